/**
 * The part of the day somebody is booked for. One rule: hours are written one way, `09:00-11:00`, so that all who come
 * at one time are counted together; a word such as FORENOON stays a word.
 */
import { z } from 'zod'
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import { DayTime } from '#contract/session-slot'
import { asciiDigits } from '../people/digits.ts'

/** `09:00-11:00`, or a word of the booking system. */
export const SlotName = z.string().regex(/^(?:\d\d:\d\d-\d\d:\d\d|\p{L}[\p{L}\p{M} .-]{0,20}\d{0,2})$/u)
export type SlotName = z.infer<typeof SlotName>

export interface SlotHours {
  readonly from: DayTime
  readonly to: DayTime
}

/** `slot-backwards`: from, to. */
export type SlotProblem = 'slot-not-understood' | 'slot-backwards'

/** Takes `09:00-11:00`, `9-11`, `9 AM - 11 AM`, `09.00 to 11.00`, or a word; null when nothing is written. */
export function readSlot(written: string): Answer<SlotName | null, SlotProblem> {
  const text = asciiDigits(written.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  if (text === '') return done(null)
  const hours = HOURS.exec(text)
  if (hours === null) return wordOf(text)
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = hours
  // `9-11 AM`: the half of the day that stands once is meant for both; `11-1 PM` would begin after its end.
  const to = timeOf(toHour, toMinute, toHalf)
  const shared = timeOf(fromHour, fromMinute, fromHalf ?? toHalf)
  const from =
    fromHalf === undefined && shared !== null && to !== null && shared >= to
      ? timeOf(fromHour, fromMinute, undefined)
      : shared
  if (from === null || to === null) return refuse('slot-not-understood')
  return from < to ? done(`${from}-${to}`) : refuse('slot-backwards', { from, to })
}

const HALF = String.raw`(?: ?([ap])\.?m\.?)?`
const HOURS = new RegExp(
  String.raw`^(\d{1,2})(?:[:.](\d{2}))?(?::00)?${HALF} ?(?:-|–|to|से) ?(\d{1,2})(?:[:.](\d{2}))?(?::00)?${HALF}$`,
  'iu',
)

function wordOf(text: string): Answer<SlotName, SlotProblem> {
  const word = SlotName.safeParse(text.toLowerCase())
  return word.success ? done(word.data) : refuse('slot-not-understood')
}

function timeOf(hour: string | undefined, minute = '00', half: string | undefined): DayTime | null {
  const written = Number(hour)
  if (half !== undefined && (written < 1 || written > 12)) return null
  const late = half?.toLowerCase() === 'p'
  const hours = half === undefined ? written : (written % 12) + (late ? 12 : 0)
  const time = DayTime.safeParse(`${String(hours).padStart(2, '0')}:${minute}`)
  return time.success ? time.data : null
}

/** Null for a slot that is a word: when it is over, nobody can tell. */
export function hoursOf(slot: SlotName): SlotHours | null {
  const [from, to] = slot.split('-')
  return DayTime.safeParse(from).success && DayTime.safeParse(to).success ? { from: from ?? '', to: to ?? '' } : null
}
