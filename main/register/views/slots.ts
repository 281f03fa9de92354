/** The session by the parts of its day. One rule: somebody is missed when their slot is over and they have not come. */
import { z } from 'zod'
import type { Instant, SessionId } from '#contract/fields'
import type { SlotView } from '#contract/sessions'
import { hoursOf } from '#domain/appointments/slot'
import type { ReadDb } from '../store/sql.ts'
import type { SessionRow } from './session.ts'

const SlotRow = z.object({ slot: z.string().nullable(), people: z.int(), listed: z.int() })

/** In the order of the day; words after hours, and those without a slot last. Nobody who is off the list and stayed away. */
export function slotsOf(db: ReadDb, session: SessionRow, now: Instant): SlotView[] {
  const rows = db.rows(
    `select a.slot, count(*) as people, count(*) filter (where t.step = 'listed') as listed
     from appointment a join attendance t on t.session_id = a.session_id and t.person_id = a.person_id
     where a.session_id = :session and (a.off_list = 0 or t.step <> 'listed')
     group by a.slot order by a.slot is null, a.slot`,
    SlotRow,
    { session: session.session_id },
  )
  return rows.map(({ slot, people, listed }) => {
    const over = isOver(slot, session, now)
    return { slot, people, came: people - listed, expected: over ? 0 : listed, missed: over ? listed : 0 }
  })
}

/** By the clock of the wall; a slot that is a word is over with its day. */
function isOver(slot: string | null, { date }: SessionRow, now: Instant): boolean {
  const end = slot === null ? undefined : hoursOf(slot)?.to
  return now.slice(0, 16) >= `${date}T${end ?? '24:00'}`
}

/** Everybody who came takes a place, whatever became of them. */
export const placesTaken = (db: ReadDb, session: SessionId): number =>
  db.value(`select count(*) from attendance where session_id = :session and step <> 'listed'`, z.int(), { session })
