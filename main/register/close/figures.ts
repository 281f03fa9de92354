/** Counts a session through. One rule: every figure is one statement over an index of this session alone. */
import { z } from 'zod'
import type { LogId, PersonId, SessionId } from '#contract/fields'
import { PersonId as PersonIdField } from '#contract/fields'
import type { ReckoningKind } from '#contract/close'
import type { DayFigures } from '#domain/close/reckoning'
import type { ReadDb } from '../store/sql.ts'
import type { SessionRow } from '../views/session.ts'
import { sheetsOfSession, sumsOf } from '../views/sheets.ts'

const PeopleRow = z.object({
  tokens: z.int(),
  lastToken: z.int(),
  ended: z.int(),
  waiting: z.int(),
  noShows: z.int(),
  observing: z.int(),
  exits: z.int(),
  vaccinated: z.int(),
})

const peopleIn = (db: ReadDb, session: SessionId): z.output<typeof PeopleRow> =>
  mustRow(
    db.row(
      `select count(token) as tokens, coalesce(max(token), 0) as lastToken,
         count(*) filter (where step = 'ended') as ended,
         count(*) filter (where step in ('arrived', 'referred', 'verified')) as waiting,
         count(*) filter (where step = 'listed') as noShows,
         count(*) filter (where step = 'vaccinated') as observing,
         count(*) filter (where step = 'done') as exits,
         count(*) filter (where step in ('vaccinated', 'done')) as vaccinated
       from attendance where session_id = :session`,
      PeopleRow,
      { session },
    ),
  )

const DosesRow = z.object({ doses: z.int(), unsealed: z.int(), flagged: z.int(), approved: z.int() })

const dosesIn = (db: ReadDb, session: SessionId): z.output<typeof DosesRow> =>
  mustRow(
    db.row(
      `select count(*) as doses, count(*) filter (where sealed_at is null) as unsealed,
         count(*) filter (where flags <> '[]') as flagged,
         count(*) filter (where flags <> '[]' and (approved_at is not null
           or dose_id in (select dose_id from refused_approval))) as approved
       from dose where session_id = :session`,
      DosesRow,
      { session },
    ),
  )

const VialsRow = z.object({ vialsOpened: z.int(), vialsDiscarded: z.int(), vialsReturned: z.int(), vialsHeld: z.int() })

const vialsIn = (db: ReadDb, log: LogId, { session_id: session, product }: SessionRow): z.output<typeof VialsRow> =>
  mustRow(
    db.row(
      `select (select count(*) from vial where session_id = :session) as vialsOpened,
         (select count(*) from vial where session_id = :session and discarded_at is not null) as vialsDiscarded,
         (select coalesce(sum(vials), 0) from stock_movement
            where session_id = :session and kind = 'returned') as vialsReturned,
         (select coalesce(sum(max(0, received + adjusted - opened - returned)), 0) from lot
            where log = :log and product = :product) as vialsHeld`,
      VialsRow,
      { session, log, product },
    ),
  )

/** A certificate counts that was issued over a dose of this session, not one of an earlier dose. */
const certifiedIn = (db: ReadDb, session: SessionId): number =>
  db.value(
    `select count(distinct d.person_id) from dose d
     where d.session_id = :session and exists (
       select 1 from certificate c, json_each(c.dose_ids) j where c.person_id = d.person_id and j.value = d.dose_id)`,
    z.int(),
    { session },
  )

function sheetsIn(
  db: ReadDb,
  session: SessionId,
): Pick<DayFigures, 'sheets' | 'sheetsCounted' | 'rowsUsed' | 'rowsEntered'> {
  const { issued, out, used, entered, void: spoiled } = sumsOf(sheetsOfSession(db, session))
  return { sheets: issued, sheetsCounted: issued - out, rowsUsed: used, rowsEntered: entered + spoiled }
}

export const figuresOf = (db: ReadDb, log: LogId, session: SessionRow): DayFigures => ({
  ...peopleIn(db, session.session_id),
  ...dosesIn(db, session.session_id),
  ...vialsIn(db, log, session),
  certified: certifiedIn(db, session.session_id),
  ...sheetsIn(db, session.session_id),
})

/** Whom a difference is about: a statement for each kind that is about people. */
const behind: Partial<Record<ReckoningKind, string>> = {
  tokens: `select person_id from attendance where session_id = :session and step in ('arrived', 'referred', 'verified')
    order by token limit 50`,
  exits: `select person_id from attendance where session_id = :session and step = 'vaccinated' order by token limit 50`,
  seals: `select person_id from dose where session_id = :session and sealed_at is null order by at limit 50`,
  approvals: `select person_id from dose where session_id = :session and approved_at is null and flags <> '[]'
      and dose_id not in (select dose_id from refused_approval) order by at limit 50`,
  certificates: `select person_id from dose d where session_id = :session and not exists (
      select 1 from certificate c, json_each(c.dose_ids) j where c.person_id = d.person_id and j.value = d.dose_id)
    order by at limit 50`,
}

export function peopleBehind(db: ReadDb, session: SessionId, kind: ReckoningKind): PersonId[] {
  const sql = behind[kind]
  if (sql === undefined) return []
  return db.rows(sql, z.object({ person_id: PersonIdField }), { session }).map((row) => row.person_id)
}

function mustRow<R>(row: R | undefined): R {
  if (row === undefined) throw new Error('a count came back empty')
  return row
}
