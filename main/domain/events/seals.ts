/** What is not signed, and why: by the vaccinator it was entered for, or by the in-charge. */
import { z } from 'zod'
import { DoseId } from '#contract/fields'
import { DoseFlag } from './dose.ts'
import { eventType } from './event-type.ts'

const reason = z.string().min(5).max(200)

/** The vaccinator named in it says that this dose is not theirs. They may still seal it, which ends the dispute. */
export const doseDisputed = eventType('dose-disputed.1', 'sealed', z.strictObject({ doseId: DoseId, reason }))

/** The in-charge does not stand for a dose that the rules speak against. It stays on record, flagged. */
export const doseExceptionRefused = eventType(
  'dose-exception-refused.1',
  'sealed',
  z.strictObject({ doseId: DoseId, flags: z.array(DoseFlag).min(1), reason }),
)
