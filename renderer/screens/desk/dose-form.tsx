/** Who gave it, out of which vial, under whose PIN or in whose round; and the approval where one is needed. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { StaffView, VialView } from '#contract/views'
import { leftIn } from '#domain/stock/clock'
import { useText } from '../../text/use-text.ts'
import type { Text } from '../../text/use-text.ts'
import { takeFocus } from '../../ui/arrival-focus.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { goToNextField } from '../../ui/next-field.ts'
import { PinField } from '../../ui/pin-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import type { FieldState } from '../../ui/use-form.ts'
import { ApprovalFields } from './approval-fields.tsx'
import type { DoseChoice } from './dose-choice.ts'
import { DoseRefused } from './dose-refused.tsx'
import { GivenEarlierFields } from './given-earlier.tsx'
import { ReadBack } from './read-back.tsx'
import type { DosePlan } from './use-dose.ts'
import { useDose } from './use-dose.ts'
import { isOver } from './vials.ts'

export interface DoseFormProps {
  readonly plan: DosePlan
  readonly vaccinators: readonly StaffView[]
  readonly inCharges: readonly StaffView[]
  readonly now: number
  readonly given: boolean
  readonly onVial: (id: string) => void
  readonly onVaccinator: (id: string) => void
  readonly onSeal: (seal: DoseChoice['seal']) => void
  readonly onNotGiven: () => void
  readonly onVerifyAgain: () => void
}

export function DoseForm(props: DoseFormProps) {
  const { plan, vaccinators, inCharges, now, given, onVial, onVaccinator } = props
  const { say } = useText()
  const dose = useDose(plan)
  const { session, vial, vaccinator, person, seal } = plan
  const { earlier } = dose
  const needsApproval = dose.flags.length > 0
  const [tried, setTried] = useState(false)
  const choices = [
    chosen('dose-vial', vial?.id, onVial, tried ? say('desk.dose.vialMissing') : null),
    chosen('dose-vaccinator', vaccinator?.id, onVaccinator, tried ? say('desk.dose.vaccinatorMissing') : null),
  ] as const
  const missing = choices.find(({ value }) => value === '')
  const [first] = useState(() => missing?.id ?? 'pin')
  const inTurn = [...choices.map(({ id, value }) => ({ id, inOrder: () => value !== '' })), ...dose.inTurn]
  const record = (): void => {
    setTried(true)
    if (missing === undefined) void dose.record()
    else focusField(missing.id)
  }
  const advance = (): void => {
    if (!goToNextField(inTurn)) record()
  }
  const of = { dose: person.due?.dose ?? 1, of: person.due?.of ?? 1 }
  const approved = needsApproval && dose.approving === 'now'
  const act = approved ? say('desk.dose.recordApproved') : say('desk.dose.record', of)
  const primary = useRef<HTMLButtonElement>(null)
  // Where no PIN is typed and nothing is missing, Enter is all that is left.
  const enterOnly = seal === 'later' && missing === undefined && !needsApproval && !earlier.on
  useLayoutEffect(() => {
    if (enterOnly) takeFocus(primary.current)
  }, [enterOnly])
  const asides = (
    <>
      <ActButton look="quiet" chord="alt+l" onAct={() => props.onSeal(seal === 'now' ? 'later' : 'now')}>
        {say(seal === 'now' ? 'desk.dose.sealLater' : 'desk.dose.sealNow')}
      </ActButton>
      {needsApproval && (
        <ActButton look="quiet" chord="alt+w" onAct={() => dose.approve(approved ? 'later' : 'now')}>
          {say(approved ? 'desk.dose.approveLater' : 'desk.dose.approveNow')}
        </ActButton>
      )}
      <ActButton look="quiet" chord="alt+g" onAct={earlier.turn}>
        {say(earlier.on ? 'desk.earlier.back' : 'desk.earlier.title')}
      </ActButton>
    </>
  )
  return (
    <>
      <div className={needsApproval ? 'desk-dose-one' : 'desk-dose-two'}>
        <ReadBack person={person} session={session} vial={vial} short={needsApproval} />
        <div className="desk-dose-fields">
          <Choices choices={choices} first={first} {...{ session, vaccinators, now }} />
          {earlier.on && <GivenEarlierFields earlier={earlier} />}
          {!needsApproval && (
            <Seal seal={seal} field={dose.pins.field('pin')} name={vaccinator?.name} first={first === 'pin'} />
          )}
        </div>
      </div>
      {needsApproval && (
        <ApprovalFields dose={dose} inCharges={inCharges}>
          <Seal seal={seal} field={dose.pins.field('pin')} name={vaccinator?.name} first={false} />
        </ApprovalFields>
      )}
      {needsApproval && <div className="desk-dose-asides">{asides}</div>}
      {dose.refused !== null && <DoseRefused refused={dose.refused} />}
      <div className="desk-step-acts">
        <PrimaryButton onAct={advance} busy={dose.busy} does={act} buttonRef={primary}>
          {dose.busy ? say('desk.dose.recording') : act}
        </PrimaryButton>
        {given && (
          <ActButton chord="F4" onAct={props.onNotGiven}>
            {say('desk.due.back')}
          </ActButton>
        )}
        {!needsApproval && asides}
      </div>
    </>
  )
}

interface ChoicesProps extends Pick<DoseFormProps, 'vaccinators' | 'now'>, Pick<DosePlan, 'session'> {
  readonly choices: readonly [vial: FieldState, vaccinator: FieldState]
  readonly first: string
}

function Choices({ choices: [vial, vaccinator], first, session, vaccinators, now }: ChoicesProps) {
  const text = useText()
  const { say } = text
  return (
    <>
      <SelectField
        label={say('desk.dose.vial')}
        letter="v"
        field={vial}
        {...(vial.value === '' && { empty: say('desk.dose.choose') })}
        options={session.vials.map((each) => ({ value: each.id, label: vialWords(each, now, text) }))}
        focusFirst={first === vial.id}
      />
      <SelectField
        label={say('desk.dose.vaccinator')}
        letter="c"
        field={vaccinator}
        {...(vaccinator.value === '' && { empty: say('desk.dose.choose') })}
        options={vaccinators.map(({ id, name }) => ({ value: id, label: name }))}
        focusFirst={first === vaccinator.id}
      />
    </>
  )
}

interface SealProps {
  readonly seal: DoseChoice['seal']
  readonly field: FieldState
  readonly name: string | undefined
  readonly first: boolean
}

/** The vaccinator's PIN, or the word that their seal comes in a round. */
function Seal({ seal, field, name, first }: SealProps) {
  const { say } = useText()
  if (seal === 'later') return <p className="desk-dose-seal">{say('desk.dose.awaits', { name: name ?? '' })}</p>
  const label = name === undefined ? say('desk.dose.pin') : say('desk.dose.pinOf', { name })
  return <PinField label={label} letter="p" field={field} focusFirst={first} />
}

function chosen(
  id: string,
  value: string | undefined,
  set: (value: string) => void,
  missing: string | null,
): FieldState {
  return { id, value: value ?? '', error: value === undefined ? missing : null, set, leave: () => undefined }
}

function vialWords(vial: VialView, now: number, { say }: Text): string {
  const { number, lot } = vial
  if (vial.discarded !== null) return say('desk.dose.vialDiscarded', { number, lot })
  if (isOver(vial, now)) return say('desk.dose.vialOver', { number, lot })
  return say('desk.dose.vialOption', { number, lot, left: leftIn(vial) })
}
