/** The rules as data: packs are read, compared and adopted; what a person said before the dose is noted. */
import { z } from 'zod'

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
