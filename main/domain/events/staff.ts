/** What becomes of the staff after they were added: other roles, another key, a badge, leaving. */
import { z } from 'zod'
import { BadgeId, Base64Url, KeyReplacementId, Role, StaffId } from '#contract/fields'
import { eventType } from './event-type.ts'

export const staffRolesChanged = eventType(
  'staff-roles-changed.1',
  'sealed',
  z.strictObject({ staffId: StaffId, roles: z.array(Role).min(1) }),
)

/**
 * The in-charge gave somebody who forgot their PIN a new one, and with it a new key (SPKI, DER): nobody can open the
 * old key any more. Seals up to this event are checked with the old key, later ones with the new.
 */
export const staffKeyReplaced = eventType(
  'staff-key-replaced.1',
  'sealed',
  z.strictObject({ replacementId: KeyReplacementId, staffId: StaffId, key: Base64Url }),
)

/** Their acts stay under their name; a seal of theirs after this one is none. */
export const staffLeft = eventType('staff-left.1', 'sealed', z.strictObject({ staffId: StaffId }))

/** A printed code that opens the person's key for a round of seals. The code itself stands nowhere but on the paper. */
export const badgeIssued = eventType('badge-issued.1', 'sealed', z.strictObject({ badgeId: BadgeId, staffId: StaffId }))

export const badgeEnded = eventType(
  'badge-ended.1',
  'sealed',
  z.strictObject({ badgeId: BadgeId, why: z.enum(['lost', 'replaced', 'returned', 'new-key', 'left']) }),
)
