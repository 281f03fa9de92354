/** The day at the centre: its session and its queue. */
import { z } from 'zod'
import { call } from './call.ts'
import { LocalDate, ProductCode, SessionId } from './fields.ts'
import { Figures } from './figures.ts'
import { SessionSlots } from './session-slot.ts'
import { PersonLine, ProductView, SessionView } from './views.ts'

/** Parts of the queue; `open` is everyone who is expected or here and has no dose yet. */
export const QueuePart = z.enum(['open', 'expected', 'gate', 'verified', 'observing', 'done', 'ended', 'all'])
export type QueuePart = z.infer<typeof QueuePart>

export const SlotView = z.strictObject({
  /** `09:00-11:00`, or a word of the booking system; null for who has no slot. */
  slot: z.string().nullable(),
  people: z.int(),
  came: z.int(),
  expected: z.int(),
  /** Their slot is over and they have not come. */
  missed: z.int(),
  /** Null where the session has no such slot: its day is one whole, or the list names other hours. */
  places: z
    .strictObject({
      reserved: z.int(),
      open: z.int(),
      /** Who came without a booking while it was this slot's turn. */
      walkIns: z.int(),
    })
    .nullable(),
})
export type SlotView = z.infer<typeof SlotView>

export const sessionCalls = {
  'sessions.products': call({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.array(ProductView),
    problems: [],
  }),
  /** The session of today, else the latest one that is not past. */
  'sessions.current': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: SessionView.nullable(),
    problems: [],
  }),
  'sessions.open': call({
    who: ['in-charge'],
    input: z.strictObject({
      id: SessionId,
      date: LocalDate,
      product: ProductCode,
      /** With slots, what they add up to is taken instead. */
      capacity: z.int().min(1).max(1000),
      slots: SessionSlots.default([]),
    }),
    output: SessionView,
    problems: [
      'date-past',
      'date-too-far',
      'product-unknown',
      'session-there-already',
      'slot-upside-down',
      'slot-empty',
      'slots-overlap',
      'places-too-many',
    ],
  }),
  /** For the charts of the session's page and of its tally. */
  'sessions.figures': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: SessionId }),
    output: Figures,
    problems: ['session-unknown'],
  }),
  /** Those with a booking, by the part of the day that they are booked for. */
  'sessions.slots': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: SessionId }),
    output: z.array(SlotView),
    problems: ['session-unknown'],
  }),
  'sessions.queue': call({
    who: 'signed-in',
    input: z.strictObject({
      sessionId: SessionId,
      show: QueuePart,
      limit: z.int().min(1).max(200),
    }),
    output: z.array(PersonLine),
    problems: ['session-unknown'],
  }),
} as const
