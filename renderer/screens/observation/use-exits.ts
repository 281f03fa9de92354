/** Letting people go. One rule: one key for whoever's time is over; a question only where something is not as usual. */
import { useState } from 'react'
import type { Instant } from '#contract/fields'
import type { EarlyReason } from '#contract/observation'
import { useAct } from '../../client/use-act.ts'
import { useText } from '../../text/use-text.ts'
import type { NoticeKind } from '../../ui/notice.tsx'
import type { Observed } from './use-board.ts'

export interface Outcome {
  readonly kind: NoticeKind
  readonly sentence: string
}

export interface Exits {
  /** Who is asked about: before the time or long after it. */
  readonly asking: Observed | null
  readonly outcome: Outcome | null
  readonly busy: boolean
  readonly choose: (line: Observed) => void
  readonly letAll: (lines: readonly Observed[]) => void
  readonly early: (reason: EarlyReason | 'referred') => void
  readonly leftAt: (at: Instant) => void
  readonly forget: () => void
}

export function useExits(): Exits {
  const { say, sayRefusal } = useText()
  const { run, busy } = useAct('observation.end')
  const [asking, setAsking] = useState<Observed | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const end = async (lines: readonly Observed[], how: How): Promise<void> => {
    const [first] = lines
    if (first === undefined) return
    const answer = await run({ doseIds: lines.map(({ doseId }) => doseId), ...how })
    if (!answer.ok) return setOutcome({ kind: 'stop', sentence: sayRefusal('observation.end', answer) })
    setAsking(null)
    const many = say('observation.goneMany', { count: lines.length })
    setOutcome({ kind: 'good', sentence: lines.length > 1 ? many : say('observation.gone', { name: first.name }) })
  }
  const asked = (how: How): void => {
    if (asking !== null) void end([asking], how)
  }
  return {
    asking,
    outcome,
    busy,
    choose: (line) => {
      setOutcome(null)
      if (line.isOver && !line.isLongOver) void end([line], WELL)
      else setAsking(line)
    },
    letAll: (lines) => void end(lines, WELL),
    early: (reason) =>
      asked(reason === 'referred' ? { ...WELL, how: 'referred' } : { how: 'left-early', reason, at: null }),
    leftAt: (at) => asked({ ...WELL, at }),
    forget: () => setAsking(null),
  }
}

interface How {
  readonly how: 'well' | 'left-early' | 'referred'
  readonly reason: EarlyReason | null
  readonly at: Instant | null
}
const WELL: How = { how: 'well', reason: null, at: null }
