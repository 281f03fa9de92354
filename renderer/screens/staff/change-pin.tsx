/** One's own PIN, changed with the old one. */
import { useState } from 'react'
import { Pin } from '#contract/fields'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import { newPinProblem } from './new-pin.ts'

export function ChangePin() {
  const text = useText()
  const { say, sayRefusal } = text
  const { run, busy } = useAct('staff.changePin')
  const [refused, setRefused] = useState<RefusalOf<'staff.changePin'> | null>(null)
  const [changed, setChanged] = useState(false)
  const form = useForm({
    start: { pin: '', newPin: '', again: '' },
    checks: {
      pin: (pin) => (Pin.safeParse(pin).success ? null : say('firstStart.founder.pinShort')),
      newPin: (pin) => newPinProblem(pin, text),
      again: (again, { newPin }) => (again === newPin ? null : say('firstStart.founder.pinDiffers')),
    },
  })
  const change = async (): Promise<void> => {
    setChanged(false)
    if (!form.ready()) return
    const answer = await run({ pin: form.values.pin, newPin: form.values.newPin })
    setRefused(answer.ok ? null : answer)
    setChanged(answer.ok)
    if (answer.ok) return form.clear()
    form.set({ pin: '' })
    focusField(form.field('pin').id)
  }
  return (
    <section className="settings-part">
      <h2>{say('staff.ownPin')}</h2>
      <div className="add-staff-pins">
        <PinField label={say('staff.oldPin')} letter="o" field={form.field('pin')} />
        <PinField label={say('staff.newPin')} field={form.field('newPin')} />
        <PinField label={say('staff.newPinAgain')} field={form.field('again')} />
      </div>
      {refused !== null && <Notice kind="stop">{sayRefusal('staff.changePin', refused)}</Notice>}
      {changed && <Notice kind="good">{say('staff.pinChanged')}</Notice>}
      <div className="row">
        <ActButton chord="alt+p" onAct={() => void change()} busy={busy}>
          {say('staff.changePin')}
        </ActButton>
      </div>
    </section>
  )
}
