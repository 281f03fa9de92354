/**
 * Makes the certificates of the national root: its own, one for each device, one for the server's receipts. One rule:
 * the shortest profile that `openssl verify -x509_strict` accepts, because a device's certificate is printed in every
 * code (RFC 5280; GDHCN's two levels).
 */
import { type KeyObject, sign, verify } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { Hash } from '#contract/fields'
import { OID, PURPOSE, type Purpose, readCertificateFields } from './certificate-fields.ts'
import { type DerItem, dottedOf, itemsOf, readDer } from './der-read.ts'
import { bitString, der, integer, objectId, printable, sequence, TAG, time, utf8 } from './der-write.ts'
import { sha256, sha256Hex } from './hash.ts'
import { publicKeyFromSpki, spkiOf } from './keys.ts'

const COUNTRY = 'IN'
/** What every root for training is called, so that whoever reads a certificate under one sees what it is. */
export const PRACTICE_ROOT = 'TEEKA PRACTICE'
const VERSION_3 = der(0xa0, integer(2n))
const ALGORITHM = sequence(objectId(OID.ecdsaWithSha256))
const TRUE = der(TAG.boolean, Uint8Array.of(0xff))

/** Milliseconds since 1970, both days included. */
interface Period {
  readonly notBefore: number
  readonly notAfter: number
}

/** The national root, DER; key ids are eight bytes, because each device repeats its root's in every code. */
export function createRoot(root: Period & { readonly commonName: string; readonly key: KeyObject }): Uint8Array {
  const spki = spkiOf(root.key)
  const name = nameOf(root.commonName)
  const extensions = [
    extension(OID.basicConstraints, sequence(TRUE, integer(0n)), 'critical'),
    // keyCertSign and cRLSign.
    extension(OID.keyUsage, bitString(Uint8Array.of(0x06), 1), 'critical'),
    extension(OID.subjectKeyId, der(TAG.octetString, keyIdOf(spki))),
  ]
  return certificate({ ...root, serial: keyIdOf(spki), issuer: name, subject: name, spki, extensions }, root.key)
}

export interface Issue extends Period {
  /** The public key to certify, SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array
  readonly commonName: string
  /** DER. */
  readonly root: Uint8Array
  readonly rootKey: KeyObject
  /** Eight random bytes. */
  readonly serial: Uint8Array
}

/** DER. What it signs: vaccination certificates and the batches of its own log. */
export const issueDeviceCertificate = (issue: Issue): Uint8Array => issueLeaf(issue, 'device')

/** DER. What it signs: receipts, and nothing that a device signs. */
export const issueServiceCertificate = (issue: Issue): Uint8Array => issueLeaf(issue, 'receipts')

/** DER. What it signs: policy packs. */
export const issuePolicyCertificate = (issue: Issue): Uint8Array => issueLeaf(issue, 'policy')

function issueLeaf(issue: Issue, purpose: Purpose): Uint8Array {
  const root = readCertificateFields(issue.root)
  const rootKeyId = readDer(root?.extensions.get(OID.subjectKeyId)?.value ?? new Uint8Array())
  if (root === undefined || rootKeyId === undefined) throw new Error('x509: the root is no root')
  const extensions = [
    // digitalSignature.
    extension(OID.keyUsage, bitString(Uint8Array.of(0x80), 7), 'critical'),
    extension(OID.extendedKeyUsage, sequence(objectId(PURPOSE[purpose]))),
    extension(OID.authorityKeyId, sequence(der(0x80, rootKeyId.content))),
  ]
  return certificate({ ...issue, issuer: root.subject, subject: nameOf(issue.commonName), extensions }, issue.rootKey)
}

interface Content extends Period {
  readonly serial: Uint8Array
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  readonly spki: Uint8Array
  readonly extensions: readonly Uint8Array[]
}

function certificate(content: Content, key: KeyObject): Uint8Array {
  if (content.serial.length !== 8) throw new Error('x509: a serial number has eight bytes')
  const serial = BigInt(`0x${Buffer.from(content.serial).toString('hex')}`)
  const signed = sequence(
    VERSION_3,
    // Positive and never zero (RFC 5280, 4.1.2.2): the highest bit off, the next one on.
    integer((serial & 0x7fff_ffff_ffff_ffffn) | 0x4000_0000_0000_0000n),
    ALGORITHM,
    content.issuer,
    sequence(time(content.notBefore), time(content.notAfter)),
    content.subject,
    content.spki,
    der(0xa3, sequence(...content.extensions)),
  )
  return sequence(signed, ALGORITHM, bitString(sign('sha256', signed, key)))
}

const keyIdOf = (spki: Uint8Array): Uint8Array => sha256(spki).subarray(0, 8)

const extension = (name: string, value: Uint8Array, critical?: 'critical'): Uint8Array =>
  sequence(objectId(name), ...(critical ? [TRUE] : []), der(TAG.octetString, value))

/** At most 64 letters (RFC 5280, ub-common-name), and each of them is printed in every code. */
function nameOf(commonName: string): Uint8Array {
  if (!COMMON_NAME.test(commonName)) throw new Error('x509: not a common name')
  const attribute = (name: string, value: Uint8Array) => der(TAG.set, sequence(objectId(name), value))
  return sequence(attribute(OID.country, printable(COUNTRY)), attribute(OID.commonName, utf8(commonName)))
}

const COMMON_NAME = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/

/** A request for a certificate (PKCS#10, RFC 2986), PEM. */
export function createRequest({ commonName, key }: { readonly commonName: string; readonly key: KeyObject }): string {
  const wanted = sequence(integer(0n), nameOf(commonName), spkiOf(key), der(0xa0))
  return toPem('CERTIFICATE REQUEST', sequence(wanted, ALGORITHM, bitString(sign('sha256', wanted, key))))
}

export interface CertificateRequest {
  readonly publicKeySpki: Uint8Array
  readonly commonName: string
}
export type RequestProblem = 'unreadable' | 'bad-signature' | 'wrong-key-type'

/** Proves that whoever asks holds the key; who they are, the enrolment code proves. */
export function readRequest(pem: string): Answer<CertificateRequest, RequestProblem> {
  const [wanted, algorithm, signature] =
    itemsOf(readDer(pemToDer(pem, 'CERTIFICATE REQUEST') ?? new Uint8Array())) ?? []
  const [, subject, spki] = itemsOf(wanted) ?? []
  const commonName = commonNameOf(subject)
  if (wanted === undefined || spki === undefined || commonName === undefined) return refuse('unreadable')
  const key = publicKeyFromSpki(spki.raw)
  if (key === undefined) return refuse('wrong-key-type')
  if (!isAlgorithm(algorithm) || !holds(wanted.raw, key, signature)) return refuse('bad-signature')
  // Written anew, so that one key has one spelling and one log.
  return done({ publicKeySpki: spkiOf(key), commonName })
}

const isAlgorithm = (item: DerItem | undefined): boolean =>
  item !== undefined && Buffer.from(item.raw).equals(ALGORITHM)

function holds(signed: Uint8Array, key: KeyObject, signature: DerItem | undefined): boolean {
  // A bit string's first byte counts its unused bits: none.
  if (signature?.tag !== TAG.bitString || signature.content[0] !== 0) return false
  try {
    return verify('sha256', signed, key, signature.content.subarray(1))
  } catch {
    return false
  }
}

function commonNameOf(subject: DerItem | undefined): string | undefined {
  const attributes = (itemsOf(subject) ?? [])
    .flatMap((set) => itemsOf(set, TAG.set) ?? [])
    .map((item) => itemsOf(item) ?? [])
  const value = attributes.find(([name]) => dottedOf(name) === OID.commonName)?.[1]
  const text = value && Buffer.from(value.content).toString('latin1')
  return text !== undefined && COMMON_NAME.test(text) ? text : undefined
}

export const certificateToPem = (certificateDer: Uint8Array): string => toPem('CERTIFICATE', certificateDer)

function toPem(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

/** Undefined where the text is not one PEM block with that label. */
export function pemToDer(pem: string, label = 'CERTIFICATE'): Uint8Array | undefined {
  const [, inside] =
    new RegExp(`^\\s*-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----\\s*$`).exec(pem) ?? []
  return inside === undefined ? undefined : Buffer.from(inside, 'base64')
}

/** SHA-256 over the certificate as a whole. */
export const fingerprintOf = (certificateDer: Uint8Array): Hash => sha256Hex(certificateDer)
