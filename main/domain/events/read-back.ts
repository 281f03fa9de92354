/** The person has read what is recorded of them and says that it is right. */
import { z } from 'zod'
import { DoseId, PersonId } from '#contract/fields'
import { ReadBackHow } from '#contract/views'
import { eventType } from './event-type.ts'

export const readBackConfirmed = eventType(
  'read-back-confirmed.1',
  'plain',
  z.strictObject({ personId: PersonId, doseId: DoseId, how: ReadBackHow }),
)
