/**
 * A day as people write it, day first. One rule: what can be read in two ways is refused, never guessed.
 */
import { LocalDate } from '#contract/fields'
import { asciiDigits } from '#domain/people/digits'

export type DayProblem = 'empty' | 'unreadable' | 'short-year' | 'impossible'
export type ReadDay =
  | { readonly ok: true; readonly day: LocalDate }
  | { readonly ok: false; readonly problem: DayProblem }

const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const hindi = ['जन', 'फ़र', 'मार्च', 'अप्रै', 'मई', 'जून', 'जुल', 'अग', 'सित', 'अक्', 'नव', 'दिस']

/** `23 11 2026`, `23/11/2026`, `23.11.2026`, `23112026`, `23 Nov 2026`, `23 नव॰ 2026`; Devanagari digits too. */
export function readDay(text: string): ReadDay {
  const parts = partsOf(text)
  if (parts.length === 0) return { ok: false, problem: 'empty' }
  const [day = '', month = '', year = ''] = parts
  const number = monthNumber(month)
  if (parts.length !== 3 || !/^\d{1,2}$/.test(day) || number === null) return { ok: false, problem: 'unreadable' }
  if (/^\d{2}$/.test(year)) return { ok: false, problem: 'short-year' }
  if (!/^\d{4}$/.test(year)) return { ok: false, problem: 'unreadable' }
  return existing(`${year}-${two(number)}-${two(Number(day))}`)
}

/** Also `11 2026` and `Nov 2026`, as labels carry it: the last day of that month. */
export function readExpiry(text: string): ReadDay {
  const [month = '', year = '', ...more] = partsOf(text)
  const number = monthNumber(month)
  if (more.length > 0 || number === null || !/^\d{4}$/.test(year)) return readDay(text)
  const last = ['31', '30', '29', '28'].find((day) => existing(`${year}-${two(number)}-${day}`).ok)
  return existing(`${year}-${two(number)}-${last ?? '31'}`)
}

const two = (value: number): string => String(value).padStart(2, '0')

function partsOf(text: string): string[] {
  const plain = asciiDigits(text.trim().normalize('NFC'))
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(plain)
  if (packed !== null) return packed.slice(1)
  return plain.split(/[\s/.,॰-]+/u).filter((part) => part !== '')
}

function monthNumber(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written)
  const low = written.toLowerCase()
  const place = low.length < 2 ? -1 : english.findIndex((name) => low.startsWith(name))
  const found = place >= 0 ? place : hindi.findIndex((name) => written.startsWith(name.normalize('NFC')))
  return found < 0 ? null : found + 1
}

function existing(text: string): ReadDay {
  const day = LocalDate.safeParse(text)
  return day.success ? { ok: true, day: day.data } : { ok: false, problem: 'impossible' }
}
