/**
 * Papers: what is printed, and what stands on it. One rule: a kind of page is listed here with what names it and the one
 * call that fills it; the shell prints no other, and its hidden window may ask nothing else.
 */
import { z } from 'zod'
import { call } from './call.ts'
import { CertificateId } from './certificates.ts'
import * as f from './fields.ts'

export const PrintPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('certificate'), certificateId: CertificateId }),
  z.strictObject({ kind: z.literal('day-list'), sessionId: f.SessionId }),
  z.strictObject({ kind: z.literal('read-back'), personId: f.PersonId }),
])
export type PrintPage = z.infer<typeof PrintPage>
export type PageKind = PrintPage['kind']

interface Filling {
  /** Asked with all that names the page, its kind apart. */
  readonly call: string
  /** A slip is 80 mm wide, as the rolls of small printers are. */
  readonly sheet: 'a4' | 'slip'
}

export const pageKinds = {
  certificate: { call: 'certificates.page', sheet: 'a4' },
  'day-list': { call: 'papers.dayList', sheet: 'a4' },
  'read-back': { call: 'papers.readBack', sheet: 'slip' },
} as const satisfies Record<PageKind, Filling>

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
  rows: z.array(
    z.strictObject({
      id: f.PersonId,
      name: z.string(),
      nativeName: z.string().nullable(),
      birth: f.Birth,
      gender: f.Gender,
      mobileEnd: z.string().nullable(),
      referenceId: z.string().nullable(),
    }),
  ),
})
export type DayList = z.infer<typeof DayList>

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
  /** With the latest dose that was recorded here. */
  'papers.readBack': call({
    who: 'signed-in',
    input: z.strictObject({ personId: f.PersonId }),
    output: ReadBack,
    problems: ['person-unknown', 'no-dose'],
  }),
} as const
