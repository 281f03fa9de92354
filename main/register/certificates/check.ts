/**
 * What a certificate is worth that somebody shows at the desk. One rule: it is judged with what this laptop holds, the
 * pinned root and the list of what was taken back, and nothing of it is kept.
 */
import { z } from 'zod'
import type { CheckedCertificate, CheckedContent } from '#contract/certificate-check'
import { CertificateCheck, CheckReason } from '#contract/certificate-check'
import { PersonId } from '#contract/fields'
import type { VaccinationRecord } from '#domain/certificate/record'
import type { Finding } from '#proof/findings'
import { type CertificateVerdict, verifyCertificate } from '#proof/hcert'
import { standingOf } from '#proof/standing'
import { type Context, mustHome } from '../context.ts'
import { heldRevocations } from '../revocations/held.ts'
import type { ReadDb } from '../store/sql.ts'
import { nationalContent } from './checked-content.ts'

export function checkCertificate(text: string, context: Context): CheckedCertificate {
  const { certificate, centre } = mustHome(context)
  const now = context.nowMs()
  // Without the root that this laptop was enrolled under there is no signer that it could believe.
  const revocations = heldRevocations(context)
  const trust = certificate === null ? { signers: [], now } : { root: certificate.root, now, revocations }
  const verdict = verifyCertificate(text.trim(), trust)
  const { record, findings } = verdict
  const madeFor = record && (record.practice === true ? ('practice' as const) : ('real' as const))
  return {
    standing: standingOf({ findings, madeFor, shownAt: centre.mode, revocationsAsOf: revocations?.asOf, now }),
    findings: findings.map(shown),
    origin: record === undefined ? 'unknown' : 'national',
    content: contentOf(record && nationalContent(record)),
    signer: verdict.signer === undefined ? null : { kid: verdict.signer.kid, name: null },
    period: periodOf(verdict, context),
    revocationsAsOf: revocations === undefined ? null : context.instant(revocations.asOf),
    here: record === undefined ? null : issuedHere(record, context.db),
  }
}

const shown = ({ check, ok, why }: Finding): CheckedCertificate['findings'][number] => ({
  check: CertificateCheck.parse(check),
  ok,
  why: why === undefined ? null : CheckReason.parse(why),
})

const contentOf = (says: CheckedContent | undefined): CheckedCertificate['content'] =>
  says === undefined ? { is: 'none' } : { is: 'proven', says }

const periodOf = ({ period }: CertificateVerdict, context: Context): CheckedCertificate['period'] =>
  period === undefined
    ? null
    : { issuedAt: context.instant(period.issuedAt), expiresAt: context.instant(period.expiresAt) }

const OwnRow = z.object({ person_id: PersonId, replaced_by: z.string().nullable() })

function issuedHere({ certificateId }: VaccinationRecord, db: ReadDb): CheckedCertificate['here'] {
  const row = db.row('select person_id, replaced_by from certificate where certificate_id = :id', OwnRow, {
    id: certificateId,
  })
  return row === undefined ? null : { personId: row.person_id, replacedBy: row.replaced_by }
}
