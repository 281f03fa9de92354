/**
 * Papers: what is printed, and what stands on it. One rule: a kind of page is listed here with what names it and the one
 * call that fills it; the shell prints no other, and its hidden window may ask nothing else.
 */
import { z } from 'zod'
import { call } from './call.ts'
import { CertificateOrder } from './certificates.ts'
import * as f from './fields.ts'
import { Figures } from './figures.ts'
import { Category } from './policy-words.ts'
import { VisitOutcome } from './queue.ts'
import { SessionSlots } from './session-slot.ts'
import { VisitStep } from './views.ts'

export const PrintPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('certificate'), ...CertificateOrder.shape }),
  z.strictObject({ kind: z.literal('day-list'), sessionId: f.SessionId }),
  z.strictObject({ kind: z.literal('line-list'), sessionId: f.SessionId }),
  z.strictObject({ kind: z.literal('tally'), sessionId: f.SessionId }),
  z.strictObject({ kind: z.literal('read-back'), personId: f.PersonId }),
  z.strictObject({ kind: z.literal('fallback-sheets'), issueId: f.SheetIssueId }),
  z.strictObject({ kind: z.literal('badge'), badgeId: f.BadgeId }),
  z.strictObject({ kind: z.literal('recovery-code'), recoveryId: f.RecoveryId }),
  z.strictObject({ kind: z.literal('aefi-form'), caseId: f.AefiId }),
])
export type PrintPage = z.infer<typeof PrintPage>
export type PageKind = PrintPage['kind']

/** A slip is 80 mm wide, as the rolls of small printers are. */
export type Sheet = 'a4' | 'a4-across' | 'a5' | 'slip' | 'long-slip'

/** What is printed as one document: papers of one kind, each on sheets of its own. */
export const PrintPages = z
  .tuple([PrintPage], PrintPage)
  .refine((pages) => pages.length <= 500 && pages.every(({ kind }) => kind === pages[0].kind))
export type PrintPages = z.infer<typeof PrintPages>

interface Filling {
  /** Asked with all that names the page, its kind apart. */
  readonly call: string
  readonly sheet: Sheet
}

export const pageKinds = {
  certificate: { call: 'certificates.page', sheet: 'a4' },
  'day-list': { call: 'papers.dayList', sheet: 'a4' },
  'line-list': { call: 'papers.lineList', sheet: 'a4-across' },
  tally: { call: 'papers.tally', sheet: 'a4' },
  'read-back': { call: 'papers.readBack', sheet: 'slip' },
  'fallback-sheets': { call: 'sheets.page', sheet: 'a4-across' },
  badge: { call: 'badges.page', sheet: 'slip' },
  'recovery-code': { call: 'recovery.page', sheet: 'slip' },
  'aefi-form': { call: 'aefi.case', sheet: 'a4' },
} as const satisfies Record<PageKind, Filling>

/** The paper that a page is laid out for: a certificate's is chosen where it is printed. */
export function sheetOf(page: PrintPage): Sheet {
  if (page.kind !== 'certificate') return pageKinds[page.kind].sheet
  return page.size === 'slip' ? 'long-slip' : page.size
}

/** What stands on every page, whatever it is about. */
export const Letterhead = z.strictObject({
  centre: z.strictObject({ code: f.CentreCode, name: z.string(), district: z.string(), state: z.string() }),
  practice: z.boolean(),
  printedAt: f.Instant,
  printedBy: z.string(),
})
export type Letterhead = z.infer<typeof Letterhead>

/** The session that a paper is about. */
export const PaperSession = z.strictObject({ number: z.int(), date: f.LocalDate, product: z.string() })
export type PaperSession = z.infer<typeof PaperSession>

export const DayList = z.strictObject({
  session: PaperSession,
  /** By slot in the order of the day, those without one last; in a slot by name. */
  rows: z.array(
    z.strictObject({
      id: f.PersonId,
      name: z.string(),
      nativeName: z.string().nullable(),
      birth: f.Birth,
      gender: f.Gender,
      mobileEnd: z.string().nullable(),
      referenceId: z.string().nullable(),
      /** `09:00-11:00`, or a word of the booking system. */
      slot: z.string().nullable(),
    }),
  ),
  /** The parts of the day; none where it is one whole. */
  slots: SessionSlots,
})
export type DayList = z.infer<typeof DayList>

/** Everyone of a session and what became of them. Of numbers only the ends: a list must not be a register to look up. */
export const LineList = z.strictObject({
  session: PaperSession,
  rows: z.array(
    z.strictObject({
      id: f.PersonId,
      token: z.int().nullable(),
      name: z.string(),
      nativeName: z.string().nullable(),
      birth: f.Birth,
      gender: f.Gender,
      mobileEnd: z.string().nullable(),
      /** Null for who was not verified in this session. */
      document: z.strictObject({ kind: f.DocumentKind, masked: z.string() }).nullable(),
      /** As the booking has it. */
      category: Category.nullable(),
      step: VisitStep,
      outcome: VisitOutcome.nullable(),
      dose: z
        .strictObject({
          number: z.int(),
          of: z.int(),
          product: z.string(),
          lot: z.string(),
          vial: z.int().nullable(),
          vaccinator: z.string(),
          at: f.Instant,
          flags: z.array(z.string()),
          entry: z.enum(['at-once', 'late', 'paper']),
          seal: z.enum(['sealed', 'awaiting']),
        })
        .nullable(),
    }),
  ),
})
export type LineList = z.infer<typeof LineList>
export type LineListRow = LineList['rows'][number]

const Counted = <C extends z.ZodType>(of: C) => z.array(z.strictObject({ of, count: z.int() }))

/** The session counted. Doses are those given in it, whenever they were entered. */
export const Tally = z.strictObject({
  session: PaperSession,
  people: z.strictObject({
    expected: z.int(),
    came: z.int(),
    walkIns: z.int(),
    vaccinated: z.int(),
    noShows: z.int(),
    /** Came, and went home without a dose. */
    ended: Counted(VisitOutcome),
  }),
  doses: z.strictObject({
    given: z.int(),
    byNumber: z.array(z.strictObject({ product: z.string(), number: z.int(), count: z.int() })),
    /** Null: the booking says none, or there was no booking. */
    byCategory: Counted(Category.nullable()),
    byGender: Counted(f.Gender),
    /** Completed years; by the year alone where only that is known. */
    byAge: z.array(z.strictObject({ from: z.int(), to: z.int().nullable(), count: z.int() })),
    late: z.int(),
    fromPaper: z.int(),
    flagged: z.int(),
    unsealed: z.int(),
  }),
  lots: z.array(
    z.strictObject({
      product: z.string(),
      lot: z.string(),
      vials: z.int(),
      doses: z.int(),
      given: z.int(),
      /** Vials that were thrown away, and what was left in them. */
      discarded: z.int(),
      left: z.int(),
    }),
  ),
  /** How people left observation; `still` has no exit yet. */
  observation: z.strictObject({ well: z.int(), 'left-early': z.int(), referred: z.int(), still: z.int() }),
  /** Adverse events after doses of this session. */
  aefi: z.strictObject({ minor: z.int(), severe: z.int(), serious: z.int() }),
  /** Of the doses in opened vials, in percent; negative where a vial yielded more than its label says. */
  wastage: z.number().nullable(),
  figures: Figures,
})
export type Tally = z.infer<typeof Tally>

export const ListName = z.enum(['day-list', 'line-list', 'tally'])
export type ListName = z.infer<typeof ListName>
export const ListMedium = z.enum(['paper', 'pdf', 'csv', 'xlsx'])
export type ListMedium = z.infer<typeof ListMedium>

/** What the person reads before they leave; the mobile number is their own and stands in full. */
export const ReadBack = z.strictObject({
  name: z.string(),
  nativeName: z.string().nullable(),
  birth: f.Birth,
  gender: f.Gender,
  mobile: f.Mobile.nullable(),
  dose: z.strictObject({
    number: z.int(),
    of: z.int(),
    product: z.string(),
    lot: z.string(),
    day: f.LocalDate,
  }),
})
export type ReadBack = z.infer<typeof ReadBack>

export const paperCalls = {
  'papers.letterhead': call({ who: 'signed-in', input: z.strictObject({}), output: Letterhead, problems: [] }),
  /** Those expected in a session, by name. */
  'papers.dayList': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ sessionId: f.SessionId }),
    output: DayList,
    problems: ['session-unknown'],
  }),
  'papers.lineList': call({
    who: ['in-charge'],
    input: z.strictObject({ sessionId: f.SessionId }),
    output: LineList,
    problems: ['session-unknown'],
  }),
  'papers.tally': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: f.SessionId }),
    output: Tally,
    problems: ['session-unknown'],
  }),
  /** A list went out of the laptop: who took it, and as what, stays known. */
  'papers.noteExport': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ id: f.ExportId, sessionId: f.SessionId, what: ListName, medium: ListMedium }),
    output: z.strictObject({}),
    problems: ['session-unknown'],
  }),
  /** The latest first. */
  'papers.exports': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ sessionId: f.SessionId }),
    output: z.array(
      z.strictObject({ id: f.ExportId, what: ListName, medium: ListMedium, at: f.Instant, by: z.string() }),
    ),
    problems: ['session-unknown'],
  }),
  /** With the latest dose that was recorded here. */
  'papers.readBack': call({
    who: 'signed-in',
    input: z.strictObject({ personId: f.PersonId }),
    output: ReadBack,
    problems: ['person-unknown', 'no-dose'],
  }),
} as const
