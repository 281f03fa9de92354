/** Cuts a run of events into batches. One rule: each gets through a bad connection in one go. */
import type { LoggedEvent } from '#domain/events/envelope'
import { compressLines } from './batch-bytes.ts'
import { lineOf } from './batch-lines.ts'

export interface BatchLimits {
  readonly events: number
  /** Compressed. */
  readonly bytes: number
}

/** 48 KiB take about 15 s on a 2G line, and nothing is lost when it drops but those. */
const LIMITS: BatchLimits = { events: 500, bytes: 48 * 1024 }

/** The runs in order, together all the events. A single event that is larger than the limit goes alone. */
export function splitIntoBatches(events: readonly LoggedEvent[], limits = LIMITS): readonly (readonly LoggedEvent[])[] {
  const lines = events.map(lineOf)
  const runs: (readonly LoggedEvent[])[] = []
  for (let from = 0; from < events.length;) {
    const count = countThatFits(lines.slice(from, from + limits.events), limits.bytes)
    runs.push(events.slice(from, from + count))
    from += count
  }
  return runs
}

/** Shortens by what is over until it fits; the first guess is nearly always the last. */
function countThatFits(lines: readonly string[], most: number): number {
  let count = lines.length
  for (let size = sizeOf(lines, count); size > most && count > 1; size = sizeOf(lines, count)) {
    count = Math.max(1, Math.min(count - 1, Math.floor((count * most) / size)))
  }
  return count
}

const sizeOf = (lines: readonly string[], count: number): number => compressLines(lines.slice(0, count)).length
