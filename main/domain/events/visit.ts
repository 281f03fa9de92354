/** Somebody comes to a session, and what became of a visit that ended without a dose. */
import { z } from 'zod'
import { LocalDate, PersonId, SessionId } from '#contract/fields'
import { VisitOutcome } from '#contract/queue'
import { eventType } from './event-type.ts'

/** The token is the number on the slip of paper in the person's hand: one to each visitor of a session. */
export const personArrived = eventType(
  'person-arrived.1',
  'plain',
  z.strictObject({ personId: PersonId, sessionId: SessionId, token: z.int().min(1).max(9999) }),
)

export const visitEnded = eventType(
  'visit-ended.1',
  'plain',
  z.strictObject({
    personId: PersonId,
    sessionId: SessionId,
    outcome: VisitOutcome,
    /** A deferred person is asked to come again from this day on. */
    comeAgain: LocalDate.nullable(),
    note: z.string().max(200).nullable(),
  }),
)
