/** What stands where an answer is not there: the wait for it, or why it was refused. */
import type { CallName } from '#contract/calls'
import type { RefusalOf } from '../../client/ask.ts'
import { useText } from '../../text/use-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

export interface NotYetProps<N extends CallName> {
  readonly call: N
  readonly refused: RefusalOf<N> | undefined
}

export function NotYet<N extends CallName>({ call, refused }: NotYetProps<N>) {
  const { sayRefusal } = useText()
  return refused === undefined ? <Skeleton lines={6} /> : <Notice kind="stop">{sayRefusal(call, refused)}</Notice>
}
