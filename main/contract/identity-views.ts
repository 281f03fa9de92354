/**
 * What screens are shown while somebody proves who they are. One rule: what was scanned is shown and forgotten; nothing
 * here is written to disk.
 */
import { z } from 'zod'
import * as f from './fields.ts'
import { ReasonCode } from './reasons.ts'
import { PersonLine } from './views.ts'

/** How two words for one thing compare: they agree, need a look, or differ. */
export const Band = z.enum(['agree', 'look', 'differ'])
export type Band = z.infer<typeof Band>

export const ComparedWord = z.strictObject({
  text: z.string(),
  state: z.enum(['same', 'near', 'differs', 'extra', 'initial']),
})
export type ComparedWord = z.infer<typeof ComparedWord>

/** The document's side left, the register's side right. */
export const ComparedName = z.strictObject({
  band: Band,
  left: z.array(ComparedWord),
  right: z.array(ComparedWord),
})

export const Comparison = z.strictObject({
  name: ComparedName,
  birth: z.strictObject({ band: Band, why: z.string() }),
  gender: Band,
  /** Null where one side has none. */
  mobile: Band.nullable(),
})
export type Comparison = z.infer<typeof Comparison>

/** Somebody in the register who may be the person at the desk. */
export const Match = z.strictObject({
  person: PersonLine,
  /** What brought them up, the strongest first. */
  why: z.enum(['same-record', 'same-document', 'same-certificate', 'same-reference', 'probably', 'perhaps']),
  name: ComparedName,
  birth: Band,
  gender: Band,
  mobile: Band.nullable(),
  document: Band.nullable(),
  doses: z.array(z.strictObject({ number: z.int(), of: z.int(), product: z.string(), day: f.LocalDate })),
  verifiedAt: f.Instant.nullable(),
  knownAsOf: f.Instant,
})
export type Match = z.infer<typeof Match>

const Proven = z.strictObject({
  scanId: f.ScanId,
  name: z.string(),
  birth: f.Birth,
  gender: f.Gender,
  masked: z.string(),
  lastFour: z.string(),
  /** Those in the register who may be this person, best first. */
  matches: z.array(Match),
})

export const AadhaarReading = Proven.extend({
  kind: z.literal('aadhaar'),
  source: z.enum(['secure-qr', 'ekyc', 'unsigned-qr']),
  state: z.enum(['verified', 'suspect', 'unsigned']),
  /** In practice a test key may stand in for UIDAI's; null where nobody signed. */
  signedBy: z.enum(['uidai', 'test-key']).nullable(),
  reasons: z.array(ReasonCode),
  careOf: z.string(),
  address: z.array(z.string()),
  madeAt: f.Instant.nullable(),
  /** Last four digits of the registered mobile number, where the record tells them. */
  mobileEnd: z.string().nullable(),
  /** The signed picture, base64. */
  photo: z.string().nullable(),
})
export type AadhaarReading = z.infer<typeof AadhaarReading>

export const PassportReading = Proven.extend({
  kind: z.literal('passport'),
  country: z.string(),
  expires: f.LocalDate.nullable(),
  expired: z.enum(['expired', 'in-time']),
})
export type PassportReading = z.infer<typeof PassportReading>

export const CertificateReading = Proven.extend({
  kind: z.literal('certificate'),
  certificateId: z.string(),
  state: z.enum(['valid', 'out-of-date']),
  practice: z.enum(['practice', 'real']),
  centre: z.string(),
  doses: z.array(
    z.strictObject({
      number: z.int(),
      of: z.int(),
      product: f.ProductCode,
      productName: z.string(),
      lot: z.string(),
      day: f.LocalDate,
    }),
  ),
})
export type CertificateReading = z.infer<typeof CertificateReading>

export const ProvenReading = z.discriminatedUnion('kind', [AadhaarReading, PassportReading, CertificateReading])
export type ProvenReading = z.infer<typeof ProvenReading>

/** A card or file of which no field may be believed. */
export const RefusedReading = z.strictObject({ kind: z.literal('refused'), reasons: z.array(ReasonCode).min(1) })

export const Reading = z.discriminatedUnion('kind', [
  AadhaarReading,
  PassportReading,
  CertificateReading,
  RefusedReading,
  /** A certificate that did not hold, with the check that failed. */
  z.strictObject({ kind: z.literal('certificate-refused'), check: z.string() }),
  z.strictObject({
    kind: z.literal('appointment'),
    referenceId: f.ReferenceId,
    code: z.string().nullable(),
    person: PersonLine.nullable(),
  }),
  /** Words to be searched for: a name, a mobile number, a reference id. */
  z.strictObject({ kind: z.literal('search'), text: z.string() }),
  /** Nothing that finds a person; `what` says what it was. */
  z.strictObject({ kind: z.literal('other'), what: z.string() }),
])
export type Reading = z.infer<typeof Reading>

export const TrustKeyView = z.strictObject({
  name: z.string(),
  fingerprint: f.Hash,
  validFrom: f.LocalDate,
  validTo: f.LocalDate,
  state: z.enum(['pinned', 'test', 'missing']),
  importedBy: z.string().nullable(),
})
export type TrustKeyView = z.infer<typeof TrustKeyView>

/** How many people each officer has verified at each level. */
export const LevelLine = z.strictObject({
  officer: f.StaffId,
  name: z.string(),
  A0: z.int(),
  A1: z.int(),
  A2: z.int(),
  A3: z.int(),
  A4: z.int(),
})
export type LevelLine = z.infer<typeof LevelLine>

export const FacilitationView = z.strictObject({
  id: f.FacilitationId,
  facilitator: z.string(),
  mobile: f.Mobile,
  orderNumber: z.string(),
  authorisedBy: z.string(),
  authorised: z.int(),
  used: z.int(),
  until: f.LocalDate.nullable(),
  state: z.enum(['open', 'used-up', 'over']),
})
export type FacilitationView = z.infer<typeof FacilitationView>

/** Two doses of one number for what is one person, by a link, a document, a reference id or one signed record. */
export const ConflictView = z.strictObject({
  reason: z.literal('DUPLICATE_DOSE_SUSPECT'),
  number: z.int(),
  because: z.enum(['one-record', 'linked', 'same-reference', 'same-document']),
  sides: z.array(
    z.strictObject({
      person: PersonLine,
      doseId: f.DoseId,
      product: z.string(),
      lot: z.string(),
      day: f.LocalDate,
      centre: z.string(),
      vaccinator: z.string(),
    }),
  ),
})
export type ConflictView = z.infer<typeof ConflictView>
