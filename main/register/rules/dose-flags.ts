/** What speaks against a dose. One rule: it names every reason at once, so that one approval covers what was seen. */
import type { Instant, StaffId } from '#contract/fields'
import type { VerificationView } from '#contract/views'
import { localDateOf } from '#domain/calendar'
import type { DueAnswer } from '#domain/schedule/due-answer'
import type { VialRow } from '../views/vials.ts'

interface About {
  readonly due: DueAnswer
  readonly verification: VerificationView | null
  readonly vial: VialRow
  readonly vaccinator: StaffId
  /** When it was given. */
  readonly at: Instant
  /** The pack asks something before this dose, and no answer was noted. */
  readonly unasked: boolean
  /** The pack leaves this dose to the district: it is approved under the district officer's order. */
  readonly byDistrict: boolean
}

/** Approved only with the number or name of the order. */
export const OFFICER_ORDER = 'officer-order'

/** A late entry's time is written to the minute; a vial opened within that minute was open. */
const A_MINUTE = 60_000

export function flagsAgainst({ due, verification, vial, vaccinator, at, unasked, byDistrict }: About): string[] {
  const flags = due.state === 'due' ? [] : due.reasons.map(({ why }): string => why)
  if (byDistrict) flags.push(OFFICER_ORDER)
  if (verification === null) flags.push('not-verified')
  if (verification?.decision === 'differs') flags.push('identity-differs')
  if (verification?.by === vaccinator) flags.push('one-person-two-roles')
  if (unasked) flags.push('not-asked')
  if (Date.parse(at) + A_MINUTE <= Date.parse(vial.opened_at)) flags.push('vial-not-yet-open')
  if (Date.parse(vial.discard_at) <= Date.parse(at)) flags.push('vial-past-its-time')
  if (vial.discarded_at !== null && Date.parse(vial.discarded_at) <= Date.parse(at)) flags.push('vial-discarded')
  if (vial.expiry !== null && vial.expiry < localDateOf(at)) flags.push('lot-expired')
  // A ten-dose vial often yields eleven; a twelfth is somebody else's.
  if (vial.given > vial.doses) flags.push('vial-overdrawn')
  return flags
}
