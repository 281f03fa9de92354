/**
 * A certificate or a credential, judged with all that this laptop holds: the pinned root, the national list, what was revoked here, the
 * foreign signers. One rule: wherever a certificate comes in, at the desk or to be checked, it is judged by this.
 */
import { z } from 'zod'
import { type Checked, checkCertificate } from '#proof/check-certificate'
import { checkCredential, type CheckedCredential } from '#proof/check-credential'
import type { Finding } from '#proof/findings'
import type { Trust } from '#proof/hcert'
import { type Context, mustHome } from '../context.ts'
import { heldRevocations } from '../revocations/held.ts'
import type { ReadDb } from '../store/sql.ts'
import { signersByKid } from './signers.ts'

interface JudgedAs<C> {
  readonly checked: C
  /** When the list was made in which it was looked for; undefined where none is held, or none is kept for its signer. */
  readonly revocationsAsOf: number | undefined
}

export function judgedCertificate(text: string, context: Context): JudgedAs<Checked> {
  const trust = ownTrust(context)
  const checked = checkCertificate(text.trim(), trust, (kid) => signersByKid(kid, context))
  return checked.origin === 'foreign' ? { checked, revocationsAsOf: undefined } : ofOurs(checked, trust, context)
}

export async function judgedCredential(text: string, context: Context): Promise<JudgedAs<CheckedCredential>> {
  const trust = ownTrust(context)
  const checked = await checkCredential(text, trust)
  return checked.origin === 'cowin' ? { checked, revocationsAsOf: undefined } : ofOurs(checked, trust, context)
}

interface Ours {
  readonly ok: boolean
  readonly findings: readonly Finding[]
  readonly record?: { readonly certificateId: string }
}

/** What was revoked here is so at once, before the national list says it. */
function ofOurs<C extends Ours>(checked: C, trust: Trust, context: Context): JudgedAs<C> {
  const revoked = checked.record !== undefined && isRevokedHere(checked.record.certificateId, context.db)
  return {
    checked: revoked ? { ...checked, ok: false, findings: withRevoked(checked.findings) } : checked,
    revocationsAsOf: trust.revocations?.asOf,
  }
}

/** Without the root that this laptop was enrolled under there is no signer of ours that it could believe. */
function ownTrust(context: Context): Trust {
  const now = context.nowMs()
  const { certificate } = mustHome(context)
  return certificate === null
    ? { signers: [], now }
    : { root: certificate.root, now, revocations: heldRevocations(context) }
}

const isRevokedHere = (id: string, db: ReadDb): boolean =>
  db.value('select exists (select 1 from revoked_certificate where certificate_id = :id)', z.int(), { id }) === 1

const REVOKED: Finding = { check: 'not-revoked', ok: false, why: 'revoked' }

/** Without a national list that check was not made; then it stands at the end. */
const withRevoked = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some(({ check }) => check === 'not-revoked')
    ? findings.map((finding) => (finding.check === 'not-revoked' ? REVOKED : finding))
    : [...findings, REVOKED]
