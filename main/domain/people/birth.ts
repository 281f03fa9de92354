/**
 * The birth as typed: a year, or a day. One rule: the day stands first and never the month; what could be read in two
 * ways is not guessed.
 */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { ageOn, yearOf } from '../calendar.ts'
import { asciiDigits } from './digits.ts'

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
  const parts = dayFirst(text) ?? yearFirst(text)
  if (parts === null) return refuse('birth-not-understood')
  const { year, month, day } = parts
  const found = LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (found.success) return judgeBirth({ kind: 'day', day: found.data }, on)
  return refuse('birth-no-such-day', { day: Number(day), month: Number(month), year: Number(year) })
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

interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
}

function dayFirst(text: string): Parts | null {
  const [, day, month, year] = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4})$/.exec(text) ?? []
  return day === undefined || month === undefined || year === undefined ? null : { year, month, day }
}

function yearFirst(text: string): Parts | null {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  return day === undefined || month === undefined || year === undefined ? null : { year, month, day }
}
