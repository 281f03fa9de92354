/**
 * The Ed25519 key of credentials and its name. The name is a did:key: it is the key itself in other letters, so that any
 * reader has the key without asking anyone, and nothing else can be put in its place. One rule: such a name says nothing
 * of who holds the key; that stands in the key statement, under the national root.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { fromBase58, toBase58 } from './base58.ts'

/** A fresh private key. */
export const newCredentialKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** Throws for bytes that are no Ed25519 private key: they come out of our own store. */
export function credentialKeyFromPkcs8(pkcs8: Uint8Array): KeyObject {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('keys: not an Ed25519 private key')
  return key
}

const METHOD = 'did:key:'
/** Multibase's letter for base58, and multicodec's number of an Ed25519 public key as a varint. */
const BASE58 = 'z'
const ED25519 = [0xed, 0x01] as const
const KEY_BYTES = 32

/** `did:key:z6Mk...` of a private or public key. */
export function didOf(key: KeyObject): string {
  const { x } = Jwk.parse((key.type === 'public' ? key : createPublicKey(key)).export({ format: 'jwk' }))
  return METHOD + BASE58 + toBase58(Uint8Array.from([...ED25519, ...Buffer.from(x, 'base64url')]))
}

const Jwk = z.object({ crv: z.literal('Ed25519'), x: z.string() })

/** The verification method within the document that a did:key stands for: its fragment is the key once more. */
export const methodOf = (did: string): string => `${did}#${did.slice(METHOD.length)}`

/** Undefined for every other text. */
export function keyOfDid(did: string): KeyObject | undefined {
  if (!did.startsWith(METHOD + BASE58)) return undefined
  const bytes = fromBase58(did.slice(METHOD.length + BASE58.length))
  if (bytes?.length !== ED25519.length + KEY_BYTES || bytes[0] !== ED25519[0] || bytes[1] !== ED25519[1])
    return undefined
  const x = Buffer.from(bytes.subarray(ED25519.length)).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
