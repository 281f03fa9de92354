/** How far two births speak for one person. One rule: 1 January is taken for a year. */
import type { Birth } from '#contract/fields'
import { bornIn, isNewYear, swapped } from './compare-births.ts'
import type { BirthLevel } from './match-weights.ts'

export function birthLevel(a: Birth, b: Birth): BirthLevel {
  const apart = Math.abs(bornIn(a) - bornIn(b))
  if (a.kind === 'day' && b.kind === 'day' && !isNewYear(a.day) && !isNewYear(b.day))
    return dayLevel(a.day, b.day, apart)
  return apart === 0 ? 'year' : apart === 1 ? 'year-near' : apart === 2 ? 'year-two' : 'other'
}

function dayLevel(a: string, b: string, apart: number): BirthLevel {
  if (a === b) return 'day'
  if (swapped(a) === b) return 'swapped'
  if (apart > 0) return a.slice(5) === b.slice(5) ? 'same-date' : 'other'
  return a.slice(5, 7) === b.slice(5, 7) || a.slice(8) === b.slice(8) ? 'day-near' : 'other-day'
}
