/** A list with many people on it left the laptop. */
import { z } from 'zod'
import { ExportId, SessionId } from '#contract/fields'
import { eventType } from './event-type.ts'

export const listExported = eventType(
  'list-exported.1',
  'plain',
  z.strictObject({
    exportId: ExportId,
    sessionId: SessionId,
    what: z.enum(['day-list', 'line-list', 'tally']),
    medium: z.enum(['paper', 'pdf', 'csv', 'xlsx']),
  }),
)
