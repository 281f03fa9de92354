/**
 * The observation room as screens and the close see it. One rule: how long is left is worked out from the dose's own
 * time, never from a running clock, so a restart changes nothing.
 */
import { z } from 'zod'
import { DoseId, Instant, type LocalDate, type LogId, PersonId, ProductCode, SessionId } from '#contract/fields'
import { EarlyReason, ExitKind, type BoardLine } from '#contract/observation'
import { OBSERVED_MINUTES } from '#domain/aefi/observed'
import type { Context } from '../context.ts'
import { mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { productNameOf } from './products.ts'

const BoardRow = z.object({
  dose_id: DoseId,
  person_id: PersonId,
  session_id: SessionId,
  token: z.int().nullable(),
  name: z.string(),
  native_name: z.string().nullable(),
  product: ProductCode,
  at: Instant,
})

/** Everybody who had a dose in a session of this day and is not out yet, the oldest dose first. */
export function boardLines(context: Context): BoardLine[] {
  const { log } = mustHome(context)
  return stillObserved(context.db, log, context.today()).map((row) => ({
    doseId: row.dose_id,
    personId: row.person_id,
    sessionId: row.session_id,
    token: row.token,
    name: row.name,
    nativeName: row.native_name,
    product: row.product,
    productName: productNameOf(context.db, row.product),
    doseAt: row.at,
    until: context.instant(overAt(row.at)),
  }))
}

/** Milliseconds since 1970. */
export const overAt = (doseAt: Instant): number => Date.parse(doseAt) + OBSERVED_MINUTES * 60_000

/** A dose of an earlier day is on the board while its session is not closed: somebody must say how they left. */
const stillObserved = (db: ReadDb, log: LogId, today: LocalDate): z.output<typeof BoardRow>[] =>
  db.rows(
    `select d.dose_id, d.person_id, d.session_id, a.token, p.name, p.native_name, d.product, d.at
     from session s
       join attendance a on a.session_id = s.session_id and a.step = 'vaccinated'
       join dose d on d.person_id = a.person_id and d.session_id = a.session_id
       join person p on p.person_id = a.person_id
     where s.log = :log and s.date <= :today and s.closed_at is null
       and not exists (select 1 from observation o where o.dose_id = d.dose_id)
     order by d.at, d.dose_id`,
    BoardRow,
    { log, today },
  )

const DoseRow = z.object({ dose_id: DoseId, person_id: PersonId, session_id: SessionId, at: Instant })
export type ObservedDose = z.output<typeof DoseRow>

export const observedDose = (db: ReadDb, id: DoseId): ObservedDose | undefined =>
  db.row('select dose_id, person_id, session_id, at from dose where dose_id = :id', DoseRow, { id })

const ExitRow = z.object({
  dose_id: DoseId,
  person_id: PersonId,
  at: Instant,
  noted_at: Instant,
  how: ExitKind,
  reason: EarlyReason.nullable(),
})

/** Every exit recorded in a session, in the order they left. For the close. */
export const exitsOf = (db: ReadDb, session: SessionId): z.output<typeof ExitRow>[] =>
  db.rows(
    `select dose_id, person_id, at, noted_at, how, reason from observation where session_id = :session
     order by at, dose_id`,
    ExitRow,
    { session },
  )

export const exitOf = (db: ReadDb, dose: DoseId): z.output<typeof ExitRow> | undefined =>
  db.row('select dose_id, person_id, at, noted_at, how, reason from observation where dose_id = :dose', ExitRow, {
    dose,
  })

const CountRow = z.object({ how: ExitKind, people: z.int() })

/** How many left how; those without an exit stand under `still`. For the close. */
export function observationCounts(db: ReadDb, session: SessionId): Record<ExitKind | 'still', number> {
  const counts = { well: 0, 'left-early': 0, referred: 0, still: stillIn(db, session) }
  const rows = db.rows(
    'select how, count(*) as people from observation where session_id = :session group by how',
    CountRow,
    { session },
  )
  for (const { how, people } of rows) counts[how] = people
  return counts
}

/** People with a dose in this session whose exit nobody has recorded. */
const stillIn = (db: ReadDb, session: SessionId): number =>
  db.value(`select count(*) from attendance where session_id = :session and step = 'vaccinated'`, z.int(), { session })

const SeverityRow = z.object({ severity: z.enum(['minor', 'severe', 'serious']), cases: z.int() })

/** Adverse events after doses of this session by how bad they are; withdrawn ones count nowhere. For the close. */
export function aefiCounts(db: ReadDb, session: SessionId): Record<'minor' | 'severe' | 'serious', number> {
  const counts = { minor: 0, severe: 0, serious: 0 }
  const rows = db.rows(
    `select severity, count(*) as cases from aefi_case
     where session_id = :session and json_extract(facts, '$.withdrawn') is null group by severity`,
    SeverityRow,
    { session },
  )
  for (const { severity, cases } of rows) counts[severity] = cases
  return counts
}
