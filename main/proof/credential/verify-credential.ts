/**
 * Judges a credential of ours by the national root. One rule: nothing is looked at under a context that is not bundled,
 * and a proof that holds says nothing until the key statement ties its key to a device of the root.
 */
import { type KeyObject, verify, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { isMarkedPractice } from '#domain/certificate/credential'
import { type CredentialRecord, readCredential } from '#domain/certificate/credential-record'
import type { Json } from '../canonical-json.ts'
import { commonNameIn } from '../certificate-fields.ts'
import { LEAF_CHECKS, validityOf } from '../check-leaf.ts'
import { allHold, type Examination, examination, type Finding } from '../findings.ts'
import { kidTextOf, SINCE_ISSUED } from '../hcert.ts'
import type { RevocationList } from '../revocation-list.ts'
import { CONTEXTS, isBundled } from './contexts.ts'
import { keyOfDid, methodOf } from './did-key.ts'
import { openKeyStatement, type OpenedStatement } from './key-statement.ts'
import { jsonIn } from './signed-credential.ts'
import { bytesToSign, JWS_HEADER, nonceOf, PROOF_PURPOSE, PROOF_TYPE } from './sign-credential.ts'

const Moment = z.iso.datetime({ offset: true })
const Proof = z.strictObject({
  type: z.string(),
  created: Moment,
  verificationMethod: z.string(),
  proofPurpose: z.string(),
  nonce: z.string(),
  jws: z.string(),
})
type Proof = z.infer<typeof Proof>

const SignedCredential = z.looseObject({
  '@context': z.array(z.unknown()),
  issuer: z.string(),
  issuanceDate: Moment,
  expirationDate: Moment,
  credentialSubject: z.looseObject({ name: z.string() }),
  evidence: z.tuple([z.looseObject({ certificateId: z.string() }), z.looseObject({ id: z.string() })]),
  proof: Proof,
})
type SignedCredential = z.infer<typeof SignedCredential>

const CHECKS = [
  'credential',
  'context',
  'key-statement',
  ...LEAF_CHECKS,
  'bound-key',
  'algorithm',
  'canonical-form',
  'signature',
  'fields',
  'period',
  'not-expired',
  'not-revoked',
] as const
type Found = Examination<(typeof CHECKS)[number]>

interface Trust {
  /** The pinned national root, DER. */
  readonly root: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: number
  readonly revocations?: RevocationList | undefined
}

export interface CredentialVerdict {
  readonly ok: boolean
  /** Every check, in order, whatever the text is. */
  readonly findings: readonly Finding[]
  /** What it says of itself, believed or not. */
  readonly practice?: boolean
  /** What it says, for a genuine one: present where everything holds, or everything but the dates and the list. */
  readonly record?: CredentialRecord
  /** Present as the record is. */
  readonly signer?: { readonly kid: string; readonly name: string }
  /** Milliseconds since 1970. */
  readonly period?: { readonly issuedAt: number; readonly expiresAt: number }
}

/** Takes any text. Whether it belongs to the person who shows it, only a photo ID can say. */
export async function verifyCredential(text: string, trust: Trust): Promise<CredentialVerdict> {
  // Without a list nobody can say that something is not on it.
  const found = examination(CHECKS.filter((check) => check !== 'not-revoked' || trust.revocations !== undefined))
  const content = await examine(text, trust, found)
  const findings = found.findings()
  const genuine = findings.every(({ ok, check }) => ok || SINCE_ISSUED.has(check))
  const { practice, ...said } = content
  return { ok: allHold(findings), findings, ...(practice !== undefined && { practice }), ...(genuine ? said : {}) }
}

type Content = Omit<CredentialVerdict, 'ok' | 'findings'>

async function examine(text: string, trust: Trust, found: Found): Promise<Content> {
  const signed = found.has('credential', SignedCredential.safeParse(jsonIn(text)).data, 'not-a-credential')
  if (signed === undefined || !contextHolds(signed['@context'], found)) return {}
  const practice = isMarkedPractice(signed.credentialSubject.name)
  const statement = openKeyStatement(signed.evidence[1].id, trust, found)
  const key = statement && boundKey(signed, statement, found)
  if (statement === undefined || key === undefined) return { practice }
  const { proof, ...credential } = signed
  await judgeProof(credential as Members, proof, key, found)
  const period = judgePeriod(signed, statement.leaf, trust.now, found)
  if (trust.revocations !== undefined) lookUp(statement, trust.revocations, found)
  const { leaf } = statement
  const signer = { kid: kidTextOf(leaf), name: commonNameIn(new X509Certificate(leaf).subject) }
  const record = found.has('credential', readCredential(credential), 'not-a-credential')
  return { practice, period, signer, ...(record && { record }) }
}

type Members = { readonly [key: string]: Json }

function contextHolds(given: readonly unknown[], found: Found): boolean {
  if (!found.holds('context', given.every(isBundled), 'unknown-context')) return false
  return found.holds('context', given.join(' ') === CONTEXTS.join(' '), 'other-context')
}

/** One and the same key in three places, and the certificate that the device named. */
function boundKey(signed: SignedCredential, statement: OpenedStatement, found: Found): KeyObject | undefined {
  const { key: did } = statement
  const named = signed.issuer === did && signed.proof.verificationMethod === methodOf(did)
  found.holds('bound-key', signed.evidence[0].certificateId === statement.certificate, 'other-certificate')
  return found.has('bound-key', named ? keyOfDid(did) : undefined, 'other-key')
}

async function judgeProof(document: Members, proof: Proof, key: KeyObject, found: Found): Promise<void> {
  const { jws, ...options } = proof
  const [header, detached, signature] = jws.split('.')
  const known = options.type === PROOF_TYPE && options.proofPurpose === PROOF_PURPOSE
  if (!found.holds('algorithm', known && header === JWS_HEADER && detached === '', 'other-algorithm')) return
  // Words without a meaning and addresses that lead nowhere throw.
  const bytes = await bytesToSign(document, options).catch(() => undefined)
  if (found.has('canonical-form', bytes, 'no-canonical-form') === undefined || bytes === undefined) return
  found.holds('signature', isSigned(bytes, key, signature ?? ''), 'signature-does-not-hold')
  found.holds('fields', options.nonce === nonceOf(document), 'other-fields')
}

/** In one spelling only: the last letter has bits left over. */
function isSigned(bytes: Uint8Array, key: KeyObject, spelled: string): boolean {
  const signature = Buffer.from(spelled, 'base64url')
  return signature.toString('base64url') === spelled && verify(null, bytes, key, signature)
}

function judgePeriod(signed: SignedCredential, leaf: Uint8Array, now: number, found: Found) {
  const { notBefore, notAfter } = validityOf(leaf)
  const period = { issuedAt: Date.parse(signed.issuanceDate), expiresAt: Date.parse(signed.expirationDate) }
  found.holds('period', period.issuedAt >= notBefore, 'issued-before-signer')
  found.holds('period', period.expiresAt <= notAfter, 'outlives-signer')
  found.holds('not-expired', now <= period.expiresAt, 'expired')
  return period
}

/**
 * Of a stolen device none is good any more, also where the certificate of that mark still is: the mark stands in the
 * device's own word, and whoever holds the device may name a good one beside words of their own.
 */
function lookUp({ mark, leaf }: OpenedStatement, list: RevocationList, found: Found): void {
  found.holds('not-revoked', !list.has(mark), 'revoked')
  found.holds('not-revoked', list.device(kidTextOf(leaf)) === undefined, 'device-revoked')
}
