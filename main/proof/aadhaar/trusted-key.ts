/**
 * A key that a record of UIDAI's may be signed by. One rule: a certificate says which key and for how long; that it is
 * UIDAI's, only its pinned fingerprint says.
 */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { Hash } from '#contract/fields'
import { fingerprintOf, pemToDer } from '../x509.ts'
import type { UidaiPin } from './uidai-pins.ts'

export interface TrustedKey {
  /** DER. */
  readonly certificate: Uint8Array
  /** SHA-256 of the certificate. */
  readonly fingerprint: Hash
  readonly name: string
  readonly key: KeyObject
  /** Milliseconds since 1970, both included. */
  readonly validFrom: number
  readonly validTo: number
  /** True for a key that is none of UIDAI's: whatever it signs is for practice. */
  readonly test: boolean
}

export type TrustProblem = 'not-a-certificate' | 'key-not-pinned' | 'not-rsa-2048'

/**
 * Takes a certificate as DER or PEM. In practice any RSA-2048 certificate is taken, and is marked as a test key unless
 * it is pinned.
 */
export function trustedKeyFrom(
  certificate: Uint8Array | string,
  pins: readonly UidaiPin[],
  { practice }: { readonly practice: boolean },
): Answer<TrustedKey, TrustProblem> {
  const read = readCertificate(certificate)
  if (read === undefined) return refuse('not-a-certificate')
  const pin = pins.find(({ fingerprint }) => fingerprint === read.fingerprint)
  if (pin === undefined && !practice) return refuse('key-not-pinned')
  if (!isRsa2048(read.key)) return refuse('not-rsa-2048')
  return done({ ...read, name: pin?.name ?? read.name, test: pin?.test ?? true })
}

const isRsa2048 = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'rsa' && key.asymmetricKeyDetails?.modulusLength === 2048

function readCertificate(certificate: Uint8Array | string): Omit<TrustedKey, 'test'> | undefined {
  const der = typeof certificate === 'string' ? pemToDer(certificate) : certificate
  if (der === undefined) return undefined
  try {
    const x509 = new X509Certificate(der)
    // Node reads PEM as well, and stops where the certificate ends: these bytes are what was read.
    if (!x509.raw.equals(der)) return undefined
    const [validFrom, validTo] = [Date.parse(x509.validFrom), Date.parse(x509.validTo)]
    if (Number.isNaN(validFrom) || Number.isNaN(validTo)) return undefined
    const [fingerprint, name] = [fingerprintOf(der), commonNameOf(x509)]
    return { certificate: der, fingerprint, name, key: x509.publicKey, validFrom, validTo }
  } catch {
    return undefined
  }
}

const commonNameOf = ({ subject }: X509Certificate): string => /^CN=(.*)$/m.exec(subject)?.[1] ?? subject
