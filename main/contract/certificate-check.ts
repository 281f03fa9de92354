/**
 * What a screen is told of a certificate that somebody shows. One rule: a good one never comes without the word that the
 * paper must still be compared with a photo ID; only then is it this person's.
 */
import { z } from 'zod'
import { DocumentKind, Gender, Hash, Instant, LocalDate, Mode, PersonId } from './fields.ts'

/** Every check that is made on a certificate or a credential, our own or another's, in the order it is made. */
export const CertificateCheck = z.enum([
  'credential',
  'context',
  'key-statement',
  'prefix',
  'base45',
  'compression',
  'structure',
  'algorithm',
  'known-algorithm',
  'signer-certificate',
  'kid',
  'signer-known',
  'issuer',
  'issuer-signature',
  'signer-dates',
  'root-dates',
  'not-an-authority',
  'key-usage',
  'purpose',
  'key-type',
  'bound-key',
  'canonical-form',
  'signature',
  'fields',
  'period',
  'not-expired',
  'not-revoked',
  'record',
  'content',
])
export type CertificateCheck = z.infer<typeof CertificateCheck>

/** Why one of them does not hold; `not-reached` where an earlier one left nothing to look at. */
export const CheckReason = z.enum([
  'not-a-certificate',
  'not-base45',
  'not-compressed',
  'too-large',
  'not-a-signed-message',
  'other-algorithm',
  'unsupported-algorithm',
  'no-certificate',
  'several-certificates',
  'unprotected-certificate',
  'no-kid',
  'other-certificate',
  'signer-unknown',
  'other-issuer',
  'signature-does-not-hold',
  'not-valid-yet',
  'expired',
  'is-an-authority',
  'not-for-signatures',
  'for-another-purpose',
  'other-key-type',
  'no-period',
  'issued-before-signer',
  'outlives-signer',
  'revoked',
  'device-revoked',
  'not-a-record',
  'unknown-version',
  'not-a-health-certificate',
  'not-a-credential',
  'unknown-context',
  'other-context',
  'not-a-statement',
  'other-key',
  'no-canonical-form',
  'other-fields',
  'not-reached',
])
export type CheckReason = z.infer<typeof CheckReason>

export const CheckFinding = z.strictObject({
  check: CertificateCheck,
  ok: z.boolean(),
  why: CheckReason.nullable(),
})

/** Letters of what is shown: a code, or a credential's file. */
export const LONGEST_SHOWN = 64_000

/** Nothing but a photo ID ties a paper to the person who shows it. */
const good = { compareWith: z.literal('photo-id') }
/** The check that decided, and why. */
const bad = { check: CertificateCheck, why: CheckReason }

export const Standing = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('valid'), ...good }),
  /** Not on the revocation list that is here, but that list is so many whole days old. */
  z.strictObject({ is: z.literal('valid-by-old-list'), listDays: z.int().min(1), ...good }),
  /** Nobody could look whether it was revoked: no list is here, or none is kept for whoever signed it. */
  z.strictObject({ is: z.literal('valid-without-list'), ...good }),
  z.strictObject({ is: z.literal('expired'), ...bad }),
  /** Signer or root begin later than this laptop's clock says it is: most often the clock is wrong. */
  z.strictObject({ is: z.literal('not-valid-yet'), ...bad }),
  z.strictObject({ is: z.literal('revoked'), ...bad }),
  z.strictObject({ is: z.literal('forged'), ...bad }),
  z.strictObject({ is: z.literal('unreadable'), ...bad }),
  /** Signed, but by nobody whose certificate is here, as of other countries or by Co-WIN: it proves nothing. */
  z.strictObject({ is: z.literal('signer-unknown'), ...bad }),
  /** Made for training, and shown where it must count. */
  z.strictObject({ is: z.literal('practice') }),
])
export type Standing = z.infer<typeof Standing>

/** As much of a day as is known: `1971`, `1971-08`, `1971-08-15`; empty where nothing is said. */
export const PartialDay = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)

const CheckedDose = z.strictObject({
  number: z.int().nullable(),
  of: z.int().nullable(),
  /** As people call it; where the code is not known, the code. */
  product: z.string(),
  /** ICD-11 or SNOMED code of the vaccine's type; empty where none is given. */
  vaccine: z.string(),
  lot: z.string().nullable(),
  day: PartialDay,
  nextDue: LocalDate.nullable(),
  /** Where it was given: ISO 3166-1, two letters or three. */
  country: z.string(),
})

/** What a certificate says. Shown beside the paper and the photo ID, so every part of it is text for people. */
export const CheckedContent = z.strictObject({
  certificateId: z.string(),
  /** What it attests; doses are in it only where that is a vaccination. */
  about: z.enum(['vaccination', 'test', 'recovery']),
  mode: Mode,
  /** The Latin one first, then the one in another script; at least one. */
  names: z.array(z.string()).min(1).max(3),
  birth: PartialDay,
  /** In whole years on the day of the dose, where a credential says it; all that some of them know. */
  age: z.int().nullable(),
  gender: Gender.nullable(),
  /** The end of the document that was seen when it was issued. */
  document: z.strictObject({ kind: DocumentKind, lastFour: z.string() }).nullable(),
  doses: z.array(CheckedDose).max(20),
  /** Who issued it: the centre with district and state, or the foreign authority. */
  issuer: z.array(z.string()),
  /** Two letters of ISO 3166-1, or what a foreign one says instead. */
  country: z.string(),
  vaccinator: z.string().nullable(),
  replaces: z.string().nullable(),
})
export type CheckedContent = z.infer<typeof CheckedContent>

export const CheckedCertificate = z.strictObject({
  standing: Standing,
  findings: z.array(CheckFinding),
  /** Claimed to be ours, Co-WIN's own credential, or another country's; unknown where nothing could be read. */
  origin: z.enum(['national', 'cowin', 'foreign', 'unknown']),
  /**
   * Whether what it says is proven: the signature holds under a trusted signer, whatever the dates and the list say. What
   * is only `claimed` is shown as somebody's unproven word, and of a forged one there is nothing.
   */
  content: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('proven'), says: CheckedContent }),
    z.strictObject({ is: z.literal('claimed'), says: CheckedContent }),
    z.strictObject({ is: z.literal('none') }),
  ]),
  /** First eight bytes of the SHA-256 of the signer's certificate in hex, and what that certificate is called. */
  signer: z.strictObject({ kid: z.string(), name: z.string().nullable() }).nullable(),
  period: z.strictObject({ issuedAt: Instant.nullable(), expiresAt: Instant }).nullable(),
  /** When the revocation list that is here was made; null where none is here, or none is kept for its signer. */
  revocationsAsOf: Instant.nullable(),
  /**
   * Where it was issued by this register: for whom, the certificate that took its place since, and who took it back. The
   * reason is the in-charge's; null where a correction did it.
   */
  here: z
    .strictObject({
      personId: PersonId,
      replacedBy: z.string().nullable(),
      revoked: z.strictObject({ at: Instant, byName: z.string(), reason: z.string().nullable() }).nullable(),
    })
    .nullable(),
})
export type CheckedCertificate = z.infer<typeof CheckedCertificate>

/** Foreign signers that are believed, by the country that their list names. */
const SignerCount = z.strictObject({
  /** Two or three letters of ISO 3166-1; empty where neither list nor certificate names one. */
  country: z.string(),
  signers: z.int(),
})
export const SignersView = z.strictObject({
  countries: z.array(SignerCount),
  lists: z.array(
    z.strictObject({
      list: z.string(),
      hash: Hash,
      signers: z.int(),
      at: Instant,
      by: z.string().nullable(),
      /** Broken: what lies in the file is not what was brought in; none of it is believed. */
      state: z.enum(['sound', 'broken']),
    }),
  ),
})
export type SignersView = z.infer<typeof SignersView>

/** What of a list can be taken, and why the rest cannot. */
export const SignersTaken = z.strictObject({
  signers: z.int(),
  leftOut: z.array(
    z.strictObject({
      why: z.enum(['not-a-certificate', 'not-a-signer', 'is-an-authority', 'not-for-signatures']),
      count: z.int(),
    }),
  ),
})
/** What lies in a file, before anybody believes it. */
export const SignersInFile = z.strictObject({ ...SignersTaken.shape, countries: z.array(SignerCount) })
