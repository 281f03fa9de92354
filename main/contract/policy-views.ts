/** What screens are shown of the rules. One rule: a view holds nothing that its screen does not show. */
import { z } from 'zod'
import { Hash, Instant, LocalDate } from './fields.ts'
import { Category, Claim, ComorbidityId, Condition, Proof, SiteKind } from './policy-words.ts'

/** What does not hold together in a pack, and in which rule; `other` is the rule that it meets. */
export const PackFault = z.strictObject({
  fault: z.enum([
    'wrong-form',
    'stands-twice',
    'product-unknown',
    'before-unknown',
    'before-misplaced',
    'gap-misplaced',
    'gap-upside-down',
    'ends-before-it-begins',
    'beyond-its-course',
    'proof-for-nobody',
    'honours-what-has-not-ended',
    'ages-upside-down',
    'waits-without-deferral',
    'wait-upside-down',
    'same-day',
  ]),
  rule: z.string(),
  other: z.string().nullable(),
})
export type PackFault = z.infer<typeof PackFault>

/** The parts of a pack, in the order of a page. */
export const PackPart = z.enum(['products', 'rows', 'openings', 'conditions', 'comorbidities', 'documents', 'limits'])
export type PackPart = z.infer<typeof PackPart>

/** One rule of a pack against the same of another. `ended`: nothing but its last day was set. */
export const PackChange = z.strictObject({
  part: PackPart,
  rule: z.string(),
  change: z.enum(['added', 'removed', 'ended', 'changed']),
  /** Values in canonical JSON; null where it has none. */
  fields: z.array(z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type PackChange = z.infer<typeof PackChange>

export const PackInForceView = z.strictObject({
  name: z.string(),
  source: z.enum(['built-in', 'adopted']),
  /** The pack in JSON, for the page to draw. */
  text: z.string(),
  adoptedAt: Instant.nullable(),
  adoptedBy: z.string().nullable(),
  site: SiteKind,
})
export type PackInForceView = z.infer<typeof PackInForceView>

/** A signed pack that was read and holds; nothing was adopted. */
export const PackRead = z.strictObject({
  name: z.string(),
  issued: LocalDate,
  hash: Hash,
  state: z.enum(['newer', 'in-force']),
  inForce: z.string(),
  changes: z.array(PackChange),
})
export type PackRead = z.infer<typeof PackRead>

/** What a person said before the dose, in this session. */
export const Screening = z.strictObject({
  category: Category,
  claims: z.array(Claim),
  proofs: z.array(Proof),
  comorbidities: z.array(ComorbidityId),
  conditions: z.array(z.strictObject({ condition: Condition, since: LocalDate.nullable() })),
  bookedOn: LocalDate.nullable(),
})

export const ScreeningView = z.strictObject({
  /** Only what decides something for this person today. */
  ask: z.strictObject({ claims: z.array(Claim), booking: z.boolean(), conditions: z.array(Condition) }),
  /** Null while nobody has asked. */
  noted: Screening.nullable(),
  /** What was said and seen at the session before; null where nothing was asked then. */
  before: z.strictObject({ claims: z.array(Claim), comorbidities: z.array(ComorbidityId), at: Instant }).nullable(),
})
export type ScreeningView = z.infer<typeof ScreeningView>
