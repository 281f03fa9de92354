/**
 * Numbered paper for when the laptop cannot be used. One rule: every sheet that was printed is accounted for, and every
 * row that was written on is either keyed in or void for a reason.
 */
import { z } from 'zod'
import { SessionId, SheetIssueId, SheetNumber, RowNumber } from '#contract/fields'
import { eventType } from './event-type.ts'

const Reason = z.string().min(3).max(200)

export const sheetsIssued = eventType(
  'sheets-issued.1',
  'plain',
  z.strictObject({
    issueId: SheetIssueId,
    /** Null: for the drawer, for whatever day they will be needed on. */
    sessionId: SessionId.nullable(),
    sheets: z
      .array(z.strictObject({ sheet: SheetNumber, rows: RowNumber }))
      .min(1)
      .max(50),
  }),
)

/** The sheet came back or is gone; said again, the last word stands. */
export const sheetCounted = eventType(
  'sheet-counted.1',
  'plain',
  z.strictObject({
    sheet: SheetNumber,
    state: z.enum(['back', 'lost']),
    /** The last row that was written on, 0 for a blank sheet; null where the sheet is lost. */
    used: z.int().min(0).max(20).nullable(),
    reason: Reason.nullable(),
  }),
)

/** A row that was spoiled, or of someone who was not vaccinated. */
export const sheetRowVoided = eventType(
  'sheet-row-voided.1',
  'plain',
  z.strictObject({ sheet: SheetNumber, row: RowNumber, sessionId: SessionId.nullable(), reason: Reason }),
)
