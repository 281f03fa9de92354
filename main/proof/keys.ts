/**
 * P-256 keys and ES256 signatures (RFC 7518 section 3.4: r and s as 64 bytes). One rule: a key of another kind is
 * never taken, and a signature that cannot be read does not hold.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { LogId } from '#contract/fields'
import { sha256Hex } from './hash.ts'

const CURVE = 'prime256v1'
const SIGNATURE_BYTES = 64
const AS_R_AND_S = 'ieee-p1363'

/** A fresh private key. */
export const newSigningKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: CURVE }).privateKey

export const publicKeyOf = (key: KeyObject): KeyObject => (key.type === 'public' ? key : createPublicKey(key))

/** The public half as SubjectPublicKeyInfo (DER, the point uncompressed). */
export const spkiOf = (key: KeyObject): Uint8Array => publicKeyOf(key).export({ type: 'spki', format: 'der' })

/** Undefined for bytes that are no P-256 public key in SubjectPublicKeyInfo. */
export function publicKeyFromSpki(spki: Uint8Array): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
    return isSigningKey(key) ? key : undefined
  } catch {
    return undefined
  }
}

/** For storage under a lock of its own: these bytes are the key. */
export const privateKeyToPkcs8 = (key: KeyObject): Uint8Array => key.export({ type: 'pkcs8', format: 'der' })

/** Throws for bytes that are no P-256 private key: they come out of our own store. */
export function privateKeyFromPkcs8(pkcs8: Uint8Array): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  if (!isSigningKey(key)) throw new Error('keys: not a P-256 private key')
  return key
}

export const isSigningKey = (key: KeyObject): boolean =>
  key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === CURVE

/** 64 bytes. Never the same twice, and (r, n - s) holds as well: a signature names nothing, only its r may. */
export const signBytes = (key: KeyObject, bytes: Uint8Array): Uint8Array =>
  sign('sha256', bytes, { key, dsaEncoding: AS_R_AND_S })

/** False for anything but a signature that holds. */
export function verifyBytes(publicKey: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES || !isSigningKey(publicKey)) return false
  try {
    return verify('sha256', bytes, { key: publicKey, dsaEncoding: AS_R_AND_S }, signature)
  } catch {
    return false
  }
}

/** The name of the log that this device key, and no other, can write. */
export const logIdOf = (spki: Uint8Array): LogId => sha256Hex(spki).slice(0, 32) as LogId
