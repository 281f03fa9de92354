/** A certificate is issued, signed later where no device certificate was there, copied in a language, revoked. */
import { z } from 'zod'
import { CertificateLanguage } from '#contract/certificate-look'
import { CopyId, DoseId, PersonId } from '#contract/fields'
import { RevokedBecause } from '#contract/revocations'
import { VaccinationRecord } from '../certificate/record.ts'
import { eventType } from './event-type.ts'

/** First 16 bytes of SHA-256 over the signature's r, hex: what a revocation list names. */
const Mark = z.string().regex(/^[0-9a-f]{32}$/)

const Signed = z.strictObject({
  /** The text of the QR code, `HC1:...`. */
  code: z.string(),
  mark: Mark,
})

export const certificateIssued = eventType(
  'certificate-issued.1',
  'sealed',
  z.strictObject({
    certificateId: z.string(),
    personId: PersonId,
    doseIds: z.array(DoseId).min(1),
    title: z.enum(['provisional', 'final', 'precaution']),
    /** Null while the device has no certificate; then `record` waits to be signed as it stands. */
    signed: Signed.nullable(),
    record: VaccinationRecord.nullable(),
    /** The certificate that this one takes the place of. */
    replaces: z.string().nullable(),
  }),
)

export const certificateSigned = eventType(
  'certificate-signed.1',
  'plain',
  z.strictObject({ certificateId: z.string(), signed: Signed }),
)

export const certificateCopied1 = eventType(
  'certificate-copied.1',
  'plain',
  z.strictObject({ certificateId: z.string(), copy: z.int().min(1), medium: z.enum(['paper', 'pdf']) }),
)

/** A sheet or a file of a certificate leaves the laptop, with its number. */
export const certificateCopied2 = eventType(
  'certificate-copied.2',
  'plain',
  z.strictObject({
    copyId: CopyId,
    certificateId: z.string(),
    copy: z.int().min(1),
    medium: z.enum(['paper', 'pdf', 'picture']),
  }),
)

/** It did not come out after all, so that another may bear its number. */
export const certificateCopyLost = eventType(
  'certificate-copy-lost.1',
  'plain',
  z.strictObject({
    copyId: CopyId,
    certificateId: z.string(),
    copy: z.int().min(1),
    because: z.enum(['not-taken', 'nothing-came-out']),
  }),
)

/** For all certificates of the centre from now on; `null` goes back to what the state proposes. */
export const certificateLanguageChosen = eventType(
  'certificate-language-chosen.1',
  'plain',
  z.strictObject({ language: CertificateLanguage.nullable() }),
)

/** It says what is not so any more. There is no way back: what stands right again is certified anew. */
export const certificateRevoked = eventType(
  'certificate-revoked.1',
  'sealed',
  z.strictObject({
    certificateId: z.string(),
    /** Null for one that was never signed: no paper of it can be mistaken for a good one. */
    mark: Mark.nullable(),
    because: RevokedBecause,
    /** The in-charge's words; a correction has its own. */
    reason: z.string().min(3).max(200).nullable(),
  }),
)
