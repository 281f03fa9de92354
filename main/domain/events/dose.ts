/**
 * A dose was given, sealed at once or awaiting the vaccinator's seal; and, where something speaks against it, the
 * in-charge's approval.
 */
import { z } from 'zod'
import { Effort, InjectionSite, SheetRow } from '#contract/doses'
import {
  DoseId,
  Hash,
  LocalDate,
  LotNumber,
  PersonId,
  ProductCode,
  SessionId,
  StaffId,
  VerificationId,
  VialId,
} from '#contract/fields'
import { eventType } from './event-type.ts'

/** Why a dose that was physically given stands out. It is recorded all the same. */
export const DoseFlag = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

const given = {
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
}

/** As written before a dose could await its seal; read as version 2 by `asDose2`. */
export const doseGiven1 = eventType('dose-given.1', 'sealed', z.strictObject(given))

const recorded = z.strictObject({
  ...given,
  vaccinator: StaffId,
  /** Who was at the keyboard. */
  enteredBy: StaffId,
  entry: z.enum(['at-once', 'late', 'paper']),
  /** Why it was entered late; null at once. */
  lateBecause: z.string().max(200).nullable(),
  /** Why it was given although something speaks against it, as far as said when it was entered. */
  reason: z.string().max(200).nullable(),
  sheet: SheetRow.nullable(),
  site: InjectionSite.nullable(),
  effort: Effort.nullable(),
})
export type Dose2 = z.output<typeof recorded>

/** The act of the vaccinator, under their own seal. */
export const doseGiven2 = eventType('dose-given.2', 'sealed', recorded)

/** Entered by somebody else for a vaccinator who has no keyboard: sealed by who entered it until the round of seals. */
export const doseNoted = eventType('dose-noted.1', 'sealed', recorded)

/** The vaccinator's own word for doses that others entered. `event` is the hash of each dose's event. */
export const dosesSealed = eventType(
  'doses-sealed.1',
  'sealed',
  z.strictObject({
    doses: z
      .array(z.strictObject({ doseId: DoseId, event: Hash }))
      .min(1)
      .max(500),
    how: z.enum(['pin', 'badge']),
  }),
)

type Dose1 = z.output<typeof doseGiven1.body>

/** @param by the vaccinator, whose act a sealed dose is */
export const asDose2 = (body: Dose1, by: StaffId): Dose2 => ({
  ...body,
  vaccinator: by,
  enteredBy: by,
  entry: 'at-once',
  lateBecause: null,
  reason: null,
  sheet: null,
  site: null,
  effort: null,
})

const approved = { doseId: DoseId, flags: z.array(DoseFlag).min(1), reason: z.string().min(5).max(200) }

export const doseExceptionApproved1 = eventType('dose-exception-approved.1', 'sealed', z.strictObject(approved))

export const doseExceptionApproved2 = eventType(
  'dose-exception-approved.2',
  'sealed',
  z.strictObject({
    ...approved,
    /** The district officer's order that allows it, by number or name; null where the in-charge decides alone. */
    order: z.string().min(3).max(100).nullable(),
  }),
)
