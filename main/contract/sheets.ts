/** Fallback sheets: printed before they are needed, keyed in afterwards, every one accounted for. */
import { z } from 'zod'
import { call } from './call.ts'
import {
  Birth,
  CentreCode,
  DocumentKind,
  DoseId,
  Gender,
  Instant,
  Language,
  LocalDate,
  Mobile,
  Mode,
  PersonId,
  PersonName,
  RowNumber,
  SessionId,
  SheetIssueId,
  SheetNumber,
  StaffId,
  VerificationId,
  VialId,
  Words,
} from './fields.ts'
import { Token } from './queue.ts'
import { SessionView } from './views.ts'

const atTheTable = ['in-charge', 'verifier', 'vaccinator'] as const

export const RowView = z.strictObject({
  row: RowNumber,
  state: z.enum(['entered', 'void', 'open']),
  /** Of an entered row. */
  person: z.strictObject({ id: PersonId, name: z.string(), nativeName: z.string().nullable() }).nullable(),
  doseId: DoseId.nullable(),
  /** Of a void row. */
  reason: z.string().nullable(),
  at: Instant.nullable(),
  byName: z.string().nullable(),
})
export type RowView = z.infer<typeof RowView>

export const SheetView = z.strictObject({
  sheet: SheetNumber,
  issueId: SheetIssueId,
  sessionId: SessionId.nullable(),
  rows: RowNumber,
  issuedAt: Instant,
  issuedBy: z.string(),
  /** `out`: nobody has said yet what became of it. */
  state: z.enum(['out', 'back', 'lost']),
  /** Why it is lost. */
  reason: z.string().nullable(),
  /** Rows written on, as counted when it came back; null before. */
  used: z.int().nullable(),
  entered: z.int(),
  void: z.int(),
  /** Written on and neither keyed in nor void; null while it is out. */
  missing: z.int().nullable(),
})
export type SheetView = z.infer<typeof SheetView>

/** The sums that the close of a session needs. */
export const SheetSums = z.strictObject({
  issued: z.int(),
  out: z.int(),
  lost: z.int(),
  used: z.int(),
  entered: z.int(),
  void: z.int(),
  missing: z.int(),
})
export type SheetSums = z.infer<typeof SheetSums>

/** What is printed: one A4 page a sheet. */
export const SheetPage = z.strictObject({
  issueId: SheetIssueId,
  practice: z.boolean(),
  language: Language,
  centre: z.strictObject({ code: CentreCode, name: z.string(), district: z.string(), state: z.string(), mode: Mode }),
  /** Null for the drawer: date and session are written in by hand. */
  session: z.strictObject({ number: z.int(), date: LocalDate, product: z.string() }).nullable(),
  sheets: z.array(
    z.strictObject({
      sheet: SheetNumber,
      /** The text of each row's QR code, in order. */
      codes: z.array(z.string()),
    }),
  ),
})
export type SheetPage = z.infer<typeof SheetPage>

/** Whose row it is: somebody of the register, or somebody who is registered with it. */
export const RowPerson = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), personId: PersonId }),
  z.strictObject({
    kind: z.literal('new'),
    personId: PersonId,
    name: PersonName,
    nativeName: PersonName.nullable(),
    birth: Birth,
    gender: Gender,
    mobile: Mobile.nullable(),
    /** People of about the same name and birth whom the officer has told apart from this one. */
    apart: z.strictObject({ people: z.array(PersonId).min(1).max(20), reason: Words(3, 200) }).nullable(),
  }),
])

const SheetsState = z.strictObject({ sheets: z.array(SheetView), sums: SheetSums })

export const sheetCalls = {
  'sheets.issue': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      id: SheetIssueId,
      sessionId: SessionId.nullable(),
      count: z.int().min(1).max(50),
      rows: RowNumber,
    }),
    output: SheetPage,
    problems: ['session-unknown'],
  }),
  /** A run of sheets again as it was printed. */
  'sheets.page': call({
    who: 'signed-in',
    input: z.strictObject({ issueId: SheetIssueId }),
    output: SheetPage,
    problems: ['sheets-unknown'],
  }),
  /** With a session: its own sheets and those on which somebody of it stands. Without: those that are still out. */
  'sheets.state': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: SessionId.nullable() }),
    output: SheetsState,
    problems: ['session-unknown'],
  }),
  'sheets.rows': call({
    who: 'signed-in',
    input: z.strictObject({ sheet: SheetNumber }),
    output: z.strictObject({ sheet: SheetView, rows: z.array(RowView) }),
    problems: ['sheet-unknown'],
  }),
  /** Where a scanned code or a typed sheet and row leads. */
  'sheets.find': call({
    who: atTheTable,
    input: z.strictObject({ text: z.string().max(100) }),
    output: z.strictObject({ sheet: SheetView, row: RowView }),
    problems: [
      'typed-row-missing',
      'typed-row-not-understood',
      'typed-row-no-such-row',
      'row-damaged',
      // details.centre: whose sheet it is.
      'row-of-other-centre',
      'sheet-unknown',
      // details.rows: how many it has.
      'row-unknown',
    ],
  }),
  /** Today's session and those of the past month: those that a sheet can be of. */
  'sheets.sessions': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.array(SessionView),
    problems: [],
  }),
  /**
   * A row is keyed in: the person, the document that was seen, the dose. All of it or nothing; asked again, it is the
   * same row. The dose awaits its vaccinator's seal and the in-charge.
   */
  'sheets.enterRow': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      sheet: SheetNumber,
      row: RowNumber,
      sessionId: SessionId,
      person: RowPerson,
      /** As the gate gave it on paper; null takes the next one. */
      token: Token.nullable(),
      verification: z.strictObject({
        id: VerificationId,
        document: DocumentKind.exclude(['facilitated']),
        /** The end of its number, as far as it was written down. */
        lastFour: z.string().regex(/^[0-9A-Z]{0,4}$/),
      }),
      dose: z.strictObject({
        id: DoseId,
        vialId: VialId,
        vaccinator: StaffId,
        /** As it was written down. */
        number: z.int().min(1).max(20),
        at: Instant,
      }),
      /** Why paper was used. */
      because: Words(3, 200),
    }),
    output: z.strictObject({ row: RowView, number: z.int(), of: z.int() }),
    problems: [
      'sheet-unknown',
      'row-unknown',
      // details.name, by and at say whose it is.
      'row-entered',
      'row-void',
      'session-unknown',
      'person-unknown',
      'birth-in-future',
      'birth-too-long-ago',
      'full-date-needed',
      'reference-taken',
      'mobile-full',
      'looks-like',
      'needs-in-charge',
      'scan-gone',
      'reason-needed',
      'token-taken',
      'vial-unknown',
      'not-a-vaccinator',
      'given-in-future',
      'given-on-another-day',
      'given-before-birth',
    ],
  }),
  /** A sheet came back with so many rows written on, or is lost. */
  'sheets.count': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      sheet: SheetNumber,
      state: z.enum(['back', 'lost']),
      used: z.int().min(0).max(20).nullable(),
      reason: Words(3, 200).nullable(),
    }),
    output: SheetView,
    // `rows-beyond`: details.row is keyed in or void beyond the count.
    problems: ['sheet-unknown', 'count-needed', 'row-unknown', 'rows-beyond', 'reason-needed'],
  }),
  'sheets.voidRow': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      sheet: SheetNumber,
      row: RowNumber,
      sessionId: SessionId.nullable(),
      reason: Words(3, 200),
    }),
    output: RowView,
    // `row-entered`: details.name, by and at say whose it is.
    problems: ['sheet-unknown', 'row-unknown', 'row-entered', 'row-void', 'reason-needed', 'session-unknown'],
  }),
} as const
