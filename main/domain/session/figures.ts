/** The day in figures: when doses were given, how long people waited. One rule: nobody is averaged away, so no means. */
import type { Instant } from '#contract/fields'

/** Every hour from the first with a dose to the last, also those without one; by the clock of the centre. */
export function byHour(moments: readonly Instant[]): { hour: number; given: number }[] {
  const hours = moments.map((at) => Number(at.slice(11, 13)))
  if (hours.length === 0) return []
  const first = hours.reduce((least, hour) => Math.min(least, hour))
  const last = hours.reduce((most, hour) => Math.max(most, hour))
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    hour: first + index,
    given: hours.filter((hour) => hour === first + index).length,
  }))
}

/** The value that so large a share of all reaches at most, by the nearest rank; null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

const WIDTH = 10
const LAST = 60

/** Waits in classes of ten minutes; the last one, from an hour on, has no end. */
export function inTens(minutes: readonly number[]): { from: number; to: number | null; people: number }[] {
  return Array.from({ length: LAST / WIDTH + 1 }, (_, index) => {
    const from = index * WIDTH
    const to = from < LAST ? from + WIDTH : null
    return { from, to, people: minutes.filter((wait) => wait >= from && (to === null || wait < to)).length }
  })
}
