/**
 * What screens are shown of people, doses and sessions. One rule: a view holds nothing that its screen does not show.
 */
import { z } from 'zod'
import * as f from './fields.ts'
import { Category } from './policy-words.ts'
import { ScreeningView } from './policy-views.ts'
import { ReasonCode } from './reasons.ts'

/** Whether the national server has confirmed a record by a receipt; `waiting` is everything short of that. */
export const SyncState = z.enum(['waiting', 'confirmed'])

export const StaffView = z.strictObject({ id: f.StaffId, name: z.string(), roles: z.array(f.Role) })
export type StaffView = z.infer<typeof StaffView>

export const CentreView = z.strictObject({
  kind: z.enum(['centre', 'district']),
  mode: f.Mode,
  code: f.CentreCode,
  name: z.string(),
  district: z.string(),
  state: z.string(),
  language: f.Language,
  log: f.LogId,
  /** `unsigned`: no certificate yet, so certificates print as provisional-unsigned. */
  device: z.enum(['unsigned', 'practice', 'enrolled']),
  deviceValidTo: f.Instant.nullable(),
  /** False when this disk was copied to another machine: it can be read and exported, not written. */
  writable: z.boolean(),
})
export type CentreView = z.infer<typeof CentreView>

export const ProductView = z.strictObject({
  code: f.ProductCode,
  name: z.string(),
  maker: z.string(),
  band: z.string(),
  dosesPerVial: z.int(),
})
export type ProductView = z.infer<typeof ProductView>

export const VialView = z.strictObject({
  id: f.VialId,
  number: z.int(),
  product: f.ProductCode,
  lot: f.LotNumber,
  expiry: f.LocalDate.nullable(),
  openedAt: f.Instant,
  discardAt: f.Instant,
  dosesPerVial: z.int(),
  given: z.int(),
  /** What spoke against opening it; it was opened all the same. */
  flags: z.array(z.string()),
  /** Null while it is on the table. */
  discarded: z.strictObject({ at: f.Instant, reason: f.DiscardReason, dosesLeft: z.int() }).nullable(),
})
export type VialView = z.infer<typeof VialView>

export const SessionView = z.strictObject({
  id: f.SessionId,
  number: z.int(),
  date: f.LocalDate,
  today: z.boolean(),
  product: ProductView,
  capacity: z.int(),
  vials: z.array(VialView),
  counts: z.strictObject({
    listed: z.int(),
    people: z.int(),
    verified: z.int(),
    /** Doses given, whether or not the person is still under observation. */
    vaccinated: z.int(),
    certificates: z.int(),
    tokens: z.int(),
    gate: z.int(),
    ready: z.int(),
    observing: z.int(),
    done: z.int(),
    ended: z.int(),
    unsealed: z.int(),
    unapproved: z.int(),
    /** Doses that were entered within ten minutes of being given. */
    promptly: z.int(),
  }),
  closedAt: f.Instant.nullable(),
})
export type SessionView = z.infer<typeof SessionView>

/**
 * Where somebody stands in a session: expected, at the gate, before the in-charge, ready for the dose, under
 * observation, gone home with a dose, gone home without one.
 */
export const VisitStep = z.enum(['none', 'listed', 'arrived', 'referred', 'verified', 'vaccinated', 'done', 'ended'])
export type VisitStep = z.infer<typeof VisitStep>

/** One line of a list of people. */
export const PersonLine = z.strictObject({
  id: f.PersonId,
  name: z.string(),
  nativeName: z.string().nullable(),
  birth: f.Birth,
  gender: f.Gender,
  mobileEnd: z.string().nullable(),
  referenceId: z.string().nullable(),
  /** Where the person stands in the current session. */
  step: VisitStep,
  /** The number on the slip of paper in their hand; null for who has not come. */
  token: z.int().nullable(),
  sync: SyncState,
})
export type PersonLine = z.infer<typeof PersonLine>

/** From declared only (A0) to asked of the issuer itself (A4). */
export const Assurance = z.enum(['A0', 'A1', 'A2', 'A3', 'A4'])
export type Assurance = z.infer<typeof Assurance>

/** How the document was examined. */
export const Method = z.enum(['seen', 'unsigned-qr', 'mrz', 'secure-qr', 'ekyc', 'online', 'facilitated'])
export type Method = z.infer<typeof Method>

export const VerificationView = z.strictObject({
  id: f.VerificationId,
  at: f.Instant,
  document: f.DocumentKind,
  masked: z.string(),
  check: z.string(),
  decision: z.enum(['agrees', 'differs']),
  assurance: Assurance,
  method: Method,
  reasons: z.array(ReasonCode),
  note: z.string().nullable(),
  by: f.StaffId,
  byName: z.string(),
  sync: SyncState,
})
export type VerificationView = z.infer<typeof VerificationView>

export const ReadBackHow = z.enum(['screen', 'slip'])
export type ReadBackHow = z.infer<typeof ReadBackHow>

export const DoseView = z.strictObject({
  id: f.DoseId,
  number: z.int(),
  of: z.int(),
  product: f.ProductCode,
  productName: z.string(),
  lot: z.string(),
  day: f.LocalDate,
  /** Null for one that is known from a certificate: paper says the day only. */
  at: f.Instant.nullable(),
  origin: z.enum(['recorded', 'certificate']),
  vaccinator: z.string(),
  centre: z.string(),
  flags: z.array(z.string()),
  entry: z.enum(['at-once', 'late', 'paper']),
  /** When and by whom it was entered; null for one that is known from a certificate. */
  notedAt: f.Instant.nullable(),
  enteredBy: z.string(),
  lateBecause: z.string().nullable(),
  reason: z.string().nullable(),
  seal: z.enum(['sealed', 'awaiting']),
  approval: z.enum(['not-needed', 'waiting', 'approved', 'refused']),
  /** The district officer's order that it was approved under, where the policy asks for one. */
  officerOrder: z.string().nullable(),
  /** How the person read it; null while they have not. */
  readBack: ReadBackHow.nullable(),
  sync: SyncState,
})
export type DoseView = z.infer<typeof DoseView>

/**
 * `to-replace`: something on it was corrected since; `replaced`: another took its place; `withdrawn`: no dose stands
 * under it any more, or the in-charge revoked it.
 */
export const CertificateStanding = z.enum(['valid', 'to-replace', 'replaced', 'withdrawn'])
export type CertificateStanding = z.infer<typeof CertificateStanding>

export const CertificateView = z.strictObject({
  id: z.string(),
  standing: CertificateStanding,
  issuedAt: f.Instant,
  signed: z.boolean(),
  copies: z.int(),
  doses: z.int(),
  sync: SyncState,
  /** From when on every copy of it reads as revoked, and the in-charge's reason, where it was theirs; null where it holds. */
  revoked: z.strictObject({ at: f.Instant, byName: z.string(), reason: z.string().nullable() }).nullable(),
})
export type CertificateView = z.infer<typeof CertificateView>

/** Whether a dose is due, in the words of the policy: every reason has a code and what a sentence needs. */
export const DueView = z.strictObject({
  state: z.enum(['due', 'not-due']),
  dose: z.int(),
  of: z.int(),
  dueFrom: f.LocalDate.nullable(),
  dueTo: f.LocalDate.nullable(),
  reasons: z.array(z.strictObject({ why: z.string(), details: z.record(z.string(), z.union([z.string(), z.int()])) })),
  order: z.string().nullable(),
  /** The rule leaves this dose to the district: it is approved under the district officer's order alone. */
  byDistrict: z.boolean(),
  pack: z.string(),
})
export type DueView = z.infer<typeof DueView>

/** `code-wrong`: others were said, and the person does not have the right one. `not-asked`: a signed document said more. */
export const CodeOutcome = z.enum(['code-agrees', 'code-absent', 'code-wrong', 'not-asked'])
export type CodeOutcome = z.infer<typeof CodeOutcome>

/** A booking for the current session. Its code is compared in the register and never shown. */
export const AppointmentView = z.strictObject({
  /** `09:00-11:00`, or a word of the booking system. */
  slot: z.string().nullable(),
  bookedOn: f.LocalDate.nullable(),
  product: z.string().nullable(),
  dose: z.int().nullable(),
  category: Category.nullable(),
  /** A later list does not name the person any more. */
  offList: z.boolean(),
  hasCode: z.boolean(),
  /** What came of asking for the code; null before. */
  check: z
    .strictObject({ outcome: CodeOutcome, note: z.string().nullable(), at: f.Instant, byName: z.string() })
    .nullable(),
})
export type AppointmentView = z.infer<typeof AppointmentView>

export const PersonView = z.strictObject({
  line: PersonLine,
  mobile: z.string().nullable(),
  /** Null for who came without one. */
  appointment: AppointmentView.nullable(),
  verification: VerificationView.nullable(),
  doses: z.array(DoseView),
  certificate: CertificateView.nullable(),
  /** Other records of this person, joined by an officer's decision. */
  links: z.array(
    z.strictObject({
      linkId: f.LinkId,
      other: PersonLine,
      reason: z.string(),
      byName: z.string(),
      at: f.Instant,
    }),
  ),
  /** For the product of the current session; null when there is none. */
  due: DueView.nullable(),
  /** What to ask before the dose and what was said; null where nothing that the person could say decides anything. */
  screening: ScreeningView.nullable(),
  knownAsOf: f.Instant,
})
export type PersonView = z.infer<typeof PersonView>
