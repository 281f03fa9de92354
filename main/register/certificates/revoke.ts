/**
 * The in-charge revokes a certificate. One rule: only under their PIN, because every copy that is out reads as revoked
 * from then on and nothing takes that back.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import { scrubAadhaar } from '#domain/identity/scrub'
import type { Context } from '../context.ts'
import { signerOf } from '../corrections/signer.ts'
import { fact } from '../log/append.ts'

const CertificateRow = z.object({ mark: z.string().nullable(), revoked: z.int() })

export function revokeCertificate(
  input: ParsedOf<'certificates.revoke'>,
  context: Context,
): Answer<null, ProblemOf<'certificates.revoke'>> {
  const { certificateId } = input
  const certificate = context.db.row(
    `select mark, exists (select 1 from revoked_certificate r where r.certificate_id = c.certificate_id) as revoked
     from certificate c where certificate_id = :id`,
    CertificateRow,
    { id: certificateId },
  )
  if (certificate === undefined) return refuse('certificate-unknown')
  if (certificate.revoked === 1) return done(null)
  const reason = scrubAadhaar(input.reason).trim()
  if (reason.length < 3) return refuse('reason-needed')
  const signer = signerOf(input.approval, 'in-charge', context)
  // With an approval it asks for nobody else.
  if (!signer.ok)
    return refuse(signer.code === 'needs-in-charge' ? 'approver-not-in-charge' : signer.code, signer.details)
  const body = { certificateId, mark: certificate.mark, because: 'by-in-charge', reason } as const
  context.append([fact({ type: 'certificate-revoked.1', ...signer.value, body })])
  return done(null)
}
