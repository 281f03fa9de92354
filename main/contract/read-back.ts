/** What is recorded, read by the person before they leave. */
import { z } from 'zod'
import { call } from './call.ts'
import { DoseId, PersonId } from './fields.ts'
import { PersonView, ReadBackHow } from './views.ts'

export const readBackCalls = {
  /** The person has read it, on the screen that was turned to them or on a slip, and it is right. */
  'doses.readBack': call({
    who: ['in-charge', 'verifier', 'vaccinator', 'observer'],
    input: z.strictObject({ personId: PersonId, doseId: DoseId, how: ReadBackHow }),
    output: PersonView,
    problems: ['person-unknown', 'dose-unknown'],
  }),
} as const
