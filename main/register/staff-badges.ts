/**
 * Badges: a printed code that opens a person's key for one round of seals. One rule: the code is never written down
 * here; a second box with the same key lies under it, and is destroyed when the badge ends.
 */
import { hkdfSync, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { BadgeId, type StaffId } from '#contract/fields'
import { BADGE_BYTES, badgeCode, secretOfBadge } from '#domain/staff/badge-code'
import { privateKeyToPkcs8 } from '#proof/keys'
import { Box, sealSecret } from '#proof/secret-box'
import type { Context } from './context.ts'
import { type Fact, fact } from './log/append.ts'
import { keyIn } from './staff-keys.ts'
import type { ReadDb, WriteDb } from './store/sql.ts'

export interface NewBadge {
  readonly box: Box
  /** For the paper, and for nothing else. */
  readonly code: string
}

export function newBadge(id: BadgeId, key: KeyObject, { random }: Pick<Context, 'random'>): NewBadge {
  const secret = random(BADGE_BYTES)
  return { box: sealSecret(privateKeyToPkcs8(key), boxKey(secret, id)), code: badgeCode(secret) }
}

/** The secret is as long as a key and as random: nothing has to be made slow. */
const boxKey = (secret: Uint8Array, id: BadgeId): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, id, 'teeka badge', 32))

export function keepBadge(db: WriteDb, id: BadgeId, staffId: StaffId, box: Box): void {
  db.run('insert or replace into staff_badge (badge_id, staff_id, box) values (:id, :staffId, :box)', {
    id,
    staffId,
    box: JSON.stringify(box),
  })
}

export const destroyBadgeOf = (db: WriteDb, staffId: StaffId): void =>
  void db.run('delete from staff_badge where staff_id = :staffId', { staffId })

const BadgeRow = z.object({
  badge_id: BadgeId,
  box: z.string().transform((text) => Box.parse(JSON.parse(text))),
})

/** Undefined for another's badge, for one that has ended, and for what is no badge: all are of no use here. */
export function unlockByBadge(db: ReadDb, staffId: StaffId, code: string): KeyObject | undefined {
  const secret = secretOfBadge(code)
  const badge = db.row('select badge_id, box from staff_badge where staff_id = :staffId', BadgeRow, { staffId })
  if (secret === undefined || badge === undefined) return undefined
  return keyIn(badge.box, boxKey(secret, badge.badge_id))
}

type Why = 'lost' | 'replaced' | 'returned' | 'new-key' | 'left'

/** Nothing where the person has no badge. To be appended together with `destroyBadgeOf`. */
export function badgeEnds(db: ReadDb, staffId: StaffId, why: Why, by: { id: StaffId; key: KeyObject }): Fact[] {
  const badge = openBadgeOf(db, staffId)
  if (badge === undefined) return []
  return [fact({ type: 'badge-ended.1', by: by.id, seal: by.key, body: { badgeId: badge, why } })]
}

export const openBadgeOf = (db: ReadDb, staffId: StaffId): BadgeId | undefined =>
  db.row('select badge_id from badge where staff_id = :staffId and ended_at is null', z.object({ badge_id: BadgeId }), {
    staffId,
  })?.badge_id
