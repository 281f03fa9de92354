/**
 * The code in the envelope: a lone in-charge who forgot their PIN has nobody to reset it. One rule: it is shown once,
 * opens the person's own key once, and is replaced by the one that is given for it.
 */
import { z } from 'zod'
import { call } from './call.ts'
import { Pin, RecoveryId, StaffId } from './fields.ts'

const leading = ['in-charge', 'district-officer'] as const

/** In groups of four, as people read and write it. */
const Code = z.strictObject({ code: z.string() })

export const recoveryCalls = {
  /** One's own, under one's PIN; a code from before opens nothing any more. */
  'recovery.issue': call({
    who: leading,
    input: z.strictObject({ id: RecoveryId, pin: Pin }),
    output: Code,
    problems: ['wrong-pin', 'wait', 'staff-unknown', 'code-shown'],
  }),
  /** What is printed for the envelope, for some minutes after it was issued. */
  'recovery.page': call({
    who: leading,
    input: z.strictObject({ recoveryId: RecoveryId }),
    output: z.strictObject({ name: z.string(), code: z.string() }),
    problems: ['code-shown'],
  }),
  /** Sets another PIN and gives the next code, whose id is handed in; it signs nobody in. */
  'recovery.use': call({
    who: 'anyone',
    input: z.strictObject({ id: RecoveryId, staffId: StaffId, code: z.string().max(64), newPin: Pin }),
    output: Code,
    problems: [
      'staff-unknown',
      'no-recovery-code',
      'code-mistyped',
      'wrong-recovery-code',
      'wait',
      'pin-weak',
      'code-shown',
    ],
  }),
} as const
