/**
 * The certificates and the key by which UIDAI and an agency know each other. One rule: RSA of 2048 bits or more, read
 * whole or not at all.
 */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { Hash } from '#contract/fields'
import { fingerprintOf, pemToDer } from '../x509.ts'

export interface RsaCertificate {
  /** The public key. */
  readonly key: KeyObject
  readonly pem: string
  /** SHA-256 of the certificate (DER). */
  readonly fingerprint: Hash
  /** Milliseconds since 1970, the last moment included. */
  readonly validTo: number
}

/** Takes one certificate in PEM; undefined for anything else. */
export function readRsaCertificate(pem: string): RsaCertificate | undefined {
  const der = pemToDer(pem)
  if (der === undefined) return undefined
  try {
    const { publicKey: key, validTo } = new X509Certificate(der)
    return isLongRsa(key) ? { key, pem, fingerprint: fingerprintOf(der), validTo: Date.parse(validTo) } : undefined
  } catch {
    return undefined
  }
}

/** Takes a private key in PEM (PKCS #8); undefined where it is none, or not the certificate's. */
export function readSigningKey(pem: string, certificatePem: string): KeyObject | undefined {
  const certificate = pemToDer(certificatePem)
  if (certificate === undefined) return undefined
  try {
    const key = createPrivateKey({ key: pem, format: 'pem', type: 'pkcs8' })
    return isLongRsa(key) && new X509Certificate(certificate).checkPrivateKey(key) ? key : undefined
  } catch {
    return undefined
  }
}

const isLongRsa = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
