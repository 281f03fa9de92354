/** The birth as typed: a year, or a day. One rule: whether it can be of somebody at the desk is judged on the session's day. */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import type { Birth, LocalDate } from '#contract/fields'
import { ageOn, yearOf } from '../calendar.ts'
import { asciiDigits } from './digits.ts'
import { readWrittenDay } from './written-day.ts'

const OLDEST_YEARS = 120
/** Below this age the rules need the day of birth, not the year alone. */
const FULL_DATE_BELOW_YEARS = 18

/**
 * - `birth-missing`, `birth-not-understood`
 * - `birth-no-such-day`: day, month, year
 * - `birth-in-future`, `birth-too-long-ago`: from, to (years)
 * - `full-date-needed`: year, below (years of age)
 */
export type BirthProblem =
  | 'birth-missing'
  | 'birth-not-understood'
  | 'birth-no-such-day'
  | 'birth-in-future'
  | 'birth-too-long-ago'
  | 'full-date-needed'

/** Takes `1974`, `23-11-1974` (also with slashes, dots or blanks) and `1974-11-23`, in any script's digits. */
export function checkBirth(typed: string, on: LocalDate): Answer<Birth, BirthProblem> {
  const text = asciiDigits(typed.normalize('NFKC')).trim()
  if (text === '') return refuse('birth-missing')
  if (/^\d{4}$/.test(text)) return judgeBirth({ kind: 'year', year: Number(text) }, on)
  const read = readWrittenDay(text)
  if (read.ok) return judgeBirth({ kind: 'day', day: read.value }, on)
  return read.code === 'no-such-day' ? refuse('birth-no-such-day', read.details) : refuse('birth-not-understood')
}

/** Whether a person at the desk on this day can have been born then, and whether the year is enough. */
export function judgeBirth(
  birth: Birth,
  on: LocalDate,
): Answer<Birth, 'birth-in-future' | 'birth-too-long-ago' | 'full-date-needed'> {
  const { years } = ageOn(birth, on)
  const year = birth.kind === 'year' ? birth.year : yearOf(birth.day)
  const range = { from: yearOf(on) - OLDEST_YEARS, to: yearOf(on) }
  if (years < 0) return refuse('birth-in-future', range)
  if (year < range.from) return refuse('birth-too-long-ago', range)
  if (birth.kind === 'year' && years < FULL_DATE_BELOW_YEARS) {
    return refuse('full-date-needed', { year, below: FULL_DATE_BELOW_YEARS })
  }
  return done(birth)
}
