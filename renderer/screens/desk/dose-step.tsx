/**
 * The dose. One rule: it is confirmed only when the register has answered; until then the button says that it is
 * being recorded and nothing else.
 */
import './dose.css'
import { useState } from 'react'
import type { StaffView } from '#contract/views'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useDoseChoice } from './dose-choice.ts'
import { foreseenFlags } from './dose-flags.ts'
import { DoseForm } from './dose-form.tsx'
import { DueLine } from './due-line.tsx'
import { NoVial } from './no-vial.tsx'
import { SaidLine } from './said-line.tsx'
import type { StepProps } from './step-props.ts'
import { vialInUse } from './vials.ts'

export interface DoseStepProps extends StepProps {
  /** The rules speak against it, and it was given all the same. */
  readonly given: boolean
  readonly onNotGiven: () => void
  readonly onVerifyAgain: () => void
  readonly onAskAgain: () => void
}

export function DoseStep(props: DoseStepProps) {
  const { value: staff } = useAsk('staff.list', {})
  const { value: me } = useAsk('staff.me', {})
  if (staff === undefined || me === undefined) return null
  return <Ready {...props} staff={staff} me={me} />
}

interface ReadyProps extends DoseStepProps {
  readonly staff: readonly StaffView[]
  readonly me: StaffView | null
}

function Ready({ staff, me, ...props }: ReadyProps) {
  const { say } = useText()
  const { person, session } = props
  const now = useNow()
  const { values, choose } = useDoseChoice()
  const [anyVial, setAnyVial] = useState(false)
  const vaccinators = staff.filter(({ roles }) => roles.includes('vaccinator'))
  const inCharges = staff.filter(({ roles }) => roles.includes('in-charge'))
  const vial = anyVial ? session.vials.find(({ id }) => id === values.vial) : vialInUse(session, values.vial, now)
  const vaccinator = vaccinatorOf(vaccinators, values.vaccinator, person.verification?.by)
  const { due, verification, screening } = person
  const foreseen = foreseenFlags({ due, verification, screening, vial, vaccinator: vaccinator?.id ?? '', now })
  const approver = inCharges.find(({ id }) => id === me?.id) ?? only(inCharges)
  if (!session.today) return <NotToday session={session} onNext={props.onNext} />
  if (vaccinators.length === 0) return <Notice kind="stop">{say('desk.dose.noVaccinator')}</Notice>
  if (vial === undefined && !anyVial) {
    return <NoVial session={session} onAnyVial={() => setAnyVial(true)} />
  }
  return (
    <section className="desk-step" aria-label={say('desk.steps.dose')}>
      {person.due !== null && <DueLine due={person.due} />}
      <SaidLine screening={person.screening} onAskAgain={props.onAskAgain} onVerifyAgain={props.onVerifyAgain} />
      <DoseForm
        {...props}
        plan={{
          person,
          session,
          vial,
          vaccinator,
          seal: values.seal,
          foreseen,
          approver: approver?.id ?? '',
          onRecorded: props.onChanged,
        }}
        {...{ vaccinators, inCharges, now }}
        onVial={(id) => {
          setAnyVial(true)
          choose({ vial: id })
        }}
        onVaccinator={(id) => choose({ vaccinator: id })}
        onSeal={(seal) => choose({ seal })}
      />
    </section>
  )
}

/** Everything before the dose can be done the evening before. */
function NotToday({ session, onNext }: Pick<DoseStepProps, 'session' | 'onNext'>) {
  const { say, sayDate } = useText()
  return (
    <section className="desk-step">
      <Notice kind="info">{say('desk.idle.notToday', { date: sayDate(session.date) })}</Notice>
      <div className="desk-step-acts">
        <PrimaryButton onAct={onNext}>{say('desk.certificate.next')}</PrimaryButton>
      </div>
    </section>
  )
}

const only = <T,>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)

/** Who was chosen before; else the one who is left when the verifier is taken out, since a dose has two people. */
function vaccinatorOf(all: readonly StaffView[], chosen: string, verifier: string | undefined): StaffView | undefined {
  return all.find(({ id }) => id === chosen) ?? only(all.filter(({ id }) => id !== verifier)) ?? only(all)
}
