/** The pack in force as the policy page shows it. */
import { z } from 'zod'
import { type Hash, Instant } from '#contract/fields'
import type { PackInForceView } from '#contract/policy-views'
import { packName } from '#domain/schedule/policy-pack'
import type { Context } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { siteKind } from '../views/screening.ts'
import { inForce } from './in-force.ts'

export function packInForceView({ db }: Context): PackInForceView {
  const { pack, hash } = inForce(db)
  const adoption = hash === null ? undefined : adoptionOf(db, hash)
  return {
    name: packName(pack),
    source: hash === null ? 'built-in' : 'adopted',
    text: JSON.stringify(pack),
    adoptedAt: adoption?.at ?? null,
    adoptedBy: adoption?.by_name ?? null,
    site: siteKind(db),
  }
}

const adoptionOf = (db: ReadDb, hash: Hash) =>
  db.row(
    `select p.at, s.name as by_name from policy_pack p left join staff s on s.staff_id = p.by
     where p.hash = :hash and p.log = (select log from log where mine = 1)`,
    z.object({ at: Instant, by_name: z.string().nullable() }),
    { hash },
  )
