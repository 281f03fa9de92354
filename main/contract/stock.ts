/** Vials: received, opened, discarded, given back, counted. */
import { z } from 'zod'
import { call } from './call.ts'
import {
  DiscardReason,
  LocalDate,
  LotNumber,
  MovementId,
  ProductCode,
  SessionId,
  StaffId,
  VialId,
  VialMonitor,
  Words,
} from './fields.ts'
import { LeftOpen, LotView, MovementView, OtherVial, SessionUse } from './stock-views.ts'
import { SessionView } from './views.ts'

/** What the label says is wrong, and it was done all the same: why. */
const Despite = Words(5, 200).nullable().default(null)
const Vials = z.int().min(1).max(10_000)

export const stockCalls = {
  'vials.open': call({
    who: ['in-charge', 'vaccinator', 'verifier'],
    input: z.strictObject({
      id: VialId,
      sessionId: SessionId,
      lot: LotNumber,
      /** Null: the label carries no expiry date. */
      expiry: LocalDate.nullable(),
      /** Null: nobody looked. */
      monitor: VialMonitor.nullable().default(null),
      /** Null: whoever is signed in. */
      openedBy: StaffId.nullable().default(null),
      despite: Despite,
    }),
    output: SessionView,
    problems: [
      'session-unknown',
      'session-not-today',
      'session-closed',
      'not-on-the-staff',
      'lot-of-other-product',
      'lot-expired',
      'monitor-past',
      'expiry-differs',
      'more-than-received',
    ],
  }),
  'vials.discard': call({
    who: ['in-charge', 'vaccinator', 'verifier'],
    input: z.strictObject({ vialId: VialId, reason: DiscardReason, note: Words(3, 200).nullable() }),
    output: SessionView,
    problems: ['vial-unknown', 'vial-discarded', 'note-needed'],
  }),
  /** Every vial of a session that is still on the table. */
  'vials.discardAll': call({
    who: ['in-charge', 'vaccinator', 'verifier'],
    input: z.strictObject({ sessionId: SessionId }),
    output: SessionView,
    problems: ['session-unknown'],
  }),
  /** What opening another vial depends on: who waits, what lies ready, what else is open today. */
  'vials.need': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({
      waiting: z.int(),
      expected: z.int(),
      /** Of the session's product, the earliest expiry first. */
      lots: z.array(LotView.pick({ lot: true, expiry: true, held: true, dosesPerVial: true })),
      /** Of other products. */
      others: z.array(OtherVial),
    }),
    problems: ['session-unknown'],
  }),
  'stock.receive': call({
    who: ['in-charge', 'vaccinator', 'verifier'],
    input: z.strictObject({
      id: MovementId,
      product: ProductCode,
      lot: LotNumber,
      /** Null: the label carries no expiry date. */
      expiry: LocalDate.nullable(),
      vials: Vials,
      /** Where the lot differs from the policy's figure: Covaxin came in vials of 20 and of 10. */
      dosesPerVial: z.int().min(1).max(50),
      monitor: VialMonitor,
      /** The cold-chain point. */
      from: Words(2, 100),
      despite: Despite,
    }),
    output: LotView,
    problems: ['product-unknown', 'lot-of-other-product', 'lot-expired', 'monitor-past', 'expiry-differs'],
  }),
  /** Unopened vials go back to the cold-chain point. */
  'stock.giveBack': call({
    who: ['in-charge', 'vaccinator', 'verifier'],
    input: z.strictObject({
      id: MovementId,
      /** The session at whose close they go back. */
      sessionId: SessionId.nullable(),
      product: ProductCode,
      lot: LotNumber,
      vials: Vials,
      to: Words(2, 100),
    }),
    output: LotView,
    problems: ['session-unknown', 'lot-unknown', 'more-than-held'],
  }),
  /** The shelf was counted, and it differs. */
  'stock.adjust': call({
    who: ['in-charge'],
    input: z.strictObject({
      id: MovementId,
      product: ProductCode,
      lot: LotNumber,
      counted: z.int().min(0).max(10_000),
      reason: Words(5, 200),
    }),
    output: LotView,
    problems: ['lot-unknown', 'count-agrees'],
  }),
  'stock.state': call({
    who: 'signed-in',
    /** `now`: what is on the shelf or was touched in the last 30 days. */
    input: z.strictObject({ show: z.enum(['now', 'all']) }),
    output: z.strictObject({
      lots: z.array(LotView),
      /** The last ones, the latest first. */
      sessions: z.array(SessionUse),
      leftOpen: z.array(LeftOpen),
      /** What the next receipt is most likely like. */
      lastReceipt: z.strictObject({ product: ProductCode, lot: LotNumber, from: z.string() }).nullable(),
    }),
    problems: [],
  }),
  'stock.movements': call({
    who: 'signed-in',
    input: z.strictObject({
      /** Only what lies below this place; null: from the latest on. */
      below: z.int().nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.array(MovementView),
    problems: [],
  }),
} as const
