/**
 * Days and moments in words. One rule: a day is written `23 Nov 2026` in the language of the page and never as
 * numbers alone, which two readers would read as two days.
 */
import type { Birth, Instant, Language, LocalDate } from '#contract/fields'

const locale = { en: 'en-GB', hi: 'hi-IN' } as const
/** Clocks in India show one time; a moment is shown by it whatever the laptop's zone is set to. */
const zone = 'Asia/Kolkata'

/** September is `Sep` here: some ICU versions write `Sept` for British English. */
const short = (month: string): string => (month === 'Sept' ? 'Sep' : month)

function dayInWords(at: Date, language: Language, timeZone: string): string {
  const words = new Intl.DateTimeFormat(locale[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone })
  const part = (type: 'day' | 'month' | 'year'): string =>
    words.formatToParts(at).find((found) => found.type === type)?.value ?? ''
  return `${part('day')} ${short(part('month'))} ${part('year')}`
}

/** `23 Nov 2026`, `23 नव॰ 2026`. */
export const writeDate = (day: LocalDate, language: Language): string =>
  dayInWords(new Date(`${day}T00:00:00Z`), language, 'UTC')

/** `08:10`, by the clock of India. */
export const writeTime = (at: Instant, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at))

/** `23 Nov 2026, 08:10`. */
export const writeMoment = (at: Instant, language: Language): string =>
  `${dayInWords(new Date(at), language, zone)}, ${writeTime(at, language)}`

/** As much of a day as is known: `1971`, `Aug 1971`, `15 Aug 1971`. */
export function writePartialDay(day: string, language: Language): string {
  if (/^\d{4}$/.test(day)) return day
  if (day.length > 7) return writeDate(day as LocalDate, language)
  const words = new Intl.DateTimeFormat(locale[language], { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const part = (type: 'month' | 'year'): string =>
    words.formatToParts(new Date(`${day}-01T00:00:00Z`)).find((found) => found.type === type)?.value ?? ''
  return `${short(part('month'))} ${part('year')}`
}

/** `1974`, or the day where it is known. */
export const writeBirth = (birth: Birth, language: Language): string =>
  birth.kind === 'year' ? String(birth.year) : writeDate(birth.day, language)

/** Figures in groups as India writes them: `1,20,000`. */
export const writeNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'hi' ? 'hi-IN' : 'en-IN').format(value)

/** `2:41` for two hours and 41 minutes; nothing below zero. */
export function writeSpan(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** A figure inside a sentence: in groups once it is too large to be a year. */
export const writeAmount = (value: unknown): string =>
  typeof value === 'number' && value >= 10_000 ? writeNumber(value, 'en') : String(value)
