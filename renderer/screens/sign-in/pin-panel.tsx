/** The PIN of one person, and the wait when it was wrong too often. */
import { useState } from 'react'
import type { Refused } from '#contract/answer'
import type { StaffView } from '#contract/views'
import { practicePin } from '#domain/practice/staff'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { useCountdown } from '../../ui/use-countdown.ts'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'

export interface PinPanelProps {
  readonly person: StaffView
  /** In the practice register everybody may see what the PINs were at the start. */
  readonly pins: 'shown' | 'secret'
  readonly onOther: () => void
  readonly onForgot: () => void
  /** The PIN was taken. */
  readonly onSignedIn: () => void
}

export function PinPanel({ person, pins, onOther, onForgot, onSignedIn }: PinPanelProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('staff.signIn')
  const [refused, setRefused] = useState<RefusalOf<'staff.signIn'> | null>(null)
  const [left, wait] = useCountdown()
  const form = useForm({
    start: { pin: '' },
    checks: { pin: (pin) => (pin.length < 4 ? say('signIn.pinMissing') : null) },
  })
  const pin = form.field('pin')
  const signIn = async (): Promise<void> => {
    if (left > 0 || !form.ready()) return
    const answer = await run({ staffId: person.id, pin: pin.value })
    if (answer.ok) return onSignedIn()
    setRefused(answer)
    wait(secondsOf(answer.details))
    form.clear()
    focusField(pin.id)
  }
  const wrong =
    refused !== null && pin.value === '' && refused.code !== 'wait' ? sayRefusal('staff.signIn', refused) : null
  return (
    <div className="pin-panel">
      <PinField
        label={say('signIn.pinOf', { name: person.name })}
        field={{ ...pin, error: pin.error ?? wrong }}
        hint={pins === 'shown' ? say('practice.pin', { pin: practicePin(person.roles) }) : say('signIn.pinHint')}
        focusFirst
      />
      {left > 0 && <Notice kind="look">{say('signIn.waitLeft', { count: left })}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void signIn()} busy={busy} disabled={left > 0}>
          {say('signIn.signIn')}
        </PrimaryButton>
        <ActButton look="quiet" chord="Escape" onAct={onOther}>
          {say('signIn.other')}
        </ActButton>
        <ActButton look="quiet" chord="alt+k" onAct={onForgot}>
          {say('signIn.forgot.act')}
        </ActButton>
      </div>
    </div>
  )
}

/** How long no further try is taken, as the register said. */
export function secondsOf(details: Refused<string>['details']): number {
  const seconds = details['seconds']
  return typeof seconds === 'number' ? seconds : 0
}
