/** The district's side: batches come in, are verified, and go on. */
import { z } from 'zod'
import { batchProblems } from './batch-problems.ts'
import { call } from './call.ts'
import { Instant, LogId } from './fields.ts'

export const ReceivedBatch = z.strictObject({
  name: z.string(),
  /** What became of it, or the check that failed. */
  result: z.enum(['accepted', 'already-held', 'waits-for-earlier', ...batchProblems]),
  events: z.int(),
})
export type ReceivedBatch = z.infer<typeof ReceivedBatch>

/** A serious adverse event that goes ahead of the batches. */
export const ReceivedNotice = z.strictObject({
  name: z.string(),
  result: z.enum(['accepted', 'already-held', ...batchProblems]),
})
export type ReceivedNotice = z.infer<typeof ReceivedNotice>

export const CentreLine = z.strictObject({
  log: LogId,
  code: z.string(),
  name: z.string(),
  mode: z.enum(['real', 'practice']),
  people: z.int(),
  doses: z.int(),
  lastEventAt: Instant,
  heardAt: Instant,
  upTo: z.int(),
  /** Runs that arrived ahead of what is missing: `from..to` is what the centre must bring again. */
  gaps: z.array(z.strictObject({ from: z.int(), to: z.int() })),
  /** How far the national server has confirmed this log. */
  forwardedTo: z.int(),
})
export type CentreLine = z.infer<typeof CentreLine>

export const districtCalls = {
  /** At a centre the in-charge brings in the batches of its other laptops. */
  'district.receive': call({
    who: ['district-officer', 'in-charge'],
    input: z.strictObject({ folder: z.string().min(1).max(1000) }),
    output: z.strictObject({ notices: z.array(ReceivedNotice), batches: z.array(ReceivedBatch) }),
    problems: ['folder-unreadable', 'no-batches', 'no-root'],
  }),
  'district.centres': call({
    who: ['district-officer'],
    input: z.strictObject({}),
    output: z.array(CentreLine),
    problems: [],
  }),
  'district.forward': call({
    who: ['district-officer'],
    input: z.strictObject({}),
    output: z.strictObject({ sent: z.int(), confirmed: z.int() }),
    problems: ['not-enrolled', 'server-unreachable', 'server-answer-wrong'],
  }),
} as const
