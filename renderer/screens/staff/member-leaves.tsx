/** Somebody leaves the staff: said before it is done, for there is no way back. */
import { useState } from 'react'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useText } from '../../text/use-text.ts'
import { PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { MemberActProps } from './member.tsx'

export function MemberLeaves({ member: { id, name }, onDone }: MemberActProps) {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('staff.leave')
  const [refused, setRefused] = useState<RefusalOf<'staff.leave'> | null>(null)
  const { value: waiting } = useAsk('doses.waiting', {})
  const unsealed = waiting?.seals.find(({ staffId }) => staffId === id)?.count ?? 0
  const leave = async (): Promise<void> => {
    const answer = await run({ staffId: id })
    if (answer.ok) onDone(say('staff.member.leaveDone', { name }))
    else setRefused(answer)
  }
  return (
    <>
      <Notice kind="look">{say('staff.member.leaveHint', { name })}</Notice>
      {unsealed > 0 && <Notice kind="stop">{say('staff.member.leaveUnsealed', { count: unsealed, name })}</Notice>}
      {refused !== null && <Notice kind="stop">{sayRefusal('staff.leave', refused)}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void leave()} busy={busy}>
          {say('staff.member.leave')}
        </PrimaryButton>
      </div>
    </>
  )
}
