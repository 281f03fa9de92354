/** What was recorded wrongly, put right. One rule: the wrong word stays in the log, and the right one says why. */
import { z } from 'zod'
import { DoseChange, Knowing, PersonChange } from '#contract/corrections'
import { CorrectionId, DoseId, LotNumber, PersonId, ProductCode, VialId } from '#contract/fields'
import { eventType } from './event-type.ts'

const Reason = z.string().min(3).max(200)

export const personCorrected = eventType(
  'person-corrected.1',
  'sealed',
  z.strictObject({
    correctionId: CorrectionId,
    personId: PersonId,
    changes: z.array(PersonChange).min(1).max(5),
    reason: Reason,
  }),
)

const [number, , time, person] = DoseChange.options

export const doseCorrected = eventType(
  'dose-corrected.1',
  'sealed',
  z.strictObject({
    correctionId: CorrectionId,
    doseId: DoseId,
    changes: z
      .array(
        z.discriminatedUnion('field', [
          number,
          z.strictObject({ field: z.literal('vial'), to: VialId, product: ProductCode, lot: LotNumber }),
          time,
          person,
        ]),
      )
      .min(1)
      .max(4),
    knowing: z.array(Knowing),
    reason: Reason,
  }),
)

export const doseVoided = eventType(
  'dose-voided.1',
  'sealed',
  z.strictObject({ correctionId: CorrectionId, doseId: DoseId, reason: Reason }),
)
