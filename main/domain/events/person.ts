/** A person becomes known, and is expected at a session. */
import { z } from 'zod'
import { Birth, Gender, Mobile, PersonId, PersonName, ReferenceId, SessionId } from '#contract/fields'
import { eventType } from './event-type.ts'

export const personRegistered = eventType(
  'person-registered.1',
  'plain',
  z.strictObject({
    personId: PersonId,
    sessionId: SessionId,
    origin: z.enum(['list', 'walk-in']),
    name: PersonName,
    nativeName: PersonName.nullable(),
    birth: Birth,
    gender: Gender,
    mobile: Mobile.nullable(),
    referenceId: ReferenceId.nullable(),
  }),
)

/** The person is expected at a session: on its list, though known from before. */
export const personExpected = eventType(
  'person-expected.1',
  'plain',
  z.strictObject({ personId: PersonId, sessionId: SessionId }),
)
