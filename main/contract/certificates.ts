/** Certificates: issued once under a seal, printed as often as needed. */
import { z } from 'zod'
import { call } from './call.ts'
import { Birth, CentreCode, DocumentKind, Gender, Instant, Language, LocalDate, Mode, PersonId } from './fields.ts'
import { CertificateStanding, CertificateView } from './views.ts'

export const CertificateId = z.string().min(10).max(60)

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
  language: Language,
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
  device: z.string(),
})
export type CertificatePage = z.infer<typeof CertificatePage>

export const certificateCalls = {
  /** The certificate over all doses known now; asked again with nothing new, it is the same one. */
  'certificates.issue': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ personId: PersonId }),
    output: CertificateView,
    problems: ['person-unknown', 'no-dose', 'clock-behind', 'too-long'],
  }),
  'certificates.page': call({
    who: 'signed-in',
    input: z.strictObject({ certificateId: CertificateId }),
    output: CertificatePage,
    problems: ['certificate-unknown'],
  }),
  /** Notes that a copy went out; the second and later ones are duplicates. */
  'certificates.noteCopy': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ certificateId: CertificateId, copy: z.int().min(1), medium: z.enum(['paper', 'pdf']) }),
    output: CertificateView,
    problems: ['certificate-unknown'],
  }),
} as const
