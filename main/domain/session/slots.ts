/**
 * The parts of a session's day. One rule: every moment of the day belongs to one slot, so that a walk-in between two
 * slots, before the first or after the last is counted somewhere and once.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { DayTime, SessionSlot } from '#contract/session-slot'

/** `slot-upside-down`, `slot-empty`: from, to. `slots-overlap`: from, to of the later one. `places-too-many`: most. */
export type SlotsProblem = 'slot-upside-down' | 'slot-empty' | 'slots-overlap' | 'places-too-many'

/** What one session can hold. */
const MOST_PLACES = 1000

/** In the order of the day, or what is wrong with the first that is wrong. */
export function arranged(slots: readonly SessionSlot[]): Answer<SessionSlot[], SlotsProblem> {
  const ordered = slots.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  for (const [place, { from, to, reserved, open }] of ordered.entries()) {
    if (from >= to) return refuse('slot-upside-down', { from, to })
    if (reserved + open === 0) return refuse('slot-empty', { from, to })
    if (from < (ordered[place - 1]?.to ?? '')) return refuse('slots-overlap', { from, to })
  }
  return placesOf(ordered) > MOST_PLACES ? refuse('places-too-many', { most: MOST_PLACES }) : done(ordered)
}

export const placesOf = (slots: readonly SessionSlot[]): number =>
  slots.reduce((total, { reserved, open }) => total + reserved + open, 0)

/** As bookings name it. */
export const slotName = ({ from, to }: SessionSlot): string => `${from}-${to}`

/** The one under way, else the next one, after the last the last; undefined where the day is one whole. */
export const slotAt = (slots: readonly SessionSlot[], time: DayTime): SessionSlot | undefined =>
  slots.find(({ to }) => time < to) ?? slots.at(-1)

const HOURS = [
  { from: '09:00', to: '11:00' },
  { from: '11:00', to: '13:00' },
  { from: '14:00', to: '16:00' },
] as const

/** Of a hundred places. */
const RESERVED = 60

/** Three slots of about the same size: what does not divide goes to the earlier ones. */
export function proposedSlots(places: number): SessionSlot[] {
  return HOURS.map((hours, place) => {
    const all = Math.floor((places + HOURS.length - 1 - place) / HOURS.length)
    const reserved = Math.round((all * RESERVED) / 100)
    return { ...hours, reserved, open: all - reserved }
  })
}
