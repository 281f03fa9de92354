/**
 * A day as people and spreadsheets write it. One rule: the day stands first and never the month; what could be read in
 * two ways is not guessed.
 */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import { LocalDate } from '#contract/fields'
import { asciiDigits } from './digits.ts'

/** `no-such-day`: day, month, year. */
export type WrittenDayProblem = 'not-a-day' | 'no-such-day'

/** Takes `23-11-1974` (also with slashes, dots or blanks) and `1974-11-23`, in any script's digits. */
export function readWrittenDay(written: string): Answer<LocalDate, WrittenDayProblem> {
  const text = asciiDigits(written.normalize('NFKC')).trim()
  const parts = dayFirst(text) ?? yearFirst(text)
  if (parts === null) return refuse('not-a-day')
  const { year, month, day } = parts
  const found = LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (found.success) return done(found.data)
  return refuse('no-such-day', { day: Number(day), month: Number(month), year: Number(year) })
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
