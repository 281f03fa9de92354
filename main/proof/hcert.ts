/**
 * The signed certificate as it is printed: a CBOR web token in COSE_Sign1 in an HCERT text. One rule: it can be judged
 * with the national root and nothing else, offline, by anyone.
 */
import type { KeyObject } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import { claimOf, readClaim } from '#domain/certificate/claim'
import { euDccOf } from '#domain/certificate/eu-dcc'
import type { VaccinationRecord } from '#domain/certificate/record'
import {
  certifiedKeyOf,
  judgeLeaf,
  judgeTrustedLeaf,
  LEAF_CHECKS,
  TRUSTED_LEAF_CHECKS,
  type Validity,
  validityOf,
} from './check-leaf.ts'
import { decodeCbor, encodeCbor, ES256, readSign1, type Sign1, signSign1 } from './cose-sign1.ts'
import { allHold, type CheckName, type Examination, examination, type Finding } from './findings.ts'
import { sha256, sha256Hex } from './hash.ts'
import { commonNameIn } from './certificate-fields.ts'
import { readHcertText, TEXT_CHECKS, toHcertText } from './hcert-text.ts'
import type { RevocationList } from './revocation-list.ts'
import { PRACTICE_ROOT } from './x509.ts'

/** CWT claim keys (RFC 8392), the EU's, and ours from the private range. */
const CLAIM = { issuer: 1, expires: 4, issued: 6, health: -260, record: -70_001 } as const
/** What makes a certificate one of ours. */
export const OWN_RECORD = CLAIM.record
const EU_DCC = 1
const COUNTRY = 'IN'

/** QR version 25 at error correction M in alphanumeric mode; with its quiet zone it fills the place on the page. */
export const LONGEST_TEXT = 1451

export interface CertificateToSign {
  readonly record: VaccinationRecord
  readonly key: KeyObject
  /** The device's certificate, DER. */
  readonly leaf: Uint8Array
  /** Milliseconds since 1970; cut to the second. */
  readonly issuedAt: number
  readonly expiresAt: number
}
export interface SignedCertificate {
  /** `HC1:...`, for a QR code in alphanumeric mode. */
  readonly text: string
  /** Names the signature on a revocation list: half the SHA-256 of its r, hex; s can be changed by anyone. */
  readonly rHash: string
  /** First eight bytes of the SHA-256 of the device's certificate, hex. */
  readonly kid: string
  /** Whether the EU's certificate stands in it too. */
  readonly euDcc: boolean
}
export type SigningProblem = 'clock-outside-validity' | 'outlives-signer' | 'too-long'

/** Throws where the key is not the certificate's, or the record is none. Never signs twice alike. */
export function signCertificate(wanted: CertificateToSign): Answer<SignedCertificate, SigningProblem> {
  const { notBefore, notAfter } = validityOf(wanted.leaf)
  if (wanted.issuedAt < notBefore || wanted.issuedAt > notAfter) return refuse('clock-outside-validity')
  if (wanted.expiresAt > notAfter) return refuse('outlives-signer')
  if (wanted.expiresAt < wanted.issuedAt) throw new Error('hcert: a certificate that ends before it begins')
  for (const euDcc of [euDccOf(wanted.record), undefined]) {
    const signed = signClaims(wanted, euDcc)
    if (signed.text.length <= LONGEST_TEXT) return done({ ...signed, euDcc: euDcc !== undefined })
  }
  return refuse('too-long')
}

function signClaims({ record, key, leaf, ...times }: CertificateToSign, euDcc: unknown) {
  const claims = new Map<number, unknown>([
    [CLAIM.issuer, COUNTRY],
    [CLAIM.expires, Math.floor(times.expiresAt / 1000)],
    [CLAIM.issued, Math.floor(times.issuedAt / 1000)],
    [CLAIM.record, claimOf(record)],
  ])
  if (euDcc !== undefined) claims.set(CLAIM.health, new Map([[EU_DCC, euDcc]]))
  const kid = kidOf(leaf)
  const message = signSign1(encodeCbor(claims), { key, kid, certificate: leaf })
  const read = readSign1(message)
  if (!read?.holds(certifiedKeyOf(leaf))) throw new Error('hcert: the key is not the certificate\u2019s')
  return { text: toHcertText(message), rHash: rHashOf(read.signature), kid: Buffer.from(kid).toString('hex') }
}

const kidOf = (leaf: Uint8Array): Uint8Array => sha256(leaf).subarray(0, 8)
/** By which a certificate names its signer, in hex. */
export const kidTextOf = (leaf: Uint8Array): string => hex(kidOf(leaf))
const rHashOf = (signature: Uint8Array): string => sha256Hex(signature.subarray(0, 32)).slice(0, 32)

const BEFORE_SIGNER = [...TEXT_CHECKS, 'structure', 'algorithm', 'signer-certificate', 'kid'] as const
const AFTER_SIGNER = ['signature', 'period', 'not-expired', 'not-revoked', 'record'] as const
type OwnCheck = Step | (typeof AFTER_SIGNER)[number]
type Step = (typeof BEFORE_SIGNER)[number] | (typeof LEAF_CHECKS)[number] | (typeof TRUSTED_LEAF_CHECKS)[number]
type Found = Examination<OwnCheck>

/** The checks that can be made with what is trusted: without a list nobody can say that something is not on it. */
function checksUnder(trust: Trust): readonly OwnCheck[] {
  const signer = trust.root === undefined ? TRUSTED_LEAF_CHECKS : LEAF_CHECKS
  const after = trust.revocations === undefined ? AFTER_SIGNER.filter((check) => check !== 'not-revoked') : AFTER_SIGNER
  return [...BEFORE_SIGNER, ...signer.slice(1), ...after]
}

interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly revocations?: RevocationList | undefined
}
/** The pinned national root, DER; or the signers' own certificates, for those who were handed these and no root. */
export type Trust = Circumstances &
  ({ readonly root: Uint8Array } | { readonly root?: never; readonly signers: readonly Uint8Array[] })

export interface CertificateVerdict {
  readonly ok: boolean
  /** Every check, in order, whatever the text is. */
  readonly findings: readonly Finding[]
  /** What it says, for a genuine one: present where everything holds, or everything but the dates and the list. */
  readonly record?: VaccinationRecord
  /** Present as the record is. */
  readonly signer?: {
    readonly kid: string
    readonly rHash: string
    readonly leaf: Uint8Array
    /** The device's own name in it. */
    readonly name: string
  }
  /** What the signer's certificate says of its issuer, believed or not. */
  readonly issuer?: 'practice' | 'other'
  /** Milliseconds since 1970. */
  readonly period?: { readonly issuedAt: number; readonly expiresAt: number }
}

type Content = Pick<CertificateVerdict, 'record' | 'signer' | 'period' | 'issuer'>

/** Takes any text. Whether the paper belongs to the person who shows it, only a photo ID can say. */
export function verifyCertificate(text: string, trust: Trust): CertificateVerdict {
  const found = examination(checksUnder(trust))
  const content = examine(text, trust, found)
  const findings = found.findings()
  const genuine = findings.every(({ ok, check }) => ok || SINCE_ISSUED.has(check))
  const { issuer, ...said } = content
  return { ok: allHold(findings), findings, ...(issuer && { issuer }), ...(genuine ? said : {}) }
}

/** What alone may fail where the paper is genuine: time passed, or it was taken back. */
export const SINCE_ISSUED: ReadonlySet<CheckName> = new Set([
  'signer-dates',
  'root-dates',
  'not-expired',
  'not-revoked',
])

function examine(text: string, trust: Trust, found: Found): Content {
  const bytes = readHcertText(text, found)
  const message = bytes && found.has('structure', readSign1(bytes), 'not-a-signed-message')
  const leaf = message && signerOf(message, found)
  if (message === undefined || leaf === undefined) return {}
  const judged =
    trust.root === undefined
      ? judgeTrustedLeaf(leaf, trust.signers, trust.now, 'device')
      : judgeLeaf(leaf, trust.root, trust.now, 'device')
  found.include(judged.findings)
  if (judged.leaf === undefined) return {}
  const { x509, key, validity } = judged.leaf
  const issuer = commonNameIn(x509.issuer) === PRACTICE_ROOT ? 'practice' : 'other'
  if (!found.holds('signature', message.holds(key), 'signature-does-not-hold')) return { issuer }
  const name = commonNameIn(x509.subject)
  const signer = { kid: kidTextOf(leaf), rHash: rHashOf(message.signature), leaf, name }
  if (trust.revocations !== undefined) lookUp(signer, trust.revocations, found)
  return { ...readClaims(message.payload, validity, trust.now, found), signer, issuer }
}

/** By r, which nobody can change; of a stolen device everything but what was known before. */
function lookUp({ kid, rHash }: { kid: string; rHash: string }, list: RevocationList, found: Found): void {
  found.holds('not-revoked', !list.has(rHash), 'revoked')
  found.holds('not-revoked', list.device(kid)?.stillGood(rHash) ?? true, 'device-revoked')
}

/** Exactly one certificate, under the signature: of several, readers have taken one to check and another to trust. */
function signerOf(message: Sign1, found: Found): Uint8Array | undefined {
  found.holds('algorithm', message.algorithm === ES256, 'other-algorithm')
  const { x5chain } = message
  found.holds('signer-certificate', message.unprotected.size === 0, 'unprotected-certificate')
  found.holds('signer-certificate', !Array.isArray(x5chain), 'several-certificates')
  const leaf = found.has('signer-certificate', x5chain instanceof Uint8Array ? x5chain : undefined, 'no-certificate')
  if (leaf !== undefined) found.holds('kid', kidHolds(message, leaf), 'other-certificate')
  return leaf
}

const kidHolds = ({ kid }: Sign1, leaf: Uint8Array): boolean =>
  kid instanceof Uint8Array && hex(kid) === hex(kidOf(leaf))

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function readClaims(payload: Uint8Array, signer: Validity, now: number, found: Found): Content {
  const claims = decodeCbor(payload)?.value
  if (!found.holds('period', claims instanceof Map, 'no-period') || !(claims instanceof Map)) return {}
  const period = found.has('period', periodOf(claims.get(CLAIM.issued), claims.get(CLAIM.expires)), 'no-period')
  if (period !== undefined) {
    found.holds('period', period.issuedAt >= signer.notBefore, 'issued-before-signer')
    found.holds('period', period.expiresAt <= signer.notAfter, 'outlives-signer')
    found.holds('not-expired', now <= period.expiresAt, 'expired')
  }
  const record = readClaim(claims.get(CLAIM.record))
  found.holds('record', record.ok, record.ok ? 'not-a-record' : record.code)
  return { ...(period && { period }), ...(record.ok && { record: record.value }) }
}

/** Whole seconds since 1970, the later after the earlier. */
function periodOf(issued: unknown, expires: unknown): CertificateVerdict['period'] {
  if (typeof issued !== 'number' || typeof expires !== 'number') return undefined
  if (!Number.isSafeInteger(issued) || !Number.isSafeInteger(expires) || expires < issued) return undefined
  return { issuedAt: issued * 1000, expiresAt: expires * 1000 }
}
