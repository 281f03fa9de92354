/** The day: a session is opened. */
import { z } from 'zod'
import { LocalDate, ProductCode, SessionId } from '#contract/fields'
import { eventType } from './event-type.ts'

export const sessionOpened = eventType(
  'session-opened.1',
  'plain',
  z.strictObject({
    sessionId: SessionId,
    number: z.int().min(1),
    date: LocalDate,
    product: ProductCode,
    capacity: z.int().min(1),
  }),
)
