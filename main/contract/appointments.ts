/** The code that a booked person was sent: asked at the desk before the dose. */
import { z } from 'zod'
import { call } from './call.ts'
import { PersonId, SessionId, Words } from './fields.ts'
import { PersonView } from './views.ts'

export const appointmentCalls = {
  'appointments.check': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      personId: PersonId,
      sessionId: SessionId,
      said: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('code'), code: z.string().regex(/^\d{4}$/) }),
        /** The person does not have it: noted, never an obstacle. */
        z.strictObject({
          kind: z.literal('absent'),
          wrongTries: z.int().min(0).max(99),
          note: Words(3, 200).nullable(),
        }),
      ]),
    }),
    output: PersonView,
    problems: ['person-unknown', 'session-unknown', 'no-code-here', 'code-wrong'],
  }),
} as const
