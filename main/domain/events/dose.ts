/** A dose was given; and, where the rules speak against it, the in-charge's approval. */
import { z } from 'zod'
import {
  DoseId,
  LocalDate,
  LotNumber,
  PersonId,
  ProductCode,
  SessionId,
  VerificationId,
  VialId,
} from '#contract/fields'
import { eventType } from './event-type.ts'

/** Why a dose that was physically given stands out. It is recorded all the same. */
export const DoseFlag = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

export const doseGiven = eventType(
  'dose-given.1',
  'sealed',
  z.strictObject({
    doseId: DoseId,
    personId: PersonId,
    sessionId: SessionId,
    vialId: VialId,
    /** Null when nobody verified the person; then `flags` says so. */
    verificationId: VerificationId.nullable(),
    product: ProductCode,
    lot: LotNumber,
    number: z.int().min(1),
    of: z.int().min(1),
    /** Null where no rule of the pack speaks of this dose. */
    course: z.enum(['primary', 'precaution']).nullable(),
    flags: z.array(DoseFlag),
    /** The policy the answer rested on: pack with version, and the order, if a rule spoke. */
    pack: z.string(),
    order: z.string().nullable(),
    dueFrom: LocalDate.nullable(),
  }),
)

export const doseExceptionApproved = eventType(
  'dose-exception-approved.1',
  'sealed',
  z.strictObject({ doseId: DoseId, flags: z.array(DoseFlag).min(1), reason: z.string().min(5).max(200) }),
)
