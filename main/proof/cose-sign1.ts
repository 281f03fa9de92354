/**
 * COSE_Sign1 (RFC 9052 section 4.2) with ES256 and the signer's certificate in the protected header. One rule: written
 * deterministically, and read only as it would be written; nothing rides along unsigned.
 */
import type { KeyObject } from 'node:crypto'
import { decode, encode, Tag } from 'cbor2'
import { signBytes, verifyBytes } from './keys.ts'

/** Header labels (RFC 9052 table 3, RFC 9360). */
const LABEL = { algorithm: 1, kid: 4, x5chain: 33 } as const
export const ES256 = -7
const SIGN1_TAG = 18
const CWT_TAG = 61
const NOTHING = new Uint8Array()

export interface Signer {
  readonly key: KeyObject
  readonly kid: Uint8Array
  /** DER. */
  readonly certificate: Uint8Array
}

/** Tag 18, definite lengths, protected keys in the order 1, 4, 33, because some readers write the map anew. */
export function signSign1(given: Uint8Array, { key, kid, certificate }: Signer): Uint8Array {
  const payload = plain(given)
  const header = new Map<number, unknown>([
    [LABEL.algorithm, ES256],
    [LABEL.kid, plain(kid)],
    // A single certificate stands bare, not in an array (RFC 9360 section 2).
    [LABEL.x5chain, plain(certificate)],
  ])
  const protectedBytes = encodeCbor(header)
  const signature = plain(signBytes(key, bytesToSign(protectedBytes, payload)))
  return encodeCbor(new Tag(SIGN1_TAG, [protectedBytes, new Map(), payload, signature]))
}

const bytesToSign = (protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array =>
  encodeCbor(['Signature1', protectedBytes, NOTHING, payload])

export interface Sign1 {
  readonly algorithm: unknown
  readonly kid: unknown
  readonly x5chain: unknown
  /** Whatever stands where no signature covers it. */
  readonly unprotected: ReadonlyMap<unknown, unknown>
  readonly payload: Uint8Array
  /** 64 bytes, r and s. */
  readonly signature: Uint8Array
  readonly holds: (publicKey: KeyObject) => boolean
}

/** Undefined for anything but one deterministic COSE_Sign1, with or without the CWT tag around it. */
export function readSign1(bytes: Uint8Array): Sign1 | undefined {
  const parts = partsOf(decodeCbor(bytes)?.value)
  if (parts === undefined) return undefined
  const { protectedBytes, unprotected, payload, signature } = parts
  const header = decodeCbor(protectedBytes)?.value
  if (!(header instanceof Map)) return undefined
  return {
    algorithm: header.get(LABEL.algorithm),
    kid: header.get(LABEL.kid),
    x5chain: header.get(LABEL.x5chain),
    unprotected,
    payload,
    signature,
    // Over the protected bytes as they came, never over a map written anew.
    holds: (publicKey) => verifyBytes(publicKey, bytesToSign(protectedBytes, payload), signature),
  }
}

function partsOf(value: unknown) {
  const inner = value instanceof Tag && value.tag === CWT_TAG ? value.contents : value
  if (!(inner instanceof Tag) || inner.tag !== SIGN1_TAG || !Array.isArray(inner.contents)) return undefined
  if (inner.contents.length !== 4) return undefined
  const [protectedBytes, unprotected, payload, signature] = inner.contents as unknown[]
  if (!(protectedBytes instanceof Uint8Array) || !(unprotected instanceof Map)) return undefined
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array) || signature.length !== 64)
    return undefined
  return { protectedBytes, unprotected: unprotected as ReadonlyMap<unknown, unknown>, payload, signature }
}

/** The same bytes, not as a Buffer: cbor2 would ask that for its JSON and write a map. */
const plain = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** RFC 8949 section 4.2.1. Takes no Buffers. */
export const encodeCbor = (value: unknown): Uint8Array => encode(value, { cde: true, collapseBigInts: true })

/** Undefined for duplicate or unsorted keys, indefinite lengths, longer forms than needed, or more than one item. */
export function decodeCbor(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    // cbor2 counts every level twice: sixteen.
    const strict = { cde: true, ignoreGlobalTags: true, preferMap: true, maxDepth: 32 }
    return {
      value: decode(plain(bytes), { ...strict, rejectDuplicateKeys: true, rejectFloats: true, rejectUndefined: true }),
    }
  } catch {
    return undefined
  }
}
