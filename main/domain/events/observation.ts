/** Somebody left the observation room. */
import { z } from 'zod'
import { DoseId, PersonId, SessionId } from '#contract/fields'
import { EarlyReason, ExitKind } from '#contract/observation'
import { eventType } from './event-type.ts'

/** When they left is the event's own `at`, which for a late entry is not when it was noted. */
export const observationEnded = eventType(
  'observation-ended.1',
  'plain',
  z.strictObject({
    doseId: DoseId,
    personId: PersonId,
    sessionId: SessionId,
    how: ExitKind,
    /** Null unless they left early. */
    reason: EarlyReason.nullable(),
  }),
)
