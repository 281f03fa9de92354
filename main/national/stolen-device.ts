/**
 * A laptop was stolen. One rule: what had come in from it before stays good, and nothing that comes after is believed:
 * whoever has its key can date a certificate back as far as they like.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Instant, LogId } from '#contract/fields'
import type { DeviceRevocation, DeviceRevoked } from '#contract/national'
import { lockLog } from './held-log.ts'
import { instantNow, type National } from './national.ts'
import type { Sql } from './store/store.ts'

export type DeviceRevocationProblem = 'unknown-device' | 'since-to-come'

/** Asked again with an earlier time, the earlier one holds; with a later one nothing changes. */
export async function revokeDevice(
  { device, since }: DeviceRevocation,
  national: National,
): Promise<Answer<DeviceRevoked, DeviceRevocationProblem>> {
  const now = instantNow(national)
  const revokedAt = since === null ? now : inUtc(since)
  if (revokedAt > now) return refuse('since-to-come', { now })
  return national.store.transaction(async (sql) => {
    const log = await logOf(device, sql)
    if (log === undefined) return refuse('unknown-device')
    await lockLog(log, sql)
    await sql.run(
      `insert into revoked_device (log, revoked_at, up_to_seq, made_at)
       select $1, $2, coalesce(max(to_seq), 0), $3 from batch where log = $1 and received_at <= $2
       on conflict (log) do update set revoked_at = excluded.revoked_at, up_to_seq = excluded.up_to_seq
       where excluded.revoked_at < revoked_device.revoked_at`,
      [log, revokedAt, now],
    )
    return done(await revokedOf(log, sql))
  })
}

/** As the database writes moments, so that they compare as texts. */
const inUtc = (moment: Instant): Instant => Instant.parse(new Date(moment).toISOString())

const logOf = async (device: string, sql: Sql): Promise<LogId | undefined> =>
  (
    await sql.row(
      'select log from device where log = $1 union select log from device_certificate where kid = $1',
      [device],
      z.object({ log: LogId }),
    )
  )?.log

const RevokedRow = z.object({
  log: LogId,
  centre: z.string(),
  revokedAt: Instant,
  kids: z.array(z.string()),
  good: z.coerce.number(),
})

async function revokedOf(log: LogId, sql: Sql): Promise<DeviceRevoked> {
  const row = await sql.row(
    `select r.log, d.centre_code as centre, r.revoked_at as "revokedAt",
       array(select kid from device_certificate k where k.log = r.log order by kid) as kids,
       (select count(*) from certificate c where c.log = r.log and c.seq <= r.up_to_seq) as good
     from revoked_device r join device d on d.log = r.log where r.log = $1`,
    [log],
    RevokedRow,
  )
  if (row === undefined) throw new Error('the revocation was not kept')
  return row
}
