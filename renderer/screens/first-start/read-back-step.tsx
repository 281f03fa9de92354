/** Everything once more, each line with its way back; then the register is founded. */
import { useState } from 'react'
import type { RefusalOf } from '../../client/ask.ts'
import { ask } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { states } from '../../text/states.ts'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ownNames } from '../../language-switch.tsx'
import { fieldsOf, foundingInput, stepNames } from './founding.ts'
import type { Founding, FoundingForm, StepName } from './founding.ts'
import { usePrinter } from '../../printing/use-printer.ts'
import { usePrinterName } from '../settings/printer-choice.tsx'
import { Question } from './question.tsx'

export interface ReadBackStepProps {
  readonly form: FoundingForm
  readonly onChange: (step: StepName) => void
  readonly onFounding: () => void
  readonly onFounded: () => void
}

export function ReadBackStep({ form, onChange, onFounding, onFounded }: ReadBackStepProps) {
  const text = useText()
  const { say, sayRefusal, language } = text
  const printer = usePrinterName(usePrinter('sheet'))
  const [founderId] = useState(() => newId())
  const { run, busy } = useAct('setup.found')
  const signIn = useAct('staff.signIn')
  const [refused, setRefused] = useState<RefusalOf<'setup.found'> | null>(null)
  const found = async (): Promise<void> => {
    const unready = stepNames.find((step) => !form.ready(fieldsOf[step]))
    if (unready !== undefined) return onChange(unready)
    onFounding()
    const answer = await run(foundingInput(form.values, language, founderId))
    if (!answer.ok) return setRefused(answer)
    // Whoever founded the register is at the laptop: no second asking for the PIN that was just chosen.
    const me = await ask('staff.me', {})
    if (me.ok && me.value === null) await signIn.run({ staffId: founderId, pin: form.values.pin })
    onFounded()
  }
  return (
    <Question title={say('firstStart.readBack.title')} hint={say('firstStart.readBack.hint')}>
      {refused !== null && <Notice kind="stop">{sayRefusal('setup.found', refused)}</Notice>}
      <dl className="read-back">
        {linesOf(form.values, printer, text).map(({ label, value, step }) => (
          <div key={label} className="read-back-line">
            <dt>{label}</dt>
            <dd>
              <span>{value}</span>
              <button
                type="button"
                className="read-back-change"
                aria-label={say('firstStart.readBack.changeThis', { what: label })}
                onClick={() => onChange(step)}
              >
                {say('ui.change')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row first-start-acts">
        <PrimaryButton onAct={() => void found()} busy={busy || signIn.busy}>
          {say('firstStart.readBack.found')}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={() => onChange('founder')}>
          {say('ui.back')}
        </ActButton>
        {busy && <span className="soft">{say('firstStart.readBack.founding')}</span>}
      </div>
    </Question>
  )
}

interface Line {
  readonly label: string
  readonly value: string
  readonly step: StepName
}

function linesOf(values: Founding, printer: string, { say, language }: Text): readonly Line[] {
  const office = values.kind === 'district'
  const state = states.find(({ en }) => en === values.state)?.[language] ?? values.state
  const kind = say(office ? 'firstStart.kind.district' : 'firstStart.kind.centre')
  const mode = say(values.mode === 'real' ? 'firstStart.mode.real' : 'firstStart.mode.practice')
  const nameLabel = say(office ? 'firstStart.place.officeName' : 'firstStart.place.centreName')
  return [
    { label: say('app.language'), value: ownNames[language], step: 'language' },
    { label: say('firstStart.readBack.kind'), value: kind, step: 'kind' },
    { label: say('firstStart.readBack.mode'), value: mode, step: 'mode' },
    { label: say('firstStart.place.code'), value: values.code, step: 'place' },
    { label: nameLabel, value: values.name, step: 'place' },
    { label: say('firstStart.place.district'), value: `${values.district}, ${state}`, step: 'place' },
    { label: say('firstStart.steps.printer'), value: printer, step: 'printer' },
    { label: say(office ? 'roles.district-officer' : 'roles.in-charge'), value: values.founder, step: 'founder' },
  ]
}
