/**
 * What a certificate is worth that somebody shows at the desk, for the screen. One rule: it is shown and forgotten;
 * nothing of it is kept.
 */
import { z } from 'zod'
import { CertificateCheck, type CheckedCertificate, CheckReason } from '#contract/certificate-check'
import { Instant, type Mode, PersonId } from '#contract/fields'
import type { Checked } from '#proof/check-certificate'
import type { Finding } from '#proof/findings'
import { standingOf } from '#proof/standing'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { foreignContent, nationalContent } from './checked-content.ts'
import { judgedCertificate } from './judged.ts'

export function checkCertificate(text: string, context: Context): CheckedCertificate {
  const { checked, revocationsAsOf } = judgedCertificate(text, context)
  const { findings } = checked
  const standing = standingOf({
    findings,
    madeFor: madeFor(checked),
    shownAt: mustHome(context).centre.mode,
    revocationsAsOf,
    now: context.nowMs(),
  })
  return {
    standing,
    findings: findings.map(shown),
    origin: standing.is === 'unreadable' && checked.record === undefined ? 'unknown' : checked.origin,
    content: contentOf(checked),
    signer: signerOf(checked),
    period: periodOf(checked, context),
    revocationsAsOf: revocationsAsOf === undefined ? null : context.instant(revocationsAsOf),
    here: issuedHere(checked, context.db),
  }
}

function madeFor(checked: Checked): Mode | undefined {
  if (checked.origin === 'foreign') return undefined
  if (checked.issuer === 'practice' || checked.record?.practice === true) return 'practice'
  return checked.record && 'real'
}

const shown = ({ check, ok, why }: Finding): CheckedCertificate['findings'][number] => ({
  check: CertificateCheck.parse(check),
  ok,
  why: why === undefined ? null : CheckReason.parse(why),
})

function contentOf(checked: Checked): CheckedCertificate['content'] {
  if (checked.record === undefined) return { is: 'none' }
  if (checked.origin === 'national') return { is: 'proven', says: nationalContent(checked.record) }
  const signed = checked.findings.some(({ check, ok }) => check === 'signature' && ok)
  return { is: signed ? 'proven' : 'claimed', says: foreignContent(checked.record) }
}

function signerOf(checked: Checked): CheckedCertificate['signer'] {
  if (checked.origin === 'foreign') {
    return checked.kid === undefined ? null : { kid: checked.kid, name: checked.signer?.name ?? null }
  }
  return checked.signer === undefined ? null : { kid: checked.signer.kid, name: checked.signer.name }
}

const periodOf = ({ period }: Checked, context: Context): CheckedCertificate['period'] =>
  period === undefined
    ? null
    : {
        issuedAt: period.issuedAt === null ? null : context.instant(period.issuedAt),
        expiresAt: context.instant(period.expiresAt),
      }

const OwnRow = z.object({
  person_id: PersonId,
  replaced_by: z.string().nullable(),
  revoked_at: Instant.nullable(),
  revoked_by: z.string().nullable(),
  revoked_reason: z.string().nullable(),
})

function issuedHere(checked: Checked, db: ReadDb): CheckedCertificate['here'] {
  if (checked.origin === 'foreign' || checked.record === undefined) return null
  const row = db.row(
    `select c.person_id, c.replaced_by, r.at as revoked_at, s.name as revoked_by, r.reason as revoked_reason
     from certificate c left join revoked_certificate r on r.certificate_id = c.certificate_id
     left join staff s on s.staff_id = r.by
     where c.certificate_id = :id`,
    OwnRow,
    { id: checked.record.certificateId },
  )
  if (row === undefined) return null
  const { revoked_at: at, revoked_by: byName, revoked_reason: reason } = row
  return {
    personId: row.person_id,
    replacedBy: row.replaced_by,
    revoked: at === null ? null : { at, byName: byName ?? '', reason },
  }
}
