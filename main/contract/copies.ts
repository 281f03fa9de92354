/**
 * Copies of certificates: each sheet and each file that went out has its number. One rule: a number is taken when the
 * paper leaves and no sooner, and is free again only when it is known that nothing came out.
 */
import { z } from 'zod'
import { call } from './call.ts'
import { CertificateId } from './certificates.ts'
import { CopyId, PersonId, SessionId } from './fields.ts'
import { CertificateStanding } from './views.ts'

/** As many as go into one print job. */
export const MOST_PAGES = 500

export const CopyMedium = z.enum(['paper', 'pdf', 'picture'])
export type CopyMedium = z.infer<typeof CopyMedium>

/** `not-taken`: the printer or the disk did not take it; `nothing-came-out`: the person at the printer says so. */
export const LostBecause = z.enum(['not-taken', 'nothing-came-out'])
export type LostBecause = z.infer<typeof LostBecause>

export const CertificateCopy = z.strictObject({
  id: CopyId,
  certificateId: CertificateId,
  /** The first is the original, the second and later ones are duplicates. */
  copy: z.int().min(1),
})
export type CertificateCopy = z.infer<typeof CertificateCopy>

/** Somebody who was vaccinated in a session, and their newest certificate. */
export const SessionCertificate = z.strictObject({
  personId: PersonId,
  token: z.int().nullable(),
  certificate: z
    .strictObject({
      id: z.string(),
      standing: CertificateStanding,
      copies: z.int(),
      /** A dose is known that does not stand on it. */
      outdated: z.boolean(),
    })
    .nullable(),
})
export type SessionCertificate = z.infer<typeof SessionCertificate>

export const copyCalls = {
  /** Which numbers the next copies will have, in the order asked. */
  'copies.next': call({
    who: 'signed-in',
    input: z.strictObject({ certificateIds: z.array(CertificateId).min(1).max(MOST_PAGES) }),
    output: z.array(z.int()),
    problems: ['certificate-unknown'],
  }),
  /** They go out now; all of them or none. */
  'copies.out': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ copies: z.array(CertificateCopy).min(1).max(MOST_PAGES), medium: CopyMedium }),
    output: z.strictObject({}),
    problems: ['certificate-unknown', 'copy-taken'],
  }),
  /** They did not come out after all; the last number of a certificate is free again. */
  'copies.lost': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ ids: z.array(CopyId).min(1).max(MOST_PAGES), because: LostBecause }),
    output: z.strictObject({}),
    problems: ['copy-unknown'],
  }),
  /** Everybody with a dose of this session, by token. */
  'copies.ofSession': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ sessionId: SessionId }),
    output: z.array(SessionCertificate),
    problems: ['session-unknown'],
  }),
} as const
