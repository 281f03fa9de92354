/** The day of a session in parts, each with places for who is booked and places for who walks in. */
import { z } from 'zod'

/** Hours and minutes of a day, `09:00`. */
export const DayTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export type DayTime = z.infer<typeof DayTime>

const Places = z.int().min(0).max(1000)

export const SessionSlot = z.strictObject({
  from: DayTime,
  to: DayTime,
  /** For those on the list. */
  reserved: Places,
  /** For walk-ins. */
  open: Places,
})
export type SessionSlot = z.infer<typeof SessionSlot>

/** In the order of the day; none where the day is one whole. */
export const SessionSlots = z.array(SessionSlot).max(12)
