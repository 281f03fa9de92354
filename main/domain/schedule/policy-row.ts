/**
 * What a policy pack is made of: products, and rows, each the rule for one dose of one product over one time. One rule:
 * a row says all that its sentence needs, the order included.
 */
import { z } from 'zod'
import { LocalDate, ProductCode } from '#contract/fields'

/** ICD-11 extension code of a vaccine, XM and four more. */
const VaccineCode = z.string().regex(/^XM[0-9A-Z]{4}$/)

/** Figures that published sources leave open or disagree on; a district may set them. */
const Unsettled = z.array(z.string()).min(1).optional()

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
  route: z.enum(['intramuscular', 'intradermal']),
  /** The colour by which the product is known at arm's length. */
  band: z.enum(['blue', 'orange', 'violet', 'teal', 'brown', 'magenta', 'slate']),
  unsettled: Unsettled,
})
export type PolicyProduct = z.infer<typeof PolicyProduct>

/** What must be shown at the desk, or be so at the site, before a row with `only` comes into play. */
export const Circumstance = z.enum([
  'health-or-front-line-work',
  'sixty-with-comorbidity',
  'travel-abroad',
  'private-site',
])
export type Circumstance = z.infer<typeof Circumstance>

const MinAge = z.strictObject({
  years: z.int().min(0).max(120),
  /** `dose-day`, or the fixed day that the order reckons the age on: 31 December means "born in that year or before". */
  reckonedOn: z.union([z.literal('dose-day'), LocalDate]),
})

export const PolicyRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
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
  only: z.array(Circumstance).min(1).optional(),
  /** Appointments made before this day keep this row after it has ended. */
  appliesToBookingsMadeBefore: LocalDate.optional(),
  /** The order that the row rests on, as a sentence may name it. */
  order: z.string().min(5),
  unsettled: Unsettled,
})
export type PolicyRow = z.infer<typeof PolicyRow>
