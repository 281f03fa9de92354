/** The board by the clock of the page. One rule: what is left is reckoned from the dose at every look, never counted down. */
import type { DoseId } from '#contract/fields'
import type { BoardLine } from '#contract/observation'
import { useAsk } from '../../client/use-ask.ts'
import { useNow } from '../../ui/use-now.ts'

export interface Observed extends BoardLine {
  /** Whole minutes that are still to go, none when the time is over. */
  readonly minutes: number
  readonly isOver: boolean
  /** Over for so long that they will have left at another time than now. */
  readonly isLongOver: boolean
}

const LONG_MS = 60 * 60_000

export interface Board {
  readonly lines: readonly Observed[]
  readonly over: readonly Observed[]
  readonly minutes: number
  readonly loading: boolean
}

const NOBODY: ReadonlySet<DoseId> = new Set()

/** @param gone who was let go since the board was asked for */
export function useBoard(gone: ReadonlySet<DoseId> = NOBODY): Board {
  const now = useNow(5_000)
  const { value, loading } = useAsk('observation.board', {})
  const minutes = value?.minutes ?? 0
  const there = (value?.lines ?? []).filter(({ doseId }) => !gone.has(doseId))
  const lines = there.map((line) => observed(line, minutes, now))
  return { lines, over: lines.filter(({ isOver }) => isOver), minutes, loading }
}

function observed(line: BoardLine, most: number, now: number): Observed {
  const left = Date.parse(line.until) - now
  // The page looks at its clock less often than doses are given: nobody has more to go than there is.
  const minutes = Math.min(most, Math.max(0, Math.ceil(left / 60_000)))
  return { ...line, minutes, isOver: left <= 0, isLongOver: left < -LONG_MS }
}
