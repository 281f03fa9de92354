/** What a run of like efforts says: the one in the middle, the one that nine in ten stay under, and the largest. */
import { quantile } from '../session/figures.ts'

export interface Spread {
  readonly median: number
  readonly p90: number
  readonly most: number
}

/** Null for none; each figure is one that somebody had. */
export function spreadOf(figures: readonly number[]): Spread | null {
  const [median, p90, most] = [quantile(figures, 0.5), quantile(figures, 0.9), quantile(figures, 1)]
  return median === null || p90 === null || most === null ? null : { median, p90, most }
}
