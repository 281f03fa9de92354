/**
 * The part of a policy pack that says which documents are taken at the desk, and when. One rule: lists add up; a kind
 * that a new order leaves out is out because its old list was ended.
 */
import { z } from 'zod'
import { DocumentKind, LocalDate } from '#contract/fields'
import type { PackFault } from '#contract/policy-views'
import { Order } from './policy-row.ts'

const Age = z.int().min(0).max(120)

export const PolicyDocuments = z.strictObject({
  /** Several of an order's kinds may be one here: job card, passbook and a member's card are `other-photo-id`. */
  kinds: z.array(DocumentKind).min(1),
  from: LocalDate,
  /** The last day; null while it is in force. */
  to: LocalDate.nullable(),
  /** Completed years on the day at the desk, both ends taken; left out where every age is meant. */
  ages: z.strictObject({ from: Age, to: Age }).optional(),
  order: Order,
  /** Fields that published sources leave open or disagree on; a district may set them. */
  unsettled: z
    .array(z.enum(['kinds', 'from', 'to', 'ages']))
    .min(1)
    .optional(),
})
export type PolicyDocuments = z.infer<typeof PolicyDocuments>

/** One for each fault; none for sound lists. A list goes by the name of its order. */
export function documentFaults(lists: readonly PolicyDocuments[]): PackFault[] {
  return lists.flatMap((list, at) => [
    ...listFaults(list),
    ...lists.slice(at + 1).flatMap((other) => repeats(list, other)),
  ])
}

function listFaults({ kinds, from, to, ages, order }: PolicyDocuments): PackFault[] {
  const faults: readonly (readonly [boolean, PackFault['fault']])[] = [
    [to !== null && to < from, 'ends-before-it-begins'],
    [ages !== undefined && ages.to < ages.from, 'ages-upside-down'],
    [new Set(kinds).size < kinds.length, 'stands-twice'],
  ]
  return faults.filter(([isFault]) => isFault).map(([, fault]) => ({ fault, rule: order, other: null }))
}

/** A kind on two lists at once: an old order that somebody forgot to end. */
function repeats(a: PolicyDocuments, b: PolicyDocuments): PackFault[] {
  const meet = (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
  const same = a.ages?.from === b.ages?.from && a.ages?.to === b.ages?.to
  const isTwice = meet && same && a.kinds.some((kind) => b.kinds.includes(kind))
  return isTwice ? [{ fault: 'same-day', rule: a.order, other: b.order }] : []
}
