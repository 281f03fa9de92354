/** A line of people, with where each stands in the current session. */
import { z } from 'zod'
import type { PersonId, SessionId } from '#contract/fields'
import { type PersonLine, VisitStep } from '#contract/views'
import { type Context, mustHome } from '../context.ts'
import { PersonRow, personColumns } from './person-row.ts'
import { currentSession } from './session.ts'

/** With where they stand in a session, and whether no receipt covers some record of them. */
const LineRow = PersonRow.extend({
  step: VisitStep.nullable(),
  token: z.int().nullable(),
  unconfirmed: z.int(),
})

/** To be put before a `from`-less selection of people `p`; takes `:session`. */
export const lineColumns = `${personColumns},
  (select step from attendance a where a.session_id = :session and a.person_id = p.person_id) as step,
  (select token from attendance a where a.session_id = :session and a.person_id = p.person_id) as token,
  exists (
     select 1 from (
       select p.log as log, p.seq as seq
       union all select log, seq from verification v where v.person_id = p.person_id
       union all select log, seq from dose d where d.person_id = p.person_id
       union all select log, seq from correction k where k.person_id = p.person_id
       union all select log, seq from voided_dose w where w.person_id = p.person_id
       union all select log, seq from certificate_dose e where e.person_id = p.person_id
       union all select log, seq from certificate c where c.person_id = p.person_id) said
     where said.seq > coalesce(
       (select max(to_seq) from batch b where b.log = said.log and b.receipt is not null), 0)) as unconfirmed`

/** The current one, or null. */
export const sessionOfToday = (context: Context): SessionId | null =>
  currentSession(context.db, mustHome(context).log, context.today())?.session_id ?? null

/** Reads lines of people by a statement made of lineColumns; `:session` is the current one. */
export function readLines(context: Context, sql: string, params: Record<string, string | number>): PersonLine[] {
  const session = sessionOfToday(context) ?? ''
  return context.db.rows(sql, LineRow, { session, ...params }).map((row) => ({
    id: row.person_id,
    name: row.name,
    nativeName: row.native_name,
    birth: row.birth,
    gender: row.gender,
    mobileEnd: row.mobile?.slice(-4) ?? null,
    referenceId: row.reference_id,
    step: row.step ?? 'none',
    token: row.token,
    sync: row.unconfirmed === 0 ? 'confirmed' : 'waiting',
  }))
}

/** In the order of `ids`; those that are not in the register are left out. */
export function linesOf(context: Context, ids: readonly PersonId[]): PersonLine[] {
  const lines = readLines(
    context,
    `select ${lineColumns} from person p where p.person_id in (select value from json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  )
  return ids.flatMap((id) => lines.find((line) => line.id === id) ?? [])
}
