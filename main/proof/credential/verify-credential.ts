/**
 * Judges a credential of ours by the national root. One rule: nothing is looked at under a context that is not bundled,
 * and a proof that holds says nothing until the key statement ties its key to a device of the root.
 */
import { type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import { isMarkedPractice } from '#domain/certificate/credential'
import type { Json } from '../canonical-json.ts'
import { LEAF_CHECKS, validityOf } from '../check-leaf.ts'
import { allHold, type Examination, examination, type Finding } from '../findings.ts'
import { kidTextOf } from '../hcert.ts'
import type { RevocationList } from '../revocation-list.ts'
import { CONTEXTS, isBundled } from './contexts.ts'
import { keyOfDid, methodOf } from './did-key.ts'
import { openKeyStatement, type OpenedStatement } from './key-statement.ts'
import { bytesToSign, JWS_HEADER, nonceOf, PROOF_PURPOSE, PROOF_TYPE } from './sign-credential.ts'

/** Ours have three thousand letters. */
const LONGEST = 64 * 1024

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

/** Every check stands in the findings, in order, whatever the text is. */
export type CredentialVerdict =
  | { readonly ok: false; readonly findings: readonly Finding[] }
  | ({ readonly ok: true; readonly findings: readonly Finding[] } & Content)

interface Content {
  readonly credential: Pick<SignedCredential, 'issuer' | 'credentialSubject' | 'evidence'>
  /** Made for training: it proves nothing. */
  readonly practice: boolean
}

/** Takes any text. Whether it belongs to the person who shows it, only a photo ID can say. */
export async function verifyCredential(text: string, trust: Trust): Promise<CredentialVerdict> {
  // Without a list nobody can say that something is not on it.
  const found = examination(CHECKS.filter((check) => check !== 'not-revoked' || trust.revocations !== undefined))
  const content = await examine(text, trust, found)
  const findings = found.findings()
  return content !== undefined && allHold(findings) ? { ok: true, findings, ...content } : { ok: false, findings }
}

async function examine(text: string, trust: Trust, found: Found): Promise<Content | undefined> {
  const signed = found.has('credential', parsed(text), 'not-a-credential')
  if (signed === undefined || !contextHolds(signed['@context'], found)) return undefined
  const statement = openKeyStatement(signed.evidence[1].id, trust, found)
  const key = statement && boundKey(signed, statement, found)
  if (statement === undefined || key === undefined) return undefined
  const { proof, ...credential } = signed
  await judgeProof(credential as Members, proof, key, found)
  judgePeriod(signed, statement.leaf, trust.now, found)
  if (trust.revocations !== undefined) lookUp(statement, trust.revocations, found)
  return { credential, practice: isMarkedPractice(signed.credentialSubject.name) }
}

type Members = { readonly [key: string]: Json }

function parsed(text: string): SignedCredential | undefined {
  if (text.length > LONGEST) return undefined
  try {
    return SignedCredential.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

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

function judgePeriod({ issuanceDate, expirationDate }: SignedCredential, leaf: Uint8Array, now: number, found: Found) {
  const { notBefore, notAfter } = validityOf(leaf)
  found.holds('period', Date.parse(issuanceDate) >= notBefore, 'issued-before-signer')
  found.holds('period', Date.parse(expirationDate) <= notAfter, 'outlives-signer')
  found.holds('not-expired', now <= Date.parse(expirationDate), 'expired')
}

/**
 * Of a stolen device none is good any more, also where the certificate of that mark still is: the mark stands in the
 * device's own word, and whoever holds the device may name a good one beside words of their own.
 */
function lookUp({ mark, leaf }: OpenedStatement, list: RevocationList, found: Found): void {
  found.holds('not-revoked', !list.has(mark), 'revoked')
  found.holds('not-revoked', list.device(kidTextOf(leaf)) === undefined, 'device-revoked')
}
