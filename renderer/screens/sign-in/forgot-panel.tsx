/**
 * The code from the envelope, and a new PIN. One rule: nobody goes on before the next code was looked at, for it is shown
 * here and nowhere else.
 */
import { useState } from 'react'
import { readRecoveryCode } from '#domain/staff/recovery-code'
import type { StaffView } from '#contract/views'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { CodeCard } from '../../ui/code-card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCountdown } from '../../ui/use-countdown.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { newPinProblem } from '../staff/new-pin.ts'
import { secondsOf } from './pin-panel.tsx'

export interface ForgotPanelProps {
  readonly person: StaffView
  readonly onBack: () => void
  readonly onSignedIn: () => void
}

export function ForgotPanel({ person, onBack, onSignedIn }: ForgotPanelProps) {
  const { say } = useText()
  const leads = person.roles.some((role) => role === 'in-charge' || role === 'district-officer')
  const [done, setDone] = useState<Done | null>(null)
  if (done !== null) return <NextCode person={person} done={done} onSignedIn={onSignedIn} />
  if (leads) return <Asking person={person} onBack={onBack} onDone={setDone} />
  return (
    <div className="pin-panel">
      <Notice kind="info">{say('signIn.forgot.others')}</Notice>
      <div className="row">
        <ActButton look="quiet" chord="Escape" onAct={onBack}>
          {say('ui.back')}
        </ActButton>
      </div>
    </div>
  )
}

/** The next code, and the PIN that was chosen, for the one time it signs in. */
interface Done {
  readonly code: string
  readonly pin: string
}

interface AskingProps {
  readonly person: StaffView
  readonly onBack: () => void
  readonly onDone: (done: Done) => void
}

function Asking({ person, onBack, onDone }: AskingProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const { run, busy } = useAct('recovery.use')
  const [id] = useState(() => newId())
  const [refused, setRefused] = useState<RefusalOf<'recovery.use'> | null>(null)
  const [left, wait] = useCountdown()
  const form = useForm({
    start: { code: '', pin: '', again: '' },
    checks: {
      code: (code) => {
        if (code.trim() === '') return say('signIn.forgot.codeMissing')
        const read = readRecoveryCode(code)
        return read.ok ? null : sayRefusal('recovery.use', read)
      },
      pin: (pin) => newPinProblem(pin, text),
      again: (again, { pin }) => (again === pin ? null : say('firstStart.founder.pinDiffers')),
    },
  })
  const open = async (): Promise<void> => {
    if (left > 0 || !form.ready()) return
    const { code, pin } = form.values
    const answer = await run({ id, staffId: person.id, code, newPin: pin })
    if (answer.ok) return onDone({ code: answer.value.code, pin })
    setRefused(answer)
    wait(secondsOf(answer.details))
    focusField(form.field('code').id)
  }
  return (
    <div className="pin-panel">
      <h2>{say('signIn.forgot.title')}</h2>
      <TextField
        label={say('signIn.forgot.code', { name: person.name })}
        hint={say('signIn.forgot.codeHint')}
        field={form.field('code')}
        capitals
        maxLength={40}
        focusFirst
      />
      <PinField label={say('staff.newPin')} field={form.field('pin')} hint={say('signIn.pinHint')} />
      <PinField label={say('staff.newPinAgain')} field={form.field('again')} />
      {left > 0 && <Notice kind="look">{say('signIn.waitLeft', { count: left })}</Notice>}
      {left === 0 && refused !== null && <Notice kind="stop">{sayRefusal('recovery.use', refused)}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void open()} busy={busy} disabled={left > 0}>
          {say('signIn.forgot.set')}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={onBack}>
          {say('ui.back')}
        </ActButton>
      </div>
    </div>
  )
}

interface NextCodeProps {
  readonly person: StaffView
  readonly done: Done
  readonly onSignedIn: () => void
}

function NextCode({ person, done: { code, pin }, onSignedIn }: NextCodeProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('staff.signIn')
  const [refused, setRefused] = useState<RefusalOf<'staff.signIn'> | null>(null)
  const signIn = async (): Promise<void> => {
    const answer = await run({ staffId: person.id, pin })
    if (answer.ok) onSignedIn()
    else setRefused(answer)
  }
  return (
    <div className="pin-panel">
      <h2>{say('signIn.forgot.next')}</h2>
      <CodeCard label={say('signIn.forgot.next')} code={code} />
      <Notice kind="look">{say('signIn.forgot.nextHint')}</Notice>
      {refused !== null && <Notice kind="stop">{sayRefusal('staff.signIn', refused)}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void signIn()} busy={busy}>
          {say('signIn.forgot.written')}
        </PrimaryButton>
      </div>
    </div>
  )
}
