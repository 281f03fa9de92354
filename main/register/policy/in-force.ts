/**
 * Which pack is in force on this register. One rule: the newest of what was adopted here and what Teeka brings along;
 * so an update of Teeka cannot bring older rules back, nor an old file newer ones away.
 */
import { z } from 'zod'
import { Hash } from '#contract/fields'
import { indiaCovid } from '#domain/schedule/packs'
import { compareVersions, PolicyPack } from '#domain/schedule/policy-pack'
import type { ReadDb } from '../store/sql.ts'

export interface PackInForce {
  readonly pack: PolicyPack
  /** Null where it is the one that came along. */
  readonly hash: Hash | null
}

const AdoptedRow = z.object({ hash: Hash, version: z.string() })

export function inForce(db: ReadDb): PackInForce {
  const adopted = db.rows(
    'select hash, version from policy_pack where log = (select log from log where mine = 1)',
    AdoptedRow,
  )
  const newest = adopted.toSorted((a, b) => compareVersions(b.version, a.version))[0]
  if (newest === undefined || compareVersions(newest.version, indiaCovid.version) <= 0) {
    return { pack: indiaCovid, hash: null }
  }
  return { pack: packOf(db, newest.hash), hash: newest.hash }
}

export const packInForce = (db: ReadDb): PolicyPack => inForce(db).pack

/** Each text is read once: its hash names it for good. */
const read = new Map<Hash, PolicyPack>()

function packOf(db: ReadDb, hash: Hash): PolicyPack {
  const known = read.get(hash)
  if (known !== undefined) return known
  const text = db.value('select text from policy_pack where hash = :hash', z.string(), { hash })
  const pack = PolicyPack.parse(JSON.parse(text))
  read.set(hash, pack)
  return pack
}
