/** Vials of an earlier day that nobody wrote down as discarded. One rule: one key writes it down. */
import { useState } from 'react'
import type { OutputOf } from '#contract/calls'
import type { RefusalOf } from '../../client/ask.ts'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Notice } from '../../ui/notice.tsx'

export interface LeftOpenLineProps {
  readonly left: OutputOf<'stock.state'>['leftOpen'][number]
  /** The first of several has the key. */
  readonly first: boolean
}

export function LeftOpenLine({ left: { sessionId, number, date, vials }, first }: LeftOpenLineProps) {
  const { say, sayDate, sayRefusal } = useText()
  const { run, busy } = useAct('vials.discardAll')
  const [refused, setRefused] = useState<RefusalOf<'vials.discardAll'> | null>(null)
  const discard = async (): Promise<void> => {
    const answer = await run({ sessionId })
    setRefused(answer.ok ? null : answer)
  }
  return (
    <div className="left-open">
      <Notice kind="look">
        {refused === null
          ? say('stock.leftOpen.says', { count: vials, number, date: sayDate(date) })
          : sayRefusal('vials.discardAll', refused)}
      </Notice>
      <ActButton {...(first && { chord: 'alt+d' })} onAct={() => void discard()} busy={busy}>
        {say('stock.leftOpen.act', { count: vials })}
      </ActButton>
    </div>
  )
}
