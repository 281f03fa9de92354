/** The dose: recorded under the vaccinator's own seal. */
import { z } from 'zod'
import { call } from './call.ts'
import { DoseId, Instant, PersonId, Pin, SessionId, StaffId, VialId, Words } from './fields.ts'
import { PersonView } from './views.ts'

/** The in-charge's approval of a dose that the rules speak against and that was given all the same. */
export const DoseException = z.strictObject({
  reason: Words(5, 200),
  approver: StaffId,
  pin: Pin,
})

export const doseCalls = {
  'doses.record': call({
    who: ['in-charge', 'verifier', 'vaccinator'],
    input: z.strictObject({
      id: DoseId,
      personId: PersonId,
      sessionId: SessionId,
      vialId: VialId,
      vaccinator: StaffId,
      /** The vaccinator's own; it unlocks the key that seals this dose and nothing else. */
      pin: Pin,
      exception: DoseException.nullable(),
    }),
    output: z.strictObject({ number: z.int(), of: z.int(), at: Instant, person: PersonView }),
    // What speaks against the dose (`needs-approval`, details.flags) never keeps it out: the in-charge approves it.
    problems: [
      'person-unknown',
      'session-unknown',
      'session-not-today',
      'vial-unknown',
      'not-a-vaccinator',
      'wrong-pin',
      'wait',
      'needs-approval',
      'approver-not-in-charge',
      'wrong-approver-pin',
    ],
  }),
} as const
