/** The list of those expected: from a file, or as the national server published it. */
import { z } from 'zod'
import { call } from './call.ts'
import { Instant, PersonId, SessionId } from './fields.ts'

const RowProblem = z.strictObject({ field: z.string(), code: z.string(), details: z.record(z.string(), z.unknown()) })

export const ImportReport = z.strictObject({
  rows: z.int(),
  added: z.int(),
  /** Rows of people who are on the list already: nothing changed. */
  known: z.int(),
  /** On the list already, and their booking is another now. */
  changed: z.int(),
  /** Rows that say once more what an earlier row of the same list says. */
  repeated: z.array(z.strictObject({ row: z.int(), first: z.int() })),
  /** `cells` as they came, so that the rows can be saved and mended. */
  broken: z.array(
    z.strictObject({ row: z.int(), name: z.string(), problems: z.array(RowProblem), cells: z.array(z.string()) }),
  ),
  /** Who was on the list before and is not any more; they stay, with a mark. */
  dropped: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
  headings: z.array(z.string()),
  /** Headings that stand for nothing here. */
  unused: z.array(z.string()),
  separator: z.enum([',', ';', '\t', '|']),
})
export type ImportReport = z.infer<typeof ImportReport>

const listProblems = [
  'session-unknown',
  'not-a-list',
  'too-many-rows',
  'no-name-column',
  'wrong-encoding',
  'separators-mixed',
  'list-under-way',
] as const

export const listCalls = {
  /** CSV text. Broken rows are reported and left out; the same list twice changes nothing. */
  'lists.import': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ sessionId: SessionId, text: z.string().max(8_000_000) }),
    output: ImportReport,
    problems: listProblems,
  }),
  /** The list that the national server published for the session's day. `report` is null where nothing is new in it. */
  'lists.pull': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({ publishedAt: Instant, knownAt: Instant, report: ImportReport.nullable() }),
    // `server-unreachable`: knownAt (of the list that is kept here, if any); `list-untrusted`: why.
    problems: [
      ...listProblems,
      'not-enrolled',
      'server-unreachable',
      'server-answer-wrong',
      'no-list',
      'list-untrusted',
    ],
  }),
  /** What is known here of the published list; null where none came yet. */
  'lists.published': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: SessionId }),
    output: z.strictObject({ publishedAt: Instant, knownAt: Instant }).nullable(),
    problems: ['session-unknown'],
  }),
  /** How far the list that is being taken in has come; null when there is none. */
  'lists.progress': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.int(), done: z.int(), since: Instant }).nullable(),
    problems: [],
  }),
} as const
