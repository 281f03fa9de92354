/** The day at the centre: its session, the list of those expected. */
import { z } from 'zod'
import { call } from './call.ts'
import { LocalDate, ProductCode, SessionId } from './fields.ts'
import { PersonLine, ProductView, SessionView } from './views.ts'

const RowProblem = z.strictObject({ field: z.string(), code: z.string(), details: z.record(z.string(), z.unknown()) })

export const ImportReport = z.strictObject({
  rows: z.int(),
  added: z.int(),
  /** Rows of people who are on the list already: counted, nothing changed. */
  known: z.int(),
  broken: z.array(z.strictObject({ row: z.int(), name: z.string(), problems: z.array(RowProblem) })),
})
export type ImportReport = z.infer<typeof ImportReport>

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
      capacity: z.int().min(1).max(1000),
    }),
    output: SessionView,
    problems: ['date-past', 'date-too-far', 'product-unknown', 'session-there-already'],
  }),
  /** The day's list as CSV text. Broken rows are reported and left out; the same list twice changes nothing. */
  'lists.import': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ sessionId: SessionId, text: z.string().max(8_000_000) }),
    output: ImportReport,
    problems: ['session-unknown', 'not-a-list', 'too-many-rows', 'no-name-column'],
  }),
  'sessions.queue': call({
    who: 'signed-in',
    input: z.strictObject({
      sessionId: SessionId,
      show: z.enum(['open', 'vaccinated', 'all']),
      limit: z.int().min(1).max(200),
    }),
    output: z.array(PersonLine),
    problems: ['session-unknown'],
  }),
} as const
