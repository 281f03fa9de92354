/**
 * Two births, and two genders, beside one another. One rule: a year alone contradicts no day of that year, and the first
 * of January is often a year that somebody had to write as a day.
 */
import type { Birth, Gender } from '#contract/fields'
import { yearOf } from '../calendar.ts'
import type { Band } from './compare-names.ts'

export interface BirthComparison {
  readonly band: Band
  /**
   * `same`: day and day, or year and year. `same-year`: a year, and a day of it. `maybe-year-only`: one year, and one of
   * two days is 1 January. `day-month-swapped`: the same day, its month read first. `year-near`: one year apart, and one
   * of them known by the year alone. `other`: they contradict one another.
   */
  readonly why: 'same' | 'same-year' | 'day-month-swapped' | 'year-near' | 'other' | 'maybe-year-only'
}

export function compareBirths(a: Birth, b: Birth): BirthComparison {
  const apart = Math.abs(bornIn(a) - bornIn(b))
  if (a.kind === 'day' && b.kind === 'day') return compareDays(a.day, b.day, apart)
  if (apart === 0) return a.kind === b.kind ? { band: 'agree', why: 'same' } : { band: 'agree', why: 'same-year' }
  return apart === 1 ? { band: 'look', why: 'year-near' } : { band: 'differ', why: 'other' }
}

/** `other` beside anything else is a question: forms have not always asked. */
export function compareGenders(a: Gender, b: Gender): Band {
  if (a === b) return 'agree'
  return a === 'other' || b === 'other' ? 'look' : 'differ'
}

export const bornIn = (birth: Birth): number => (birth.kind === 'year' ? birth.year : yearOf(birth.day))

function compareDays(a: string, b: string, apart: number): BirthComparison {
  if (a === b) return { band: 'agree', why: 'same' }
  if (apart === 0 && (isNewYear(a) || isNewYear(b))) return { band: 'look', why: 'maybe-year-only' }
  if (apart === 1 && (isNewYear(a) || isNewYear(b))) return { band: 'look', why: 'year-near' }
  return swapped(a) === b ? { band: 'look', why: 'day-month-swapped' } : { band: 'differ', why: 'other' }
}

export const isNewYear = (day: string): boolean => day.endsWith('-01-01')

/** Day and month in each other's place; of 1974-11-23 no day at all, and equal to none. */
export const swapped = (day: string): string => `${day.slice(0, 5)}${day.slice(8)}-${day.slice(5, 7)}`
