/**
 * Whether a certificate stands directly under the pinned root, or is itself one of those that are trusted. One rule:
 * there are two levels and no path to build (GDHCN's rule); one certificate is judged, and everything about it is judged
 * at the given moment.
 */
import { type KeyObject, X509Certificate } from 'node:crypto'
import {
  type CertificateFields,
  mayMakeSignatures,
  OID,
  type Purpose,
  PURPOSE,
  purposesOf,
  readCertificateFields,
} from './certificate-fields.ts'
import { type Examination, examination, type Finding } from './findings.ts'
import { isSigningKey } from './keys.ts'

export const LEAF_CHECKS = [
  'signer-certificate',
  'issuer',
  'issuer-signature',
  'signer-dates',
  'root-dates',
  'not-an-authority',
  'key-usage',
  'purpose',
  'key-type',
] as const
export const TRUSTED_LEAF_CHECKS = [
  'signer-certificate',
  'signer-known',
  'signer-dates',
  'not-an-authority',
  'key-usage',
  'purpose',
  'key-type',
] as const

/** Milliseconds since 1970. */
export interface Validity {
  readonly notBefore: number
  readonly notAfter: number
}
interface Certificate {
  readonly x509: X509Certificate
  readonly fields: CertificateFields
  readonly key: KeyObject
  readonly validity: Validity
}

export interface JudgedLeaf {
  readonly findings: readonly Finding[]
  /** Absent where the bytes are no certificate; present says nothing about who issued it. */
  readonly leaf?: { readonly key: KeyObject; readonly validity: Validity; readonly x509: X509Certificate }
}

export const checkLeaf = (leaf: Uint8Array, root: Uint8Array, at: number, purpose: Purpose): readonly Finding[] =>
  judgeLeaf(leaf, root, at, purpose).findings

/** Both as DER. The root is pinned, so one that cannot be read is a bug and throws; a leaf may be anything. */
export function judgeLeaf(leafDer: Uint8Array, rootDer: Uint8Array, at: number, purpose: Purpose): JudgedLeaf {
  const root = known(rootDer)
  const found = examination(LEAF_CHECKS)
  const leaf = found.has('signer-certificate', readCertificate(leafDer), 'not-a-certificate')
  if (leaf === undefined) return { findings: found.findings() }
  found.holds('issuer', Buffer.from(leaf.fields.issuer).equals(root.fields.subject), 'other-issuer')
  found.holds('issuer-signature', isSignedBy(leaf.x509, root.key), 'signature-does-not-hold')
  found.holds('root-dates', at >= root.validity.notBefore, 'not-valid-yet')
  found.holds('root-dates', at <= root.validity.notAfter, 'expired')
  judgeItself(leaf, at, purpose, found)
  return { findings: found.findings(), leaf }
}

/** The same without a root: whoever asks trusts these very certificates, as lists of foreign signers do. */
export function judgeTrustedLeaf(
  leafDer: Uint8Array,
  trusted: readonly Uint8Array[],
  at: number,
  purpose: Purpose,
): JudgedLeaf {
  const found = examination(TRUSTED_LEAF_CHECKS)
  const leaf = found.has('signer-certificate', readCertificate(leafDer), 'not-a-certificate')
  if (leaf === undefined) return { findings: found.findings() }
  found.holds(
    'signer-known',
    trusted.some((one) => Buffer.from(one).equals(leafDer)),
    'signer-unknown',
  )
  judgeItself(leaf, at, purpose, found)
  return { findings: found.findings(), leaf }
}

type OfItself = 'signer-dates' | 'not-an-authority' | 'key-usage' | 'purpose' | 'key-type'

function judgeItself(leaf: Certificate, at: number, purpose: Purpose, found: Examination<OfItself>): void {
  found.holds('signer-dates', at >= leaf.validity.notBefore, 'not-valid-yet')
  found.holds('signer-dates', at <= leaf.validity.notAfter, 'expired')
  found.holds('not-an-authority', !leaf.x509.ca, 'is-an-authority')
  found.holds('key-usage', mayMakeSignatures(leaf.fields), 'not-for-signatures')
  found.holds('purpose', isFor(leaf.fields, purpose), 'for-another-purpose')
  found.holds('key-type', isSigningKey(leaf.key), 'other-key-type')
}

const READ = new WeakMap<Uint8Array, Certificate>()

/** Read once for the same bytes in memory: a server judges thousands of leaves under its root, a laptop signs under its own. */
function known(der: Uint8Array): Certificate {
  const certificate = READ.get(der) ?? certified(der)
  READ.set(der, certificate)
  return certificate
}

const UNDERSTOOD: ReadonlySet<string> = new Set([OID.keyUsage, OID.basicConstraints, OID.extendedKeyUsage])

/** Undefined also where something critical is said that is not understood here (RFC 5280 section 4.2). */
function readCertificate(der: Uint8Array): Certificate | undefined {
  const fields = readCertificateFields(der)
  if (fields === undefined) return undefined
  if ([...fields.extensions].some(([name, extension]) => extension.critical && !UNDERSTOOD.has(name))) return undefined
  try {
    const x509 = new X509Certificate(der)
    // A key of a kind that this Node cannot hold throws here and not in the middle of the checks.
    return { x509, fields, key: x509.publicKey, validity: validityIn(x509) }
  } catch {
    return undefined
  }
}

const validityIn = (x509: X509Certificate): Validity => ({
  notBefore: x509.validFromDate.getTime(),
  notAfter: x509.validToDate.getTime(),
})

function isSignedBy(leaf: X509Certificate, key: KeyObject): boolean {
  try {
    return leaf.verify(key)
  } catch {
    return false
  }
}

/** HCERT lets a signer without a purpose sign everything; receipts want theirs said. */
function isFor(fields: CertificateFields, purpose: Purpose): boolean {
  const purposes = purposesOf(fields)
  if (purposes === undefined) return purpose === 'device'
  return purposes.includes(PURPOSE[purpose])
}

/** For certificates of our own; throws for anything else. */
export const validityOf = (der: Uint8Array): Validity => known(der).validity
export const certifiedKeyOf = (der: Uint8Array): KeyObject => known(der).key

function certified(der: Uint8Array): Certificate {
  const certificate = readCertificate(der)
  if (certificate === undefined) throw new Error('not a certificate')
  return certificate
}
