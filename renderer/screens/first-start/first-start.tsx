/**
 * The register comes into being: one decision a step, everything read back before it counts. One rule: nothing is
 * founded before the last look, and no answer is lost on the way back.
 */
import './first-start.css'
import { useState } from 'react'
import { LanguageSwitch } from '../../language-switch.tsx'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { BarePage } from '../../ui/bare-page.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { useForm } from '../../ui/use-form.ts'
import { EnrolStep } from './enrol-step.tsx'
import { fieldsOf, foundingChecks, nothingYet, stepNames } from './founding.ts'
import type { FoundingForm, StepName } from './founding.ts'
import { FounderStep } from './founder-step.tsx'
import { KindStep, LanguageStep, ModeStep } from './choice-steps.tsx'
import { PlaceStep } from './place-step.tsx'
import { PrinterStep } from './printer-step.tsx'
import { Rail } from './rail.tsx'
import { ReadBackStep } from './read-back-step.tsx'

export interface FirstStartProps {
  /** From here on this screen stays, though the register is there, until it is settled. */
  readonly onFounding: () => void
  readonly onSettled: () => void
}

export function FirstStart({ onFounding, onSettled }: FirstStartProps) {
  const text = useText()
  const { say } = text
  const form = useForm({ start: nothingYet, checks: foundingChecks(text) })
  const [step, setStep] = useState<StepName>('language')
  const [checking, setChecking] = useState(false)
  const practice = form.values.mode === 'practice'
  const goTo = (next: StepName): void => {
    setChecking(checking || next === 'readBack')
    setStep(next)
  }
  return (
    <BarePage
      app={say('app.name')}
      about={say('firstStart.heading')}
      corner={<LanguageSwitch />}
      band={practice && step !== 'mode' ? say('app.practice') : null}
      wide
    >
      <div className="first-start">
        <Rail form={form} at={step} />
        <div className="first-start-step" key={step}>
          {step === 'readBack' && (
            <ReadBackStep
              form={form}
              onChange={goTo}
              onFounding={onFounding}
              onFounded={() => (practice ? onSettled() : goTo('enrol'))}
            />
          )}
          {step === 'enrol' && <EnrolStep onSettled={onSettled} />}
          {step !== 'readBack' && step !== 'enrol' && (
            <Asking form={form} step={step} onGo={goTo} next={checking ? 'readBack' : after(step)} />
          )}
        </div>
      </div>
    </BarePage>
  )
}

const after = (step: StepName): StepName => stepNames[stepNames.indexOf(step) + 1] ?? step
const before = (step: StepName): StepName => stepNames[stepNames.indexOf(step) - 1] ?? step

interface AskingProps {
  readonly form: FoundingForm
  readonly step: Exclude<StepName, 'readBack' | 'enrol'>
  readonly next: StepName
  readonly onGo: (step: StepName) => void
}

function Asking({ form, step, next, onGo }: AskingProps) {
  const { say } = useText()
  const Step = steps[step]
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <Step form={form} />
      <div className="row first-start-acts">
        <PrimaryButton onAct={() => form.ready(fieldsOf[step]) && onGo(next)}>{say('ui.next')}</PrimaryButton>
        {step !== 'language' && (
          <ActButton look="quiet" chord="Escape" onAct={() => onGo(before(step))}>
            {say('ui.back')}
          </ActButton>
        )}
      </div>
    </>
  )
}

const steps = {
  language: LanguageStep,
  kind: KindStep,
  mode: ModeStep,
  place: PlaceStep,
  printer: PrinterStep,
  founder: FounderStep,
}
