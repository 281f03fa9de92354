/**
 * The personal seals of a log's next events. One rule: they are checked by the keys that its staff had by then; what is
 * known of the staff moves on with the batch, in its transaction.
 */
import { z } from 'zod'
import { type Answer, done } from '#contract/answer'
import { type LogId, Role, Seq, StaffId } from '#contract/fields'
import type { LoggedEvent } from '#domain/events/envelope'
import { spkiOf } from '#proof/keys'
import { checkActors, type KnownStaff, learnStaff, type RunProblem, staffKeyOf, type StaffByThen } from '#proof/seals'
import type { Sql } from './store/store.ts'

/** @param events the next ones after those that are held of this log */
export async function checkSeals(
  events: readonly LoggedEvent[],
  log: LogId,
  sql: Sql,
): Promise<Answer<null, RunProblem>> {
  const staff = await staffHeld(log, sql)
  const before = new Map(staff)
  const held = checkActors(events, staff)
  if (!held.ok) return held
  for (const [id, known] of staff) if (before.get(id) !== known) await keep(log, id, known, sql)
  return done(null)
}

const StaffRow = z.object({
  staff_id: StaffId,
  key: z.string().nullable(),
  roles: z.string().transform((text) => z.array(Role).parse(JSON.parse(text))),
})

async function staffHeld(log: LogId, sql: Sql): Promise<StaffByThen> {
  const rows = await sql.rows('select staff_id, key, roles from seal_staff where log = $1', [log], StaffRow)
  if (rows.length === 0) return staffOfBefore(log, sql)
  return new Map(
    rows.map(({ staff_id: id, key, roles }) => [id, { key: key === null ? undefined : staffKeyOf(key), roles }]),
  )
}

const ActRow = z.object({ seq: Seq, type: z.string(), by: StaffId, body: z.string() })

/** Of a log that came in before seals were looked at: as its entries named them; what was taken then is not judged again. */
async function staffOfBefore(log: LogId, sql: Sql): Promise<StaffByThen> {
  const staff: StaffByThen = new Map()
  const rows = await sql.rows(
    `select seq, type, by, body from event where log = $1 and type like 'staff-%' and body is not null order by seq`,
    [log],
    ActRow,
  )
  for (const { body, ...header } of rows) learnStaff({ header: { log, ...header }, body }, staff)
  return staff
}

const keep = (log: LogId, id: StaffId, { key, roles }: KnownStaff, sql: Sql): Promise<unknown> =>
  sql.run(
    `insert into seal_staff (log, staff_id, key, roles) values ($1, $2, $3, $4)
     on conflict (log, staff_id) do update set key = excluded.key, roles = excluded.roles`,
    [log, id, key === undefined ? null : Buffer.from(spkiOf(key)).toString('base64url'), JSON.stringify(roles)],
  )
