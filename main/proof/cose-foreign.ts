/**
 * COSE_Sign1 as other countries write it: any order of keys, any tag or none, key id and algorithm where no signature
 * covers them. One rule: read tolerantly, but never so that two readers could see two things: a key that stands twice
 * is refused in whatever spelling.
 */
import { constants, type KeyObject, verify } from 'node:crypto'
import { decode, Tag } from 'cbor2'
import { encodeCbor } from './cose-sign1.ts'
import { isSigningKey, verifyBytes } from './keys.ts'

/** Header labels and algorithms (RFC 9052 table 3, RFC 9053, RFC 8230). */
const LABEL = { algorithm: 1, kid: 4 } as const
const ES256 = -7
const PS256 = -37
/** Around the message there may be the tag of a CWT, of COSE_Sign1, both, or none. */
const TAGS: readonly unknown[] = [61, 18]
const PS256_SALT = 32
const LEAST_RSA_BITS = 2048

type Labels = ReadonlyMap<unknown, unknown>

export interface ForeignSign1 {
  readonly algorithm: 'ES256' | 'PS256' | 'other'
  /** Where it stands in both maps, the signed one counts. */
  readonly kid: Uint8Array | undefined
  readonly payload: Uint8Array
  readonly holds: (publicKey: KeyObject) => boolean
  /** The algorithm must be the one that the kind of key is for, whatever the message says. */
  readonly suits: (publicKey: KeyObject) => boolean
}

/** Undefined for what is no signed message, or says something twice. */
export function readForeignSign1(bytes: Uint8Array): ForeignSign1 | undefined {
  const parts = withoutTags(decodeForeign(bytes)?.value)
  if (!Array.isArray(parts) || parts.length !== 4) return undefined
  const [protectedBytes, unprotected, payload, signature] = parts as unknown[]
  if (!(protectedBytes instanceof Uint8Array) || !(unprotected instanceof Map)) return undefined
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array)) return undefined
  const signed = signedLabels(protectedBytes)
  if (signed === undefined) return undefined
  const algorithm = algorithmOf(signed, unprotected)
  const toSign = encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload])
  return {
    algorithm,
    kid: [signed.get(LABEL.kid), unprotected.get(LABEL.kid)].find((kid) => kid instanceof Uint8Array),
    payload,
    suits: (publicKey) => SUITS[algorithm](publicKey),
    holds: (publicKey) => SUITS[algorithm](publicKey) && HOLDS[algorithm](publicKey, toSign, signature),
  }
}

/** A moment may stand in the tag for one (RFC 8949, 3.4.2), though a token should not say so. */
export const untagged = (value: unknown): unknown => (value instanceof Tag ? value.contents : value)

function withoutTags(given: unknown): unknown {
  let value = given
  for (const tag of TAGS) if (value instanceof Tag && value.tag === tag) value = value.contents
  return value
}

/** An empty one is written as no bytes or as an empty map (RFC 9052 section 3). */
function signedLabels(bytes: Uint8Array): Labels | undefined {
  if (bytes.length === 0) return new Map()
  const value = decodeForeign(bytes)?.value
  return value instanceof Map ? value : undefined
}

/** Out of the unsigned map only where nothing at all is signed: some early issuers wrote everything there. */
function algorithmOf(signed: Labels, unprotected: Labels): ForeignSign1['algorithm'] {
  const label = (signed.size === 0 ? unprotected : signed).get(LABEL.algorithm)
  if (label === ES256) return 'ES256'
  return label === PS256 ? 'PS256' : 'other'
}

const SUITS: Readonly<Record<ForeignSign1['algorithm'], (key: KeyObject) => boolean>> = {
  ES256: isSigningKey,
  PS256: (key) =>
    (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss') &&
    (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS,
  other: () => false,
}

type Holds = (key: KeyObject, bytes: Uint8Array, signature: Uint8Array) => boolean
const HOLDS: Readonly<Record<ForeignSign1['algorithm'], Holds>> = {
  ES256: verifyBytes,
  PS256: holdsByPss,
  other: () => false,
}

function holdsByPss(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: PS256_SALT }
  try {
    return verify('sha256', bytes, pss, signature)
  } catch {
    // A signature longer than its key: it does not hold.
    return false
  }
}

/** Undefined for what is no single CBOR item, is nested deeper than sixteen levels, or has a key twice in a map. */
export function decodeForeign(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return { value: decode(plain, { ignoreGlobalTags: true, maxDepth: 32, createObject: mapOf }) }
  } catch {
    return undefined
  }
}

/** By their meaning: `1` may be written in five ways, and a library that compares bytes would take them for different. */
function mapOf(entries: readonly (readonly [unknown, unknown, unknown])[]): Map<unknown, unknown> {
  const map = new Map(entries.map(([key, value]) => [key, value]))
  const plain = entries.every(([key]) => typeof key === 'number' || typeof key === 'string')
  if (!plain || map.size !== entries.length) throw new Error('cbor: a key that stands twice, or is no key')
  return map
}
