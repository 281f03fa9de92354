/** The code in the envelope, with which whoever leads comes in again after forgetting their PIN. */
import { z } from 'zod'
import { RecoveryId, StaffId } from '#contract/fields'
import { eventType } from './event-type.ts'

/** One from before ends with it. The code itself stands nowhere but on the paper. */
export const recoveryIssued = eventType(
  'recovery-code-issued.1',
  'sealed',
  z.strictObject({ recoveryId: RecoveryId, staffId: StaffId }),
)

/** It opened the person's own key, which seals this, and they chose another PIN: the key stays the same. */
export const recoveryUsed = eventType(
  'recovery-code-used.1',
  'sealed',
  z.strictObject({ recoveryId: RecoveryId, staffId: StaffId }),
)
