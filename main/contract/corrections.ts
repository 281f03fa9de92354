/**
 * Corrections: what was recorded wrongly is put right by a later word, with its reason. One rule: what stood there before
 * stays in the history, with who changed it and when.
 */
import { z } from 'zod'
import { call } from './call.ts'
import * as f from './fields.ts'
import { CodeOutcome, PersonView } from './views.ts'

/** What a person is to be known as from now on, one field each. */
export const PersonChange = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('name'), to: f.PersonName }),
  z.strictObject({ field: z.literal('nativeName'), to: f.PersonName.nullable() }),
  z.strictObject({ field: z.literal('birth'), to: f.Birth }),
  z.strictObject({ field: z.literal('gender'), to: f.Gender }),
  z.strictObject({ field: z.literal('mobile'), to: f.Mobile.nullable() }),
])
export type PersonChange = z.infer<typeof PersonChange>

/** What a dose really was. A vial stands for its product and lot. */
export const DoseChange = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('number'), to: z.int().min(1).max(20) }),
  z.strictObject({ field: z.literal('vial'), to: f.VialId }),
  z.strictObject({ field: z.literal('time'), to: f.Instant }),
  /** The dose was given to somebody else. */
  z.strictObject({ field: z.literal('person'), to: f.PersonId }),
])
export type DoseChange = z.infer<typeof DoseChange>

/** What is known to be odd about a corrected dose, and true all the same. */
export const Knowing = z.enum(['number-taken', 'other-product', 'given-before-vial'])
export type Knowing = z.infer<typeof Knowing>

const VialWas = z.strictObject({ product: z.string(), lot: z.string() })
const text = (field: 'name' | 'nativeName' | 'gender' | 'mobile') =>
  z.strictObject({ field: z.literal(field), from: z.string().nullable(), to: z.string().nullable() })

export const ChangeView = z.discriminatedUnion('field', [
  text('name'),
  text('nativeName'),
  text('gender'),
  text('mobile'),
  z.strictObject({ field: z.literal('birth'), from: f.Birth, to: f.Birth }),
  z.strictObject({ field: z.literal('number'), from: z.int(), to: z.int() }),
  z.strictObject({ field: z.literal('vial'), from: VialWas, to: VialWas }),
  z.strictObject({ field: z.literal('time'), from: f.Instant, to: f.Instant }),
  /** Names as they stand now. */
  z.strictObject({ field: z.literal('person'), from: z.string(), to: z.string() }),
])
export type ChangeView = z.infer<typeof ChangeView>

export const CorrectionView = z.strictObject({
  id: f.CorrectionId,
  at: f.Instant,
  byName: z.string(),
  /** Null where the person was corrected. */
  dose: z.strictObject({ number: z.int(), day: f.LocalDate }).nullable(),
  changes: z.array(ChangeView),
  reason: z.string(),
})
export type CorrectionView = z.infer<typeof CorrectionView>

/** A dose that was recorded in error. It counts nowhere. */
export const VoidedDose = z.strictObject({
  id: f.DoseId,
  number: z.int(),
  of: z.int(),
  productName: z.string(),
  lot: z.string(),
  at: f.Instant,
  voidedAt: f.Instant,
  byName: z.string(),
  reason: z.string(),
})
export type VoidedDose = z.infer<typeof VoidedDose>

/** What came of asking for the appointment code in one session. */
export const CodeAsked = z.strictObject({
  session: z.int(),
  date: f.LocalDate,
  outcome: CodeOutcome,
  note: z.string().nullable(),
  at: f.Instant,
  byName: z.string(),
})
export type CodeAsked = z.infer<typeof CodeAsked>

/** The in-charge's PIN, where somebody else is signed in. */
const Approval = z.strictObject({ approver: f.StaffId, pin: f.Pin }).nullable()
const approvalProblems = [
  'needs-in-charge',
  'approver-not-in-charge',
  'wrong-approver-pin',
  'reason-needed',
  'nothing-changed',
] as const
const atTheTable = ['in-charge', 'verifier'] as const

export const correctionCalls = {
  'corrections.person': call({
    who: atTheTable,
    input: z.strictObject({
      id: f.CorrectionId,
      personId: f.PersonId,
      changes: z.array(PersonChange).min(1).max(5),
      reason: f.Words(3, 200),
      approval: Approval,
    }),
    output: PersonView,
    problems: [
      ...approvalProblems,
      'person-unknown',
      'birth-in-future',
      'birth-too-long-ago',
      'full-date-needed',
      // details.day: of the first dose.
      'birth-after-dose',
      'mobile-full',
    ],
  }),
  /** Always under the in-charge's seal. `knowing` names what was refused before and is so all the same. */
  'corrections.dose': call({
    who: atTheTable,
    input: z.strictObject({
      id: f.CorrectionId,
      doseId: f.DoseId,
      changes: z.array(DoseChange).min(1).max(4),
      reason: f.Words(3, 200),
      knowing: z.array(Knowing).max(3).default([]),
      approval: Approval,
    }),
    /** Whose dose it is now. */
    output: PersonView,
    problems: [
      ...approvalProblems,
      'dose-unknown',
      'vial-unknown',
      'person-unknown',
      'number-taken',
      'other-product',
      'given-before-vial',
      'given-in-future',
      'given-on-another-day',
      'given-before-birth',
    ],
  }),
  /** No such dose was given; always under the in-charge's seal. */
  'corrections.void': call({
    who: atTheTable,
    input: z.strictObject({ id: f.CorrectionId, doseId: f.DoseId, reason: f.Words(3, 200), approval: Approval }),
    output: PersonView,
    problems: [...approvalProblems, 'dose-unknown'],
  }),
  'people.history': call({
    who: 'signed-in',
    input: z.strictObject({ personId: f.PersonId }),
    output: z.strictObject({
      corrections: z.array(CorrectionView),
      voided: z.array(VoidedDose),
      /** What came of asking for appointment codes, session by session. */
      codes: z.array(CodeAsked),
    }),
    problems: ['person-unknown'],
  }),
} as const
