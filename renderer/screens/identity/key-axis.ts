/** Days on a line of years. One rule: it begins and ends with whole years, and today is always on it. */
import type { LocalDate } from '#contract/fields'
import { LocalDate as Day } from '#contract/fields'
import { daysBetween, yearOf } from '#domain/calendar'

export interface Axis {
  /** The first year that is shown, and the first that is not. */
  readonly from: number
  readonly to: number
}

interface Period {
  readonly validFrom: LocalDate
  readonly validTo: LocalDate
}

export function axisOf(periods: readonly Period[], today: LocalDate): Axis {
  const years = [today, ...periods.flatMap(({ validFrom, validTo }) => [validFrom, validTo])].map(yearOf)
  return { from: Math.min(...years), to: Math.max(...years) + 1 }
}

/** Hundredths of the axis, from its start. */
export function placeOn(day: LocalDate, axis: Axis): number {
  const start = firstOf(axis.from)
  return (daysBetween(start, day) / daysBetween(start, firstOf(axis.to))) * 100
}

export const firstOf = (year: number): LocalDate => Day.parse(`${year}-01-01`)

/** Years that are named: each, or every other one where there are many. */
export function namedYears({ from, to }: Axis): number[] {
  const step = to - from > 8 ? 2 : 1
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, place) => from + place * step)
}
