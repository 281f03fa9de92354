/** Letting people go. One rule: one key for whoever's time is over; a question only where something is not as usual. */
import { useRef, useState } from 'react'
import type { DoseId, Instant } from '#contract/fields'
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
  /** Who was let go; a refusal takes them back. The board itself says so a moment later. */
  readonly gone: ReadonlySet<DoseId>
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

  const last = useRef<Promise<unknown>>(Promise.resolve())
  const [gone, setGone] = useState<ReadonlySet<DoseId>>(new Set())
  const letGo = (ids: readonly DoseId[]): void => setGone((before) => new Set([...before, ...ids]))
  const takeBack = (ids: readonly DoseId[]): void =>
    setGone((before) => new Set([...before].filter((id) => !ids.includes(id))))

  const end = async (lines: readonly Observed[], how: How): Promise<void> => {
    const [first] = lines
    if (first === undefined) return
    const doseIds = lines.map(({ doseId }) => doseId)
    // Who is asked about stands there with the answer until it is kept.
    if (asking === null) letGo(doseIds)
    // One after the other: whoever is let go meanwhile has an exit of their own.
    const exit = last.current.then(() => run({ doseIds, ...how }))
    last.current = exit
    const answer = await exit
    if (!answer.ok) {
      takeBack(doseIds)
      return setOutcome({ kind: 'stop', sentence: sayRefusal('observation.end', answer) })
    }
    letGo(doseIds)
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
    gone,
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
