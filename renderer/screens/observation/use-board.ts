/** The board by the clock of the page. One rule: what is left is reckoned from the dose at every look, never counted down. */
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

export function useBoard(): Board {
  const now = useNow(5_000)
  const { value, loading } = useAsk('observation.board', {})
  const lines = (value?.lines ?? []).map((line) => observed(line, now))
  return { lines, over: lines.filter(({ isOver }) => isOver), minutes: value?.minutes ?? 0, loading }
}

function observed(line: BoardLine, now: number): Observed {
  const left = Date.parse(line.until) - now
  return { ...line, minutes: Math.max(0, Math.ceil(left / 60_000)), isOver: left <= 0, isLongOver: left < -LONG_MS }
}
