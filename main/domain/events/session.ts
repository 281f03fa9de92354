/** The day: a session is opened. One rule: what is read is a session by slots, also one of before there were slots. */
import { z } from 'zod'
import { LocalDate, ProductCode, SessionId } from '#contract/fields'
import { SessionSlots } from '#contract/session-slot'
import { eventType } from './event-type.ts'

const opened = {
  sessionId: SessionId,
  number: z.int().min(1),
  date: LocalDate,
  product: ProductCode,
  /** With slots, the sum of their places. */
  capacity: z.int().min(1),
}

/** Before the places of a day were divided; no longer written. */
export const sessionOpened1 = eventType('session-opened.1', 'plain', z.strictObject(opened))
export const sessionOpened2 = eventType('session-opened.2', 'plain', z.strictObject({ ...opened, slots: SessionSlots }))

type Opened2 = z.output<typeof sessionOpened2.body>

/** A day that was one whole. */
export const upgradeSessionOpened = (body: z.output<typeof sessionOpened1.body>): Opened2 => ({ ...body, slots: [] })
