/** What waits, what is confirmed, and by which receipt. */
import { z } from 'zod'
import { call } from './call.ts'
import { Hash, Instant, LogId } from './fields.ts'

export const LineState = z.enum(['not-enrolled', 'offline', 'online', 'sending', 'refused'])

export const SyncView = z.strictObject({
  line: LineState,
  server: z.string().nullable(),
  /** Events of this log that no receipt covers yet, and since when the oldest of them waits. */
  waiting: z.int(),
  waitingSince: z.nullable(Instant),
  confirmed: z.int(),
  lastReceiptAt: z.nullable(Instant),
  /** Why the last attempt failed, as a code. */
  trouble: z.string().nullable(),
})
export type SyncView = z.infer<typeof SyncView>

export const BatchLine = z.strictObject({
  batch: z.string(),
  log: LogId,
  from: z.int(),
  to: z.int(),
  manifest: Hash,
  receiptAt: z.nullable(Instant),
})
export type BatchLine = z.infer<typeof BatchLine>

export const syncCalls = {
  'sync.state': call({ who: 'anyone', input: z.strictObject({}), output: SyncView, problems: [] }),
  'sync.now': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: SyncView,
    problems: ['not-enrolled'],
  }),
  'sync.batches': call({
    who: 'signed-in',
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.array(BatchLine),
    problems: [],
  }),
  /** Writes everything that no receipt covers as batches into a folder, for a stick to the district. */
  'sync.export': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ folder: z.string().min(1).max(1000) }),
    output: z.strictObject({ batches: z.int(), events: z.int(), folder: z.string() }),
    problems: ['not-enrolled', 'folder-unwritable', 'nothing-to-send'],
  }),
} as const
