/** Why the dose is not recorded yet. One rule: what was given is never refused, so each sentence says how it goes on. */
import type { RefusalOf } from '../../client/ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'

export function DoseRefused({ refused }: { readonly refused: RefusalOf<'doses.record'> }) {
  const { say, sayRefusal } = useText()
  // What speaks against it stands with the approval.
  if (refused.code === 'needs-approval') return null
  if (refused.code === 'register-down') return <Notice kind="look">{say('desk.dose.again')}</Notice>
  return <Notice kind="stop">{sayRefusal('doses.record', refused)}</Notice>
}
