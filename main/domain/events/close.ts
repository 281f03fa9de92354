/** A session is closed under the in-charge's seal. */
import { z } from 'zod'
import { Difference } from '#contract/close'
import { CloseId, Hash, SessionId } from '#contract/fields'
import { eventType } from './event-type.ts'

/** A second close of a session follows late entries; the first one stays in the log as it was. */
export const sessionClosed = eventType(
  'session-closed.1',
  'sealed',
  z.strictObject({
    closeId: CloseId,
    sessionId: SessionId,
    /** The day in numbers, as they stood when it was sealed. */
    figures: z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), z.int()),
    differences: z.array(Difference).max(20),
    /** SHA-256 over the lines that were seen, canonical JSON. */
    stamp: Hash,
  }),
)
