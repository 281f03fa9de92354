/**
 * Whose word a correction is. One rule: within the read-back whoever recorded it puts it right; after that, and for what a
 * dose was, the in-charge does.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf } from '#contract/calls'
import { Instant, type PersonId, StaffId } from '#contract/fields'
import { type Context, mustMe } from '../context.ts'
import { staffOf } from '../desk.ts'
import { unlockStaffKey } from '../staff-keys.ts'

export interface Signer {
  readonly by: StaffId
  readonly seal: KeyObject
}

type Approval = ParsedOf<'corrections.void'>['approval']
type Problem = 'needs-in-charge' | 'approver-not-in-charge' | 'wrong-approver-pin'

/** @param own whether the person signed in may do it by themselves */
export function signerOf(approval: Approval, own: 'own' | 'in-charge', context: Context): Answer<Signer, Problem> {
  const { staff, key } = mustMe(context)
  if (approval === null) {
    if (own === 'in-charge' && !staff.roles.includes('in-charge')) return refuse('needs-in-charge')
    return done({ by: staff.id, seal: key })
  }
  if (staffOf(context.db, approval.approver)?.roles.includes('in-charge') !== true) {
    return refuse('approver-not-in-charge')
  }
  const unlocked = unlockStaffKey(context, approval.approver, approval.pin)
  if (!unlocked.ok) return refuse('wrong-approver-pin', unlocked.details)
  return done({ by: approval.approver, seal: unlocked.value.key })
}

/** So long the person may still be reading what was recorded. */
const READ_BACK_MINUTES = 30

const LastRow = z.object({ entered_by: StaffId, noted_at: Instant })

/** Before the first dose nothing rests on a name; after it, only who recorded the last one, and soon. */
export function mayCorrect(person: PersonId, context: Context): 'own' | 'in-charge' {
  const last = context.db.row(
    'select entered_by, noted_at from dose where person_id = :person order by noted_at desc limit 1',
    LastRow,
    { person },
  )
  if (last === undefined) return 'own'
  const minutes = (context.nowMs() - Date.parse(last.noted_at)) / 60_000
  return last.entered_by === mustMe(context).staff.id && minutes <= READ_BACK_MINUTES ? 'own' : 'in-charge'
}
