/**
 * Arithmetic on days. One rule: a day is text, `YYYY-MM-DD`, and no hour, zone or machine clock comes near it.
 */
import { LocalDate } from '#contract/fields'
import type { Birth, Instant } from '#contract/fields'

/** `years` are those completed for certain; not `sure` means that it may be one more. */
export interface Age {
  readonly years: number
  readonly sure: boolean
}

/** The day `n` days later, earlier when `n` is negative. A day outside the years 0000 to 9999 is a bug and throws. */
export function addDays(day: LocalDate, n: number): LocalDate {
  return fromDayNumber(toDayNumber(day) + n)
}

/** The same day so many months later; where that month is too short for it, the first of the month after. */
export function addMonths(day: LocalDate, n: number): LocalDate {
  const [year, month, date] = partsOf(day)
  const months = year * 12 + month - 1 + n
  const firstOf = (at: number): string => writeDay(Math.floor(at / 12), (at % 12) + 1, 1)
  const text = firstOf(months).slice(0, 8) + day.slice(8)
  return LocalDate.safeParse(text).data ?? LocalDate.parse(date > 28 ? firstOf(months + 1) : text)
}

/** Days from `a` to `b`; negative when `b` is the earlier one. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return toDayNumber(b) - toDayNumber(a)
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4))
}

/** The day at the place where the moment was noted, that is, in the moment's own offset. */
export function localDateOf(instant: Instant): LocalDate {
  return LocalDate.parse(instant.slice(0, 10))
}

/**
 * Completed years on `day`. Of a birth known by its year alone the worst case is told, a birthday on 31 December, and
 * `sure` is false while a birthday on 1 January would make one more. A birth after `day` gives a negative age.
 */
export function ageOn(birth: Birth, day: LocalDate): Age {
  if (birth.kind === 'day') return { years: completedYears(birth.day, day), sure: true }
  const atBest = yearOf(day) - birth.year
  if (atBest <= 0 || day.endsWith('-12-31')) return { years: atBest, sure: true }
  return { years: atBest - 1, sure: false }
}

/** The day from which a person born on `born` is `years` old. Who was born on 29 February waits for 1 March. */
export function birthdayOf(born: LocalDate, years: number): LocalDate {
  const [year, month, date] = partsOf(born)
  const text = writeDay(year + years, month, date)
  return LocalDate.safeParse(text).data ?? LocalDate.parse(writeDay(year + years, 3, 1))
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

function completedYears(born: LocalDate, day: LocalDate): number {
  const birthdayIsOver = day.slice(5) >= born.slice(5)
  return yearOf(day) - yearOf(born) - (birthdayIsOver ? 0 : 1)
}

const DAYS_IN_400_YEARS = 146_097

/** Days since 0000-03-01. With the year begun in March, the leap day is the last of its year and needs no exception. */
function toDayNumber(day: LocalDate): number {
  const [year, month, date] = partsOf(day)
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + daysBeforeMonth(marchMonth) + date - 1
}

function fromDayNumber(number: number): LocalDate {
  const cycle = Math.floor(number / DAYS_IN_400_YEARS)
  const inCycle = number - cycle * DAYS_IN_400_YEARS
  // Takes out the leap days that lie before this day: one in 1,461 days, none in 36,524, one in 146,096.
  const leapDays = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096)
  const marchYear = Math.floor((inCycle - leapDays) / 365)
  const inYear = inCycle - (marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100))
  const marchMonth = Math.floor((5 * inYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = marchYear + cycle * 400 + (month > 2 ? 0 : 1)
  return LocalDate.parse(writeDay(year, month, inYear - daysBeforeMonth(marchMonth) + 1))
}

/** From March on the lengths 31, 30, 31, 30, 31 repeat: 153 days in five months. */
function daysBeforeMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5)
}

function partsOf(day: LocalDate): readonly [year: number, month: number, date: number] {
  return [yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function writeDay(year: number, month: number, date: number): string {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}
