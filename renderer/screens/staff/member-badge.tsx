/** A badge printed, under the person's own PIN; or the one they have, ended. */
import { useState } from 'react'
import type { Refused } from '#contract/answer'
import type { CallName } from '#contract/calls'
import { BadgeId, Pin } from '#contract/fields'
import { newId } from '../../client/new-id.ts'
import { useAct } from '../../client/use-act.ts'
import { usePrinter } from '../../printing/use-printer.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton, PrimaryButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PinField } from '../../ui/pin-field.tsx'
import { focusField } from '../../ui/use-field-key.ts'
import { useForm } from '../../ui/use-form.ts'
import type { MemberActProps } from './member.tsx'

export function MemberBadge({ member, onDone }: MemberActProps) {
  const { say, sayRefusal } = useText()
  const issue = useAct('badges.issue')
  const end = useAct('badges.end')
  const print = useAct('print.page')
  const printer = usePrinter('roll')
  const [id] = useState(() => BadgeId.parse(newId()))
  const [refused, setRefused] = useState<string | null>(null)
  const form = useForm({
    start: { pin: '' },
    checks: { pin: (pin) => (Pin.safeParse(pin).success ? null : say('signIn.pinMissing')) },
  })
  const { name, badge } = member
  const refuse = (call: CallName, answer: Refused<string>): void => {
    setRefused(sayRefusal(call, answer))
    form.clear()
    focusField(form.field('pin').id)
  }
  // The badge is there from the first PIN on; when the printer fails, the same one is printed once more.
  const issueAndPrint = async (): Promise<void> => {
    if (!form.ready()) return
    const issued = await issue.run({ id, staffId: member.id, pin: form.values.pin })
    if (!issued.ok) return refuse('badges.issue', issued)
    const printed = await print.run({ page: { kind: 'badge', badgeId: id }, printer })
    if (printed.ok) onDone(say('staff.member.badgeDone', { name }))
    else refuse('print.page', printed)
  }
  const endIt = async (why: 'lost' | 'returned'): Promise<void> => {
    if (badge === null) return
    const answer = await end.run({ id: badge.id, why })
    if (answer.ok) onDone(say('staff.member.badgeEnded', { name }))
    else refuse('badges.end', answer)
  }
  return (
    <>
      <p>{say(badge === null ? 'staff.member.badgeHint' : 'staff.member.badgeAgain', { name })}</p>
      <PinField label={say('signIn.pinOf', { name })} field={form.field('pin')} focusFirst />
      {refused !== null && <Notice kind="stop">{refused}</Notice>}
      <div className="row">
        <PrimaryButton onAct={() => void issueAndPrint()} busy={issue.busy || print.busy}>
          {say('staff.member.badge')}
        </PrimaryButton>
        {badge !== null && (
          <>
            <ActButton look="stop" chord="alt+l" onAct={() => void endIt('lost')} busy={end.busy}>
              {say('staff.member.badgeLost')}
            </ActButton>
            <ActButton look="quiet" chord="alt+z" onAct={() => void endIt('returned')} busy={end.busy}>
              {say('staff.member.badgeReturned')}
            </ActButton>
          </>
        )}
      </div>
    </>
  )
}
