/**
 * A time of the day as it is written on paper. One rule: India has one time, so a day and a time are a moment.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { Instant, type LocalDate } from '#contract/fields'
import { asciiDigits } from './people/digits.ts'

/** `time-no-such-time`: a clock never stands there. */
export type ClockTimeProblem = 'time-missing' | 'time-not-understood' | 'time-no-such-time'

/** Takes `9:05`, `09.05`, `905` and `0905` of the 24-hour clock, in any script's digits; gives `09:05`. */
export function readClockTime(typed: string): Answer<string, ClockTimeProblem> {
  const text = asciiDigits(typed.normalize('NFKC')).trim()
  if (text === '') return refuse('time-missing')
  const [, hour, minute] = /^(\d{1,2})\s*[:.,\- ]?\s*(\d{2})$/.exec(text) ?? []
  if (hour === undefined || minute === undefined) return refuse('time-not-understood')
  if (Number(hour) > 23 || Number(minute) > 59) return refuse('time-no-such-time')
  return done(`${hour.padStart(2, '0')}:${minute}`)
}

/** @param time as `readClockTime` gives it */
export const momentOn = (day: LocalDate, time: string): Instant => Instant.parse(`${day}T${time}:00.000+05:30`)
