/** Vials: received, opened, discarded, given back, counted. */
import { z } from 'zod'
import {
  DiscardReason,
  Instant,
  LocalDate,
  LotNumber,
  MovementId,
  ProductCode,
  SessionId,
  StaffId,
  VialId,
  VialMonitor,
} from '#contract/fields'
import { eventType } from './event-type.ts'

/** What spoke against a vial; it was taken or opened all the same. */
const VialFlag = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

export const stockReceived = eventType(
  'stock-received.1',
  'plain',
  z.strictObject({
    movementId: MovementId,
    product: ProductCode,
    lot: LotNumber,
    /** Null: not on the label. */
    expiry: LocalDate.nullable(),
    vials: z.int().min(1),
    /** As the lot's own label says; the policy only proposes. */
    dosesPerVial: z.int().min(1),
    monitor: VialMonitor,
    /** The cold-chain point. */
    from: z.string().min(2).max(100),
    flags: z.array(VialFlag),
    reason: z.string().min(5).max(200).nullable(),
  }),
)

export const stockReturned = eventType(
  'stock-returned.1',
  'plain',
  z.strictObject({
    movementId: MovementId,
    /** Null where they did not go back at the close of a session. */
    sessionId: SessionId.nullable(),
    product: ProductCode,
    lot: LotNumber,
    vials: z.int().min(1),
    to: z.string().min(2).max(100),
  }),
)

export const stockAdjusted = eventType(
  'stock-adjusted.1',
  'plain',
  z.strictObject({
    movementId: MovementId,
    product: ProductCode,
    lot: LotNumber,
    /** Vials that lay on the shelf. */
    counted: z.int().min(0),
    /** By how many that was more or less than the register held. */
    change: z.int(),
    reason: z.string().min(5).max(200),
  }),
)

const opened = {
  vialId: VialId,
  sessionId: SessionId,
  /** Running number within the session, as written on the vial. */
  number: z.int().min(1),
  product: ProductCode,
  lot: LotNumber,
  /** As on the vial; null: not on the label. */
  expiry: LocalDate.nullable(),
  discardAt: Instant,
  doses: z.int().min(1),
}

export const vialOpened1 = eventType('vial-opened.1', 'plain', z.strictObject(opened))

export const vialOpened2 = eventType(
  'vial-opened.2',
  'plain',
  z.strictObject({
    ...opened,
    /** Where the number of doses comes from: the lot's receipt, or the policy. */
    dosesFrom: z.enum(['lot', 'policy']),
    /** As the lot was received with; null where it was not, or without a date. */
    lotExpiry: LocalDate.nullable(),
    /** Null: nobody looked. */
    monitor: VialMonitor.nullable(),
    openedBy: StaffId,
    flags: z.array(VialFlag),
    reason: z.string().min(5).max(200).nullable(),
  }),
)

export const vialDiscarded = eventType(
  'vial-discarded.1',
  'plain',
  z.strictObject({
    vialId: VialId,
    reason: DiscardReason,
    note: z.string().min(3).max(200).nullable(),
    /** What the label promised less what was recorded by then. */
    dosesLeft: z.int().min(0),
  }),
)
