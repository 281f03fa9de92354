/** Vials on the shelf and how many doses came out of them, as screens show them. */
import { z } from 'zod'
import * as f from './fields.ts'

/** Doses that the labels of used vials promised, and doses that came out; a vial in use is not counted yet. */
export const UsedView = z.strictObject({ vials: z.int(), doses: z.int(), given: z.int() })
export type UsedView = z.infer<typeof UsedView>

export const LotView = z.strictObject({
  product: f.ProductCode,
  lot: f.LotNumber,
  /** Null: not on the label. */
  expiry: f.LocalDate.nullable(),
  dosesPerVial: z.int(),
  monitor: f.VialMonitor.nullable(),
  received: z.int(),
  opened: z.int(),
  returned: z.int(),
  /** What counts found more or less. */
  adjusted: z.int(),
  /** Received + adjusted - opened - returned; negative when more were opened than were ever entered. */
  held: z.int(),
  state: z.enum(['good', 'soon', 'expired', 'no-date']),
  used: UsedView,
})
export type LotView = z.infer<typeof LotView>

export const MovementKind = z.enum(['received', 'opened', 'discarded', 'returned', 'adjusted'])

export const MovementView = z.strictObject({
  /** Its place in the history; the next page begins below it. */
  place: z.int(),
  kind: MovementKind,
  at: f.Instant,
  byName: z.string(),
  product: f.ProductCode,
  lot: f.LotNumber,
  /** Whole vials; for a count what it changed. */
  vials: z.int(),
  /** Where from or where to, why, or what was noted. */
  words: z.string().nullable(),
  /** Why it was done although `flags` spoke against it. */
  despite: z.string().nullable(),
  /** A vial's number in its session. */
  vialNumber: z.int().nullable(),
  reason: f.DiscardReason.nullable(),
  dosesLeft: z.int().nullable(),
  flags: z.array(z.string()),
})
export type MovementView = z.infer<typeof MovementView>

export const SessionUse = z.strictObject({
  number: z.int(),
  date: f.LocalDate,
  product: f.ProductCode,
  used: UsedView,
})
export type SessionUse = z.infer<typeof SessionUse>

/** Vials of an earlier day that nobody wrote down as discarded. */
export const LeftOpen = z.strictObject({
  sessionId: f.SessionId,
  number: z.int(),
  date: f.LocalDate,
  vials: z.int(),
})

/** A vial that is on the table in another session of the same day. */
export const OtherVial = z.strictObject({
  product: f.ProductCode,
  session: z.int(),
  number: z.int(),
})
export type OtherVial = z.infer<typeof OtherVial>
