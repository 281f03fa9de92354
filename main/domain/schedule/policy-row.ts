/**
 * What a policy pack is made of: products, and rows, each the rule for one dose of one product over one time. One rule:
 * a row says all that its sentence needs, the order included.
 */
import { z } from 'zod'
import { LocalDate, ProductCode } from '#contract/fields'
import { Authority, Claim, Proof, SiteKind } from '#contract/policy-words'

/** ICD-11 extension code of a vaccine, XM and four more. */
const VaccineCode = z.string().regex(/^XM[0-9A-Z]{4}$/)

export const RowId = z.string().regex(/^[a-z0-9-]{3,60}$/)
/** The order that a rule rests on, as a sentence may name it. */
export const Order = z.string().min(5).max(200)
/** Figures that published sources leave open or disagree on; a district may set them. */
export const Unsettled = z.array(z.string()).min(1).optional()

export const PolicyProduct = z.strictObject({
  code: ProductCode,
  name: z.string().min(2),
  maker: z.string().min(2),
  vaccineType: VaccineCode,
  brand: VaccineCode.nullable(),
  dosesPerVial: z.int().min(1),
  /** Hours from opening after which a vial is discarded. */
  hoursAfterOpening: z.number().positive(),
  doseMl: z.number().positive(),
  route: z.enum(['intramuscular', 'intradermal', 'nasal']),
  /** The colour by which the product is known at arm's length. */
  band: z.enum(['blue', 'orange', 'violet', 'teal', 'brown', 'magenta', 'slate', 'ochre']),
  unsettled: Unsettled,
})
export type PolicyProduct = z.infer<typeof PolicyProduct>

/** `dose-day`, or the fixed day that the order reckons the age on: 31 December means "born in that year or before". */
export const ReckonedOn = z.union([z.literal('dose-day'), LocalDate])

const MinAge = z.strictObject({
  years: z.int().min(0).max(120),
  reckonedOn: ReckonedOn,
})

export const PolicyRow = z.strictObject({
  id: RowId,
  course: z.enum(['primary', 'precaution']),
  product: ProductCode,
  dose: z.int().min(1),
  /** Length of the course, the dose itself included. */
  of: z.int().min(1),
  /** Product of the dose before; null on a first dose. */
  previousProduct: ProductCode.nullable(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  minAge: MinAge,
  /** Days since the dose before; null on a first dose. */
  minGapDays: z.int().min(1).nullable(),
  maxGapDays: z.int().min(1).nullable(),
  /** What a dose outside age or gap meets. A dose after `maxGapDays` is never blocked. */
  effect: z.enum(['block', 'warn']),
  /** For those alone who show one of these; left out where it is for all. */
  only: z.array(Claim).min(1).optional(),
  /** What is seen for it, one for each claim. */
  proofs: z.array(Proof).min(1).optional(),
  /** Left out where it holds at both kinds of site. */
  site: SiteKind.optional(),
  /** Whose approval a dose against this row needs; the in-charge's where it is left out. */
  exceptionBy: Authority.optional(),
  /** Appointments made before this day keep this row after it has ended. */
  appliesToBookingsMadeBefore: LocalDate.optional(),
  order: Order,
  unsettled: Unsettled,
})
export type PolicyRow = z.infer<typeof PolicyRow>
