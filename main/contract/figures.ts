/** A session in figures. */
import { z } from 'zod'

export const Figures = z.strictObject({
  /** Every hour from the first with a dose to the last. */
  byHour: z.array(z.strictObject({ hour: z.int().min(0).max(23), given: z.int() })),
  /** From the token to the dose, in whole minutes; null where nobody came by token yet. */
  waiting: z
    .strictObject({
      people: z.int(),
      median: z.int(),
      /** Nine in ten waited no longer. */
      p90: z.int(),
      /** `to` is no longer in it; null: without an end. */
      classes: z.array(z.strictObject({ from: z.int(), to: z.int().nullable(), people: z.int() })),
    })
    .nullable(),
  doses: z.int(),
  /** Of them entered within ten minutes of being given. */
  prompt: z.int(),
  /** What half of the doses took at the keyboard, at most; null where it was not measured. */
  effort: z.strictObject({ doses: z.int(), keys: z.int(), seconds: z.int() }).nullable(),
})
export type Figures = z.infer<typeof Figures>
