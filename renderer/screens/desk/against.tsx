/**
 * What speaks against saying that it agrees. One rule: nobody is sent away by it; the in-charge decides, with a reason
 * that stays.
 */
import type { ReasonCode } from '#contract/reasons'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import type { FieldState } from '../../ui/use-form.ts'
import { WordsField } from './words-field.tsx'

export interface AgainstProps {
  readonly reasons: readonly ReasonCode[]
  /** Of the in-charge who may take it all the same. */
  readonly why: FieldState | null
}

export function Against({ reasons, why }: AgainstProps) {
  const { say } = useText()
  return (
    <>
      <Notice kind="look" title={say('desk.against.title')}>
        {reasons.map((reason) => (
          <p key={reason}>{say(`reasons.${reason}.full`)}</p>
        ))}
      </Notice>
      {why !== null && (
        <WordsField field={why} label={say('desk.against.why')} hint={say('desk.against.whyHint')} letter="w" />
      )}
    </>
  )
}
