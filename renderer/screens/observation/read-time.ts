/** Hours and minutes as people type them, and back. One rule: a moment here is by the clock of India. */
import { Instant, type LocalDate } from '#contract/fields'

/** `9:05`, `09.05`, `0905`; undefined for what is no time of day. */
export function readTime(text: string): string | undefined {
  const [, hours = '', minutes = ''] = /^\s*(\d{1,2})\s*[:.]?\s*(\d{2})\s*$/.exec(text) ?? []
  if (minutes === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** @param time as readTime gives it */
export const momentOf = (day: LocalDate, time: string): Instant => Instant.parse(`${day}T${time}:00.000+05:30`)
