/**
 * The part of a pack that says what is asked before a dose, and what follows from the answer. One rule: a condition
 * without a rule on the day decides nothing, and is not asked for.
 */
import { z } from 'zod'
import { Gender, LocalDate } from '#contract/fields'
import { ComorbidityId, Condition } from '#contract/policy-words'
import { Order, RowId, Unsettled } from './policy-row.ts'

/** How long to wait after the day on which it ended. */
const Wait = z.union([
  z.strictObject({ days: z.int().min(1).max(400) }),
  z.strictObject({ months: z.int().min(1).max(24) }),
])
export type Wait = z.infer<typeof Wait>

export const PolicyCondition = z.strictObject({
  id: RowId,
  condition: Condition,
  /** `never`: not to be given. `defer`: not now. `caution`: given, with care. */
  effect: z.enum(['never', 'defer', 'caution']),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  /** Only with `defer`; null where it ends when the person is well. */
  wait: Wait.nullable(),
  /** The longest that the order leaves to the doctor; null where `wait` is all of it. */
  waitAtMost: Wait.nullable(),
  /** Of whom it is asked; left out where of everybody. */
  asked: z
    .strictObject({
      genders: z.array(Gender).min(1),
      ages: z.strictObject({ from: z.int().min(0), to: z.int().max(120) }),
    })
    .optional(),
  order: Order,
  unsettled: Unsettled,
})
export type PolicyCondition = z.infer<typeof PolicyCondition>

/** An illness that counts, as it is called; named here because a new order may bring one that no screen knows. */
export const PolicyComorbidity = z.strictObject({
  id: ComorbidityId,
  names: z.strictObject({ en: z.string().min(3).max(160), hi: z.string().min(3).max(160) }),
})
export type PolicyComorbidity = z.infer<typeof PolicyComorbidity>

export const PolicyLimits = z.strictObject({
  /** So many people may share a mobile number: a family's, a neighbour's. */
  peoplePerMobile: z.int().min(1).max(100),
  /** What a plan may lose in open vials, in percent. */
  allowedWastage: z.number().min(0).max(50).optional(),
  /** The share of a vial for which people should be waiting before another is opened. */
  waitingShare: z.number().positive().max(1).optional(),
  unsettled: Unsettled,
})
