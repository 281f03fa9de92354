/** Certificates: issued once under a seal, printed as often as needed. */
import { z } from 'zod'
import { call } from './call.ts'
import { CertificateLanguage, CertificateSize } from './certificate-look.ts'
import { Birth, CentreCode, DocumentKind, Gender, Instant, LocalDate, Mode, PersonId, Words } from './fields.ts'
import { CheckedCertificate, LONGEST_SHOWN, SignersInFile, SignersTaken, SignersView } from './certificate-check.ts'
import { CertificateStanding, CertificateView } from './views.ts'

export const CertificateId = z.string().min(10).max(60)

/** What is printed, how: in the centre's language and on A4 unless something else is said. */
export const CertificateOrder = z.strictObject({
  certificateId: CertificateId,
  language: CertificateLanguage.nullable().default(null),
  size: CertificateSize.default('a4'),
  /** The number of this copy; null: that of the next to go out. */
  copy: z.int().min(1).nullable().default(null),
})

/** Everything that stands on the page. */
export const CertificatePage = z.strictObject({
  id: CertificateId,
  title: z.enum(['provisional', 'final', 'precaution']),
  standing: CertificateStanding,
  /** The one that took its place, and the one whose place it took. */
  replacedBy: CertificateId.nullable(),
  replaces: CertificateId.nullable(),
  /** The text of the QR code; null while the device has no certificate, and then the page says so. */
  code: z.string().nullable(),
  copy: z.int().min(1),
  practice: z.boolean(),
  /** Beside English; `en` where English stands alone. */
  language: CertificateLanguage,
  size: CertificateSize,
  person: z.strictObject({
    name: z.string(),
    nativeName: z.string().nullable(),
    birth: Birth,
    gender: Gender,
    referenceId: z.string().nullable(),
    document: DocumentKind,
    masked: z.string(),
  }),
  doses: z.array(
    z.strictObject({
      number: z.int(),
      of: z.int(),
      product: z.string(),
      maker: z.string(),
      lot: z.string(),
      day: LocalDate,
      vaccinator: z.string(),
      centre: z.string(),
    }),
  ),
  next: z.strictObject({ from: LocalDate, to: LocalDate.nullable() }).nullable(),
  centre: z.strictObject({ code: CentreCode, name: z.string(), district: z.string(), state: z.string(), mode: Mode }),
  issuedAt: Instant,
  /** When the signature runs out, as the code says; null without a code. */
  validTo: Instant.nullable(),
  device: z.string(),
  /** The programme's, for whoever holds the page; null where the policy names none. */
  helpline: z.string().nullable(),
})
export type CertificatePage = z.infer<typeof CertificatePage>

/** The language beside English: what the state proposes, and what the in-charge chose instead. */
export const CertificateLanguages = z.strictObject({
  proposed: CertificateLanguage,
  chosen: CertificateLanguage.nullable(),
})

/** A credential's file: its text (JSON-LD), and what it is called without its ending. */
export const SavedCredential = z.strictObject({ name: z.string().max(120), text: z.string().max(64_000) })

const SignersText = z.string().max(16 * 1024 * 1024)

export const certificateCalls = {
  /** The certificate over all doses known now; asked again with nothing new, it is the same one. */
  'certificates.issue': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ personId: PersonId }),
    output: CertificateView,
    problems: ['person-unknown', 'no-dose', 'clock-behind', 'clock-outside-certificate', 'too-long'],
  }),
  'certificates.page': call({
    who: 'signed-in',
    input: CertificateOrder,
    output: CertificatePage,
    problems: ['certificate-unknown'],
  }),
  'certificates.language': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: CertificateLanguages,
    problems: [],
  }),
  /** For every certificate that is printed from now on; null goes back to the state's. */
  'certificates.chooseLanguage': call({
    who: ['in-charge'],
    input: z.strictObject({ language: CertificateLanguage.nullable() }),
    output: CertificateLanguages,
    problems: [],
  }),
  /** The certificate as the W3C credential that Co-WIN used; the same bytes whenever it is asked for. */
  'certificates.credential': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ certificateId: CertificateId }),
    output: SavedCredential,
    problems: [
      'certificate-unknown',
      'certificate-not-standing',
      'certificate-not-signed',
      'clock-behind',
      'clock-outside-certificate',
    ],
  }),
  /**
   * What a certificate is worth that somebody shows: ours or a foreign one, a credential of ours or Co-WIN's own. Of a
   * code that holds bytes and no letters each byte is one letter. Nothing of it is kept.
   */
  'certificates.check': call({
    who: 'signed-in',
    input: z.strictObject({ text: z.string().max(LONGEST_SHOWN) }),
    output: CheckedCertificate,
    problems: [],
  }),
  /** Whose foreign certificates are believed here. */
  'certificates.signers': call({ who: 'signed-in', input: z.strictObject({}), output: SignersView, problems: [] }),
  /** What a list in PEM or in the JSON of EU and WHO holds. Nothing of it is believed by that. */
  'certificates.readSigners': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ text: SignersText }),
    output: SignersInFile,
    problems: ['signers-unreadable', 'no-signers', 'too-many-signers'],
  }),
  /** Such a list is believed from now on; it takes the place of the one of the same name. */
  'certificates.importSigners': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ list: Words(1, 60), text: SignersText }),
    output: SignersTaken,
    problems: ['signers-unreadable', 'no-signers', 'too-many-signers'],
  }),
  /** None of that list is believed any longer; where there is none, nothing changes. */
  'certificates.dropSigners': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ list: Words(1, 60) }),
    output: SignersView,
    problems: [],
  }),
} as const
