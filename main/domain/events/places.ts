/** The in-charge takes somebody in although every place of the session is taken. */
import { z } from 'zod'
import { PersonId, SessionId } from '#contract/fields'
import { eventType } from './event-type.ts'

export const placeAdded = eventType(
  'place-added.1',
  'plain',
  z.strictObject({ personId: PersonId, sessionId: SessionId, places: z.int().min(1), taken: z.int().min(1) }),
)
