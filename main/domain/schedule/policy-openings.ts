/**
 * The part of a pack that says who may come for a first dose, and since when. One rule: openings add up; whoever has
 * begun a course finishes it by the rows alone.
 */
import { z } from 'zod'
import { LocalDate, ProductCode } from '#contract/fields'
import { Claim, Proof } from '#contract/policy-words'
import { Order, ReckonedOn, RowId, Unsettled } from './policy-row.ts'

const Years = z.int().min(0).max(120)

export const PolicyOpening = z.strictObject({
  id: RowId,
  validFrom: LocalDate,
  /** The last day; null while it is in force. */
  validTo: LocalDate.nullable(),
  /** Completed years, both ends taken; `to` is null where there is no upper end. */
  ages: z.strictObject({ from: Years, to: Years.nullable(), reckonedOn: ReckonedOn }),
  /** For those alone who show one of these; left out where age is enough. */
  only: z.array(Claim).min(1).optional(),
  proofs: z.array(Proof).min(1).optional(),
  /** With these vaccines alone; left out where any will do. */
  products: z.array(ProductCode).min(1).optional(),
  order: Order,
  unsettled: Unsettled,
})
export type PolicyOpening = z.infer<typeof PolicyOpening>
