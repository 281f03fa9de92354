/**
 * What a verifier found, check by check. One rule: a check that was not reached has not passed; whoever asks sees the
 * whole list, and the answer is yes only where every line of it is.
 */

/** Every check that a verifier here makes, and every reason it may give for saying no. */
export const CHECKS = {
  // The text of a certificate, from the outside in (HCERT).
  prefix: ['not-a-certificate'],
  base45: ['not-base45'],
  compression: ['not-compressed', 'too-large'],
  structure: ['not-a-signed-message'],
  algorithm: ['other-algorithm'],
  // Of a foreign one, which need not be ours but must be one that can be checked here.
  'known-algorithm': ['unsupported-algorithm'],

  // Who signed.
  'signer-certificate': ['no-certificate', 'several-certificates', 'unprotected-certificate', 'not-a-certificate'],
  kid: ['no-kid', 'other-certificate'],
  'signer-known': ['signer-unknown'],
  issuer: ['other-issuer'],
  'issuer-signature': ['signature-does-not-hold'],
  'signer-dates': ['not-valid-yet', 'expired'],
  'root-dates': ['not-valid-yet', 'expired'],
  'not-an-authority': ['is-an-authority'],
  'key-usage': ['not-for-signatures'],
  purpose: ['for-another-purpose'],
  'key-type': ['other-key-type'],

  // What was signed.
  signature: ['signature-does-not-hold'],
  period: ['no-period', 'issued-before-signer', 'outlives-signer'],
  'not-expired': ['expired'],
  'not-revoked': ['revoked', 'device-revoked'],
  record: ['not-a-record', 'unknown-version'],
  content: ['not-a-health-certificate'],

  // A signed document beside it (JWS): batch manifests and receipts.
  document: ['not-a-signed-document'],
  'document-type': ['other-type'],
  statement: ['not-a-statement', 'contradicts-itself'],

  // A list of revocations: marks in one order, each once, so that none can hide from the search.
  hashes: ['not-whole', 'not-sorted', 'stands-twice'],
  devices: ['not-whole', 'not-sorted', 'stands-twice'],

  // A credential (JSON-LD) and the statement that its key is a device's.
  credential: ['not-a-credential'],
  context: ['unknown-context', 'other-context'],
  'key-statement': ['not-a-statement'],
  'bound-key': ['other-key', 'other-certificate'],
  'canonical-form': ['no-canonical-form'],
  fields: ['other-fields'],

  // A batch.
  log: ['other-log'],
  bytes: ['other-bytes'],
  inflation: ['not-compressed', 'too-large'],
  lines: ['not-an-event'],
  count: ['other-count'],
  chain: ['broken-chain'],
  tree: ['other-root'],
} as const satisfies Record<string, readonly string[]>

export type CheckName = keyof typeof CHECKS
/** Why a check failed. */
export type Reason<C extends CheckName = CheckName> = (typeof CHECKS)[C][number]

export interface Finding {
  readonly check: CheckName
  readonly ok: boolean
  /** Absent where it holds; `not-reached` where an earlier check left nothing to look at. */
  readonly why?: Reason | 'not-reached'
}

export const allHold = (findings: readonly Finding[]): boolean => findings.every((finding) => finding.ok)

/** The first check that was made and failed. */
export const firstFailure = (findings: readonly Finding[]): Finding | undefined =>
  findings.find((finding) => !finding.ok && finding.why !== 'not-reached')

/** Collects what is found, in the order of the list it was given. */
export interface Examination<C extends CheckName> {
  /** Notes the check as passed and gives the value back, or as failed where there is none. */
  readonly has: <K extends C, V>(check: K, value: V | undefined, why: Reason<K>) => V | undefined
  readonly holds: <K extends C>(check: K, condition: boolean, why: Reason<K>) => boolean
  /** Whether any check so far was made and failed. */
  readonly failed: () => boolean
  readonly include: (findings: readonly Finding[]) => void
  readonly findings: () => readonly Finding[]
}

export function examination<const C extends CheckName>(checks: readonly C[]): Examination<C> {
  const found = new Map<CheckName, Finding>()
  const note = (finding: Finding): boolean => {
    // A check that failed once stays failed.
    if (found.get(finding.check)?.ok !== false) found.set(finding.check, finding)
    return finding.ok
  }
  const holds = <K extends C>(check: K, condition: boolean, why: Reason<K>): boolean =>
    note(condition ? { check, ok: true } : { check, ok: false, why })
  return {
    holds,
    has: (check, value, why) => (holds(check, value !== undefined, why) ? value : undefined),
    failed: () => [...found.values()].some((finding) => !finding.ok),
    include: (findings) => findings.forEach(note),
    findings: () => checks.map((check) => found.get(check) ?? { check, ok: false, why: 'not-reached' }),
  }
}
