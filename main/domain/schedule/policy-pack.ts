/**
 * A policy pack: the dated rules of a programme, as data. One rule: a figure stands in a pack and never in code, so that
 * a new order is a new pack and an old dose is judged by the order of its own day.
 */
import { z } from 'zod'
import { LocalDate } from '#contract/fields'
import { packFaults } from './pack-faults.ts'
import { documentFaults, PolicyDocuments } from './policy-documents.ts'
import { PolicyProduct, PolicyRow } from './policy-row.ts'

export const PolicyPack = z
  .strictObject({
    pack: z.string().regex(/^[a-z0-9-]{3,40}$/),
    version: z.string().regex(/^\d+(\.\d+)*$/),
    issued: LocalDate,
    products: z.array(PolicyProduct).min(1),
    rows: z.array(PolicyRow).min(1),
    documents: z.array(PolicyDocuments).min(1),
  })
  .superRefine((pack, context) => {
    const faults = [...packFaults(pack.products, pack.rows), ...documentFaults(pack.documents)]
    for (const message of faults) context.addIssue({ code: 'custom', message })
  })
export type PolicyPack = z.infer<typeof PolicyPack>

/** How a record names the pack that it was judged by, `india-covid 1`. */
export function packName(pack: PolicyPack): string {
  return `${pack.pack} ${pack.version}`
}

/** Undefined for a product that the pack does not know, such as one given abroad. */
export function productIn(pack: PolicyPack, code: string): PolicyProduct | undefined {
  return pack.products.find((product) => product.code === code)
}

/** The product as people call it; its code where the pack does not know it. */
export function productName(pack: PolicyPack, code: string): string {
  return productIn(pack, code)?.name ?? code
}
