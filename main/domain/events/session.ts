/** The day: a session is opened, vials are opened in it. */
import { z } from 'zod'
import { Instant, LocalDate, LotNumber, ProductCode, SessionId, VialId } from '#contract/fields'
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

export const vialOpened = eventType(
  'vial-opened.1',
  'plain',
  z.strictObject({
    vialId: VialId,
    sessionId: SessionId,
    /** Running number within the session, as written on the vial. */
    number: z.int().min(1),
    product: ProductCode,
    lot: LotNumber,
    expiry: LocalDate.nullable(),
    discardAt: Instant,
    doses: z.int().min(1),
  }),
)
