/**
 * The doses a person has had, as the rules see them. One rule: a dose that was given counts, whatever number it bears
 * and whether or not a rule allowed it.
 */
import type { LocalDate, ProductCode } from '#contract/fields'

export interface GivenDose {
  readonly product: ProductCode
  readonly number: number
  readonly on: LocalDate
}

export interface Step {
  /** Number of the dose that comes next. */
  readonly dose: number
  /** The latest dose, null before the first. */
  readonly last: GivenDose | null
}

/**
 * The step after a history in any order. Two "first doses" make the next one the third; a lone "second dose" whose
 * first is not known makes it the third as well.
 */
export function nextStep(history: readonly GivenDose[]): Step {
  const last = history.toSorted(byDay).at(-1) ?? null
  const highest = history.reduce((top, given) => Math.max(top, given.number), 0)
  return { dose: Math.max(highest, history.length) + 1, last }
}

function byDay(a: GivenDose, b: GivenDose): number {
  if (a.on === b.on) return a.number - b.number
  return a.on < b.on ? -1 : 1
}
