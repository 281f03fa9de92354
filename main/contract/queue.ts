/** The day's queue: tokens at the gate, and visits that end without a dose. */
import { z } from 'zod'
import { call } from './call.ts'
import { LocalDate, PersonId, SessionId, Words } from './fields.ts'
import { PersonLine } from './views.ts'

/** Why somebody who came went home without a dose. */
export const VisitOutcome = z.enum(['refused', 'deferred', 'not-eligible', 'left', 'no-vaccine'])
export type VisitOutcome = z.infer<typeof VisitOutcome>

export const Token = z.int().min(1).max(9999)

export const queueCalls = {
  /** Gives the next token, or notes the one that the gate gave on paper. Asked again, it is the same token. */
  'queue.arrive': call({
    who: ['in-charge', 'verifier', 'observer'],
    input: z.strictObject({ sessionId: SessionId, personId: PersonId, token: Token.nullable() }),
    output: z.strictObject({ token: Token, line: PersonLine }),
    problems: [
      'session-unknown',
      'session-not-today',
      'session-closed',
      'person-unknown',
      // details.token, details.name: who has it.
      'token-taken',
      // details.token: the one that the person has.
      'arrived-already',
    ],
  }),
  'queue.endVisit': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      sessionId: SessionId,
      personId: PersonId,
      outcome: VisitOutcome,
      comeAgain: LocalDate.nullable(),
      note: Words(3, 200).nullable(),
    }),
    output: PersonLine,
    problems: ['session-unknown', 'session-not-today', 'person-unknown', 'vaccinated-already', 'come-again-past'],
  }),
} as const
