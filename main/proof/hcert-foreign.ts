/**
 * A health certificate of another country (HCERT of the EU and of WHO), under signers that somebody brought in. One rule:
 * what is signed by nobody known is somebody's word and is never called more; only a signature that ought to hold and
 * does not makes a forgery.
 */
import { type ForeignRecord, readForeignRecord } from '#domain/certificate/foreign-record'
import { decodeForeign, type ForeignSign1, readForeignSign1, untagged } from './cose-foreign.ts'
import { allHold, type Examination, examination, type Finding } from './findings.ts'
import { readHcertText, TEXT_CHECKS } from './hcert-text.ts'
import { maySign, type TrustedSigner } from './trusted-signer.ts'

/** CWT claim keys (RFC 8392), and the EU's. */
const CLAIM = { issuer: 1, expires: 4, issued: 6, health: -260 } as const

const CHECKS = [
  ...TEXT_CHECKS,
  'structure',
  'known-algorithm',
  'kid',
  'signer-known',
  'signature',
  'signer-dates',
  'purpose',
  'period',
  'not-expired',
  'content',
] as const
type Found = Examination<(typeof CHECKS)[number]>

export interface ForeignTrust {
  /** Every trusted signer with that key id, in 16 hex digits. */
  readonly signers: (kid: string) => readonly TrustedSigner[]
  /** Milliseconds since 1970. */
  readonly now: number
}
export interface ForeignVerdict {
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** What it says, proven or not: that follows from the findings. Absent where it is forged or cannot be checked. */
  readonly record?: ForeignRecord
  readonly kid?: string
  readonly signer?: TrustedSigner
  /** Milliseconds since 1970. */
  readonly period?: { readonly issuedAt: number | null; readonly expiresAt: number }
}

/** Takes any text. */
export function verifyForeign(text: string, trust: ForeignTrust): ForeignVerdict {
  const found = examination(CHECKS)
  const said = examine(text, trust, found)
  const findings = found.findings()
  const forged = findings.some(({ check, why }) => FORGERY.has(check) && why !== undefined && why !== 'not-reached')
  const { record, ...signed } = said
  return { ok: allHold(findings), findings, ...signed, ...(record && !forged ? { record } : {}) }
}

/** Where one of these was made and failed, nobody's signature stands behind it, or none that could be checked. */
const FORGERY: ReadonlySet<string> = new Set(['known-algorithm', 'signature', 'purpose'])

type Said = Pick<ForeignVerdict, 'record' | 'kid' | 'signer' | 'period'>

function examine(text: string, { signers, now }: ForeignTrust, found: Found): Said {
  const bytes = readHcertText(text, found)
  const message = bytes && found.has('structure', readForeignSign1(bytes), 'not-a-signed-message')
  if (message === undefined) return {}
  const claims = decodeForeign(message.payload)?.value
  const record = found.has('content', recordIn(claims), 'not-a-health-certificate')
  const period = found.has('period', periodIn(claims), 'no-period')
  if (period !== undefined) found.holds('not-expired', now <= period.expiresAt, 'expired')
  found.holds('known-algorithm', message.algorithm !== 'other', 'unsupported-algorithm')
  const kid = found.has('kid', message.kid && Buffer.from(message.kid).toString('hex'), 'no-kid')
  const signer = kid === undefined ? undefined : signerOf(message, signers(kid))
  if (kid !== undefined) found.holds('signer-known', signer !== undefined, 'signer-unknown')
  if (signer !== undefined && message.algorithm !== 'other') judge(message, signer, record, now, found)
  return { ...(record && { record }), ...(period && { period }), ...(kid && { kid }), ...(signer && { signer }) }
}

/** Eight bytes are not unique: each certificate with them is tried. */
const signerOf = (message: ForeignSign1, candidates: readonly TrustedSigner[]): TrustedSigner | undefined =>
  candidates.find(({ key }) => message.holds(key)) ?? candidates[0]

function judge(
  message: ForeignSign1,
  signer: TrustedSigner,
  record: ForeignRecord | undefined,
  now: number,
  found: Found,
): void {
  if (!found.holds('known-algorithm', message.suits(signer.key), 'unsupported-algorithm')) return
  if (!found.holds('signature', message.holds(signer.key), 'signature-does-not-hold')) return
  found.holds('signer-dates', now >= signer.validity.notBefore, 'not-valid-yet')
  found.holds('signer-dates', now <= signer.validity.notAfter, 'expired')
  if (record !== undefined) found.holds('purpose', maySign(signer, record.about), 'for-another-purpose')
}

/** The country of the token where the record names none. */
function recordIn(claims: unknown): ForeignRecord | undefined {
  if (!(claims instanceof Map)) return undefined
  const record = readForeignRecord(claims.get(CLAIM.health))
  const issuer: unknown = claims.get(CLAIM.issuer)
  if (record === undefined || record.country !== '' || typeof issuer !== 'string') return record
  return { ...record, country: issuer.slice(0, 10) }
}

/** When it was issued is not always said; when it ends must be. */
function periodIn(claims: unknown): ForeignVerdict['period'] {
  if (!(claims instanceof Map)) return undefined
  const [issued, expires] = [untagged(claims.get(CLAIM.issued)), untagged(claims.get(CLAIM.expires))]
  if (!isSeconds(expires)) return undefined
  return { issuedAt: isSeconds(issued) ? Math.floor(issued) * 1000 : null, expiresAt: Math.floor(expires) * 1000 }
}

/** A moment that a calendar can hold: to the year 9999. */
const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value < 253_402_300_800
