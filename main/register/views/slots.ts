/** The session by the parts of its day. One rule: somebody is missed when their slot is over and they have not come. */
import { z } from 'zod'
import { Instant, type SessionId } from '#contract/fields'
import type { DayTime, SessionSlot } from '#contract/session-slot'
import type { SlotView } from '#contract/sessions'
import { hoursOf } from '#domain/appointments/slot'
import { slotAt, slotName } from '#domain/session/slots'
import type { ReadDb } from '../store/sql.ts'
import type { SessionRow } from './session.ts'

const SlotRow = z.object({ slot: z.string().nullable(), people: z.int(), listed: z.int() })

/** In the order of the day; words after hours, and those without a slot last. */
export function slotsOf(db: ReadDb, session: SessionRow, now: Instant): SlotView[] {
  const booked = bookedBySlot(db, session.session_id)
  const walkIns = walkInsBySlot(db, session)
  const unbooked = session.slots.filter((one) => !booked.some(({ slot }) => slot === slotName(one)))
  const none = unbooked.map((one) => ({ slot: slotName(one), people: 0, listed: 0 }))
  return [...booked, ...none].toSorted(byTime).map(({ slot, people, listed }) => {
    const over = isOver(slot, session, now)
    const part = session.slots.find((one) => slotName(one) === slot)
    return {
      slot,
      people,
      came: people - listed,
      expected: over ? 0 : listed,
      missed: over ? listed : 0,
      places: part === undefined ? null : { ...placesIn(part), walkIns: walkIns.get(part) ?? 0 },
    }
  })
}

/** The slot whose turn it is, how many walked in, and how many reserved places nobody of the list has taken yet. */
export function openPlacesNow(
  db: ReadDb,
  session: SessionRow,
  now: Instant,
): { slot: SessionSlot; walkIns: number; waiting: number } | undefined {
  const slot = slotAt(session.slots, timeOf(now, session))
  if (slot === undefined) return undefined
  const booked = bookedBySlot(db, session.session_id).find((one) => one.slot === slotName(slot))
  const came =
    (booked === undefined ? 0 : booked.people - booked.listed) + (otherwiseBooked(db, session).get(slot) ?? 0)
  const walkIns = walkInsBySlot(db, session).get(slot) ?? 0
  return { slot, walkIns, waiting: Math.max(0, slot.reserved - came) }
}

const placesIn = ({ reserved, open }: SessionSlot): { reserved: number; open: number } => ({ reserved, open })

/** Hours begin with a digit and stand before words; null is no time at all. */
const byTime = ({ slot: a }: { slot: string | null }, { slot: b }: { slot: string | null }): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : Number(a > b) - Number(a < b)

/** Nobody who is off the list and stayed away. */
const bookedBySlot = (db: ReadDb, session: SessionId): z.output<typeof SlotRow>[] =>
  db.rows(
    `select a.slot, count(*) as people, count(*) filter (where t.step = 'listed') as listed
     from appointment a join attendance t on t.session_id = a.session_id and t.person_id = a.person_id
     where a.session_id = :session and (a.off_list = 0 or t.step <> 'listed')
     group by a.slot`,
    SlotRow,
    { session },
  )

const ArrivalRow = z.object({ at: Instant, people: z.int() })

function walkInsBySlot(db: ReadDb, session: SessionRow): Map<SessionSlot, number> {
  const arrivals = db.rows(
    `select arrived_at as at, count(*) as people from attendance
     where session_id = :session and origin = 'walk-in' and arrived_at is not null group by arrived_at`,
    ArrivalRow,
    { session: session.session_id },
  )
  return bySlot(arrivals, session)
}

/**
 * Of the list, but booked for a word such as FORENOON, for other hours or for none: the reserved place that they take
 * is one of the slot in which they come.
 */
function otherwiseBooked(db: ReadDb, session: SessionRow): Map<SessionSlot, number> {
  const arrivals = db.rows(
    `select t.arrived_at as at, count(*) as people
     from attendance t left join appointment a on a.session_id = t.session_id and a.person_id = t.person_id
     where t.session_id = :session and t.origin = 'listed' and t.arrived_at is not null
       and coalesce(a.slot, '') not in (select value from json_each(:named)) group by t.arrived_at`,
    ArrivalRow,
    { session: session.session_id, named: JSON.stringify(session.slots.map(slotName)) },
  )
  return bySlot(arrivals, session)
}

function bySlot(arrivals: readonly z.output<typeof ArrivalRow>[], session: SessionRow): Map<SessionSlot, number> {
  const counts = new Map<SessionSlot, number>()
  for (const { at, people } of arrivals) {
    const slot = slotAt(session.slots, timeOf(at, session))
    if (slot !== undefined) counts.set(slot, (counts.get(slot) ?? 0) + people)
  }
  return counts
}

/** By the clock of the wall; who was put down on the evening before came before the day's first slot. */
const timeOf = (at: Instant, { date }: SessionRow): DayTime =>
  at.slice(0, 10) < date ? '00:00' : at.slice(0, 10) > date ? '23:59' : at.slice(11, 16)

/** By the clock of the wall; a slot that is a word is over with its day. */
function isOver(slot: string | null, { date }: SessionRow, now: Instant): boolean {
  const end = slot === null ? undefined : hoursOf(slot)?.to
  return now.slice(0, 16) >= `${date}T${end ?? '24:00'}`
}

/** Everybody who came takes a place, whatever became of them. */
export const placesTaken = (db: ReadDb, session: SessionId): number =>
  db.value(`select count(*) from attendance where session_id = :session and step <> 'listed'`, z.int(), { session })
