/**
 * A policy pack: the dated rules of a programme, as data. One rule: a figure stands in a pack and never in code, so that
 * a new order is a new pack and an old dose is judged by the order of its own day.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { LocalDate } from '#contract/fields'
import type { PackFault } from '#contract/policy-views'
import { packFaults } from './pack-faults.ts'
import { PolicyComorbidity, PolicyCondition, PolicyLimits } from './policy-conditions.ts'
import { PolicyDocuments } from './policy-documents.ts'
import { PolicyOpening } from './policy-openings.ts'
import { PolicyProduct, PolicyRow } from './policy-row.ts'

const PackShape = z.strictObject({
  pack: z.string().regex(/^[a-z0-9-]{3,40}$/),
  version: z.string().regex(/^\d{1,6}(\.\d{1,6}){0,3}$/),
  issued: LocalDate,
  products: z.array(PolicyProduct).min(1).max(100),
  rows: z.array(PolicyRow).min(1).max(1000),
  openings: z.array(PolicyOpening).min(1).max(200),
  conditions: z.array(PolicyCondition).min(1).max(100),
  comorbidities: z.array(PolicyComorbidity).min(1).max(100),
  documents: z.array(PolicyDocuments).min(1).max(100),
  limits: PolicyLimits,
  /** The programme's telephone, printed on every certificate. */
  helpline: z
    .string()
    .regex(/^\+?\d[\d -]{1,18}\d$/)
    .optional(),
})

export const PolicyPack = PackShape.superRefine((pack, context) => {
  for (const { fault, rule, other } of packFaults(pack)) {
    context.addIssue({ code: 'custom', message: [fault, rule, other].filter((word) => word !== null).join(' ') })
  }
})
export type PolicyPack = z.infer<typeof PackShape>

/** `policy-faulty` names every fault at once: what has the wrong form first, for the rest cannot be judged before. */
export function packFrom(
  json: unknown,
): Answer<PolicyPack, 'policy-faulty'> & { readonly faults: readonly PackFault[] } {
  const shaped = PackShape.safeParse(json)
  const faults = shaped.success ? packFaults(shaped.data) : shaped.error.issues.map(formFault)
  if (shaped.success && faults.length === 0) return { ...done(shaped.data), faults }
  return { ...refuse('policy-faulty'), faults }
}

const formFault = ({ path }: z.core.$ZodIssue): PackFault => ({
  fault: 'wrong-form',
  rule: path.map(String).join('.').slice(0, 120),
  other: null,
})

/** How a record names the pack that it was judged by, `india-covid 1`. */
export function packName(pack: Pick<PolicyPack, 'pack' | 'version'>): string {
  return `${pack.pack} ${pack.version}`
}

/** Above zero where `a` is the newer one. `1.10` is newer than `1.9`, and `2` is `2.0`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  const at = [0, 1, 2, 3].find((place) => (left[place] ?? 0) !== (right[place] ?? 0))
  return at === undefined ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

/** Undefined for a product that the pack does not know, such as one given abroad. */
export function productIn(pack: PolicyPack, code: string): PolicyProduct | undefined {
  return pack.products.find((product) => product.code === code)
}

/** The product as people call it; its code where the pack does not know it. */
export function productName(pack: PolicyPack, code: string): string {
  return productIn(pack, code)?.name ?? code
}

/** Of any dated rule: whether the day lies in it. */
export function isInForce({ validFrom, validTo }: Pick<PolicyRow, 'validFrom' | 'validTo'>, on: LocalDate): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}
