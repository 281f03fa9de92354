/** A new PIN, and with it a new key, for somebody who forgot theirs. They type it themselves. */
import { useState } from 'react'
import type { RefusalOf } from '../../client/ask.ts'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import type { MemberActProps } from './member.tsx'
import { newPinProblem } from './new-pin.ts'

export function MemberPin({ member, onDone }: MemberActProps) {
  const text = useText()
  const { say, sayRefusal } = text
  const { run, busy } = useAct('staff.resetPin')
  const [id] = useState(() => newId())
  const [refused, setRefused] = useState<RefusalOf<'staff.resetPin'> | null>(null)
  const form = useForm({
    start: { pin: '', again: '' },
    checks: {
      pin: (pin) => newPinProblem(pin, text),
      again: (again, { pin }) => (again === pin ? null : say('firstStart.founder.pinDiffers')),
    },
  })
  const reset = async (): Promise<void> => {
    if (!form.ready()) return
    const answer = await run({ id, staffId: member.id, pin: form.values.pin })
    if (answer.ok) onDone(say('staff.member.pinDone', { name: member.name }))
    else setRefused(answer)
  }
  return (
    <>
      <p>{say('staff.member.pinHint', { name: member.name })}</p>
      <div className="add-staff-pins">
        <PinField label={say('staff.newPin')} field={form.field('pin')} focusFirst />
        <PinField label={say('staff.newPinAgain')} field={form.field('again')} />
      </div>
      {refused !== null && <Notice kind="stop">{sayRefusal('staff.resetPin', refused)}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void reset()} busy={busy}>
          {say('staff.member.pin')}
        </PrimaryButton>
      </div>
    </>
  )
}
