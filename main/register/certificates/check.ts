/**
 * What a certificate is worth that somebody shows at the desk, for the screen. One rule: it is shown and forgotten;
 * nothing of it is kept.
 */
import { z } from 'zod'
import {
  CertificateCheck,
  type CheckedCertificate,
  type CheckedContent,
  CheckReason,
} from '#contract/certificate-check'
import { Instant, type Mode, PersonId } from '#contract/fields'
import type { Checked } from '#proof/check-certificate'
import { type CheckedCredential, isCredential } from '#proof/check-credential'
import type { Finding } from '#proof/findings'
import { standingOf } from '#proof/standing'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { credentialContent, foreignContent, nationalContent } from './checked-content.ts'
import { judgedCertificate, judgedCredential } from './judged.ts'

export async function checkCertificate(shown: string, context: Context): Promise<CheckedCertificate> {
  const text = shown.trim()
  const { checked, revocationsAsOf } = isCredential(text)
    ? await judgedCredential(text, context)
    : judgedCertificate(text, context)
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
    findings: findings.map(shownFinding),
    origin: standing.is === 'unreadable' && checked.record === undefined ? 'unknown' : checked.origin,
    content: contentOf(checked),
    signer: signerOf(checked),
    period: periodOf(checked, context),
    revocationsAsOf: revocationsAsOf === undefined ? null : context.instant(revocationsAsOf),
    here: issuedHere(checked, context.db),
  }
}

type Any = Checked | CheckedCredential
const isOfOthers = ({ origin }: Any): boolean => origin === 'foreign' || origin === 'cowin'

function madeFor(checked: Any): Mode | undefined {
  if (checked.origin === 'foreign' || checked.origin === 'cowin') return undefined
  const marked = 'practice' in checked ? checked.practice : 'issuer' in checked && checked.issuer === 'practice'
  if (marked === true || checked.record?.practice === true) return 'practice'
  return checked.record && 'real'
}

const shownFinding = ({ check, ok, why }: Finding): CheckedCertificate['findings'][number] => ({
  check: CertificateCheck.parse(check),
  ok,
  why: why === undefined ? null : CheckReason.parse(why),
})

function contentOf(checked: Any): CheckedCertificate['content'] {
  const says = saidBy(checked)
  if (says === undefined) return { is: 'none' }
  const signed = checked.findings.some(({ check, ok }) => check === 'signature' && ok)
  return { is: !isOfOthers(checked) || signed ? 'proven' : 'claimed', says }
}

function saidBy({ record }: Any): CheckedContent | undefined {
  if (record === undefined) return undefined
  if ('dose' in record) return credentialContent(record)
  return 'names' in record ? foreignContent(record) : nationalContent(record)
}

function signerOf(checked: Any): CheckedCertificate['signer'] {
  if (checked.origin === 'cowin') return null
  if (checked.origin === 'foreign') {
    return checked.kid === undefined ? null : { kid: checked.kid, name: checked.signer?.name ?? null }
  }
  return checked.signer === undefined ? null : { kid: checked.signer.kid, name: checked.signer.name }
}

function periodOf(checked: Any, context: Context): CheckedCertificate['period'] {
  if (checked.origin === 'cowin' || checked.period === undefined) return null
  const { issuedAt, expiresAt } = checked.period
  return {
    issuedAt: issuedAt === null ? null : context.instant(issuedAt),
    expiresAt: context.instant(expiresAt),
  }
}

const OwnRow = z.object({
  person_id: PersonId,
  replaced_by: z.string().nullable(),
  revoked_at: Instant.nullable(),
  revoked_by: z.string().nullable(),
  revoked_reason: z.string().nullable(),
})

function issuedHere(checked: Any, db: ReadDb): CheckedCertificate['here'] {
  if (isOfOthers(checked) || checked.record === undefined) return null
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
