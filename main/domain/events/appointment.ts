/** What is known of somebody's booking for a session, and what was asked of it at the desk. */
import { z } from 'zod'
import { PersonId, SessionId } from '#contract/fields'
import { CodeOutcome } from '#contract/views'
import { Appointment } from '../appointments/appointment.ts'
import { eventType } from './event-type.ts'

export const appointmentNoted = eventType(
  'appointment-noted.1',
  'plain',
  z.strictObject({
    personId: PersonId,
    sessionId: SessionId,
    /** A file of the centre's own, or the list that the national server published. */
    source: z.enum(['file', 'feed']),
    appointment: Appointment,
  }),
)

/** A later list of the national server does not name the person any more. Nothing else is said of them. */
export const appointmentDropped = eventType(
  'appointment-dropped.1',
  'plain',
  z.strictObject({ personId: PersonId, sessionId: SessionId }),
)

export const appointmentChecked = eventType(
  'appointment-checked.1',
  'plain',
  z.strictObject({
    personId: PersonId,
    sessionId: SessionId,
    outcome: CodeOutcome,
    note: z.string().max(200).nullable(),
  }),
)
