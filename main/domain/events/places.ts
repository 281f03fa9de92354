/** The in-charge takes somebody in although every place of the session is taken. */
import { z } from 'zod'
import { PersonId, SessionId } from '#contract/fields'
import { SessionSlot } from '#contract/session-slot'
import { eventType } from './event-type.ts'

const added = { personId: PersonId, sessionId: SessionId }

/** Above the places of the whole session. */
export const placeAdded1 = eventType(
  'place-added.1',
  'plain',
  z.strictObject({ ...added, places: z.int().min(1), taken: z.int().min(1) }),
)

/** Above the open places of a slot, of which there may be none. */
export const placeAdded2 = eventType(
  'place-added.2',
  'plain',
  z.strictObject({ ...added, slot: SessionSlot, taken: z.int().min(0) }),
)
