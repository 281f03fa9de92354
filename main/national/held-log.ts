/** What is held of a log, for whoever takes something of it. One rule: one log has one history. */
import { z } from 'zod'
import { Hash, type LogId } from '#contract/fields'
import type { Sql } from './store/store.ts'

/** Why nothing is taken from a device; undefined where it is enrolled and was not stolen. */
export async function whyNotFrom(log: LogId, sql: Sql): Promise<'unknown-device' | 'device-revoked' | undefined> {
  const device = await sql.row(
    `select exists (select 1 from revoked_device r where r.log = d.log) as revoked from device d where log = $1`,
    [log],
    z.object({ revoked: z.boolean() }),
  )
  if (device === undefined) return 'unknown-device'
  return device.revoked ? 'device-revoked' : undefined
}

/** Until the transaction ends, others who bring something of this log wait here. */
export const lockLog = (log: LogId, sql: Sql): Promise<void> =>
  sql.run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [log])

const PointRow = z.object({ seq: z.int(), hash: Hash })

/**
 * Where `says` touches what is held, both must say the same: events by their hashes, and what a notice said of a log
 * whose events had not come yet.
 */
export async function contradictsHeld(log: LogId, says: ReadonlyMap<number, Hash>, sql: Sql): Promise<boolean> {
  const places = [...says.keys()]
  const held = await sql.rows(
    `select seq, hash from event where log = $1 and seq between $2 and $3
     union all select seq, event from notice where log = $1 and seq between $2 and $3
     union all select head_seq, head_hash from notice where log = $1 and head_seq between $2 and $3`,
    [log, places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))],
    PointRow,
  )
  return held.some(({ seq, hash }) => says.has(seq) && says.get(seq) !== hash)
}
