/** What a forger would make: certificates and messages that our own code never writes. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { encode, Tag } from 'cbor2'
import { toBase45 } from '#proof/base45'
import { OID, PURPOSE } from '#proof/certificate-fields'
import { bitString, der, integer, objectId, printable, sequence, TAG, time, utf8 } from '#proof/der-write'
import { sha256 } from '#proof/hash'
import { newSigningKey, signBytes, spkiOf } from '#proof/keys'
import { type Leaf, DAY, type Nation, NOW } from './trust.ts'

const TRUE = der(TAG.boolean, Uint8Array.of(0xff))
export const extension = (oid: string, value: Uint8Array, critical = false): Uint8Array =>
  sequence(objectId(oid), ...(critical ? [TRUE] : []), der(TAG.octetString, value))

export const USUAL = {
  usage: extension(OID.keyUsage, bitString(Uint8Array.of(0x80), 7), true),
  purpose: extension(OID.extendedKeyUsage, sequence(objectId(PURPOSE.device))),
  authority: extension(OID.authorityKeyId, sequence(der(0x80, Buffer.from('00', 'hex')))),
}

export const nameOf = (commonName: string, country = 'IN'): Uint8Array =>
  sequence(
    der(TAG.set, sequence(objectId(OID.country), printable(country))),
    der(TAG.set, sequence(objectId(OID.commonName), utf8(commonName))),
  )

export interface Forged {
  readonly key?: KeyObject
  readonly issuer?: Uint8Array
  readonly subject?: Uint8Array
  readonly signedBy?: KeyObject
  readonly extensions?: readonly Uint8Array[]
  readonly notBefore?: number
  readonly notAfter?: number
  /** Version 1 has no extensions. */
  readonly version?: 1 | 3
}

/** A leaf of the nation's, signed by its real root key unless told otherwise, with anything else wanted. */
export function forgedLeaf(nation: Nation, forged: Forged = {}): Leaf {
  const key = forged.key ?? newSigningKey()
  const algorithm = sequence(objectId(OID.ecdsaWithSha256))
  const signed = sequence(
    ...(forged.version === 1 ? [] : [der(0xa0, integer(2n))]),
    integer(99n),
    algorithm,
    forged.issuer ?? nameOf('NVR1'),
    sequence(time(forged.notBefore ?? NOW - DAY), time(forged.notAfter ?? NOW + 100 * DAY)),
    forged.subject ?? nameOf('MH-PUN-0042.1'),
    spkiOf(key),
    ...(forged.version === 1 ? [] : [der(0xa3, sequence(...(forged.extensions ?? Object.values(USUAL))))]),
  )
  const signature = sign('sha256', signed, forged.signedBy ?? nation.rootKey)
  return { key, leaf: sequence(signed, algorithm, bitString(signature)) }
}

export const otherKinds = (): readonly KeyObject[] => [
  generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
]

const bare = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)
export const kidOf = (leaf: Uint8Array): Uint8Array => bare(sha256(leaf).subarray(0, 8))

export interface ForgedMessage {
  readonly protectedMap?: ReadonlyMap<unknown, unknown>
  /** Instead of the map above. */
  readonly protectedBytes?: Uint8Array
  readonly unprotected?: ReadonlyMap<unknown, unknown>
  readonly context?: string
  readonly signature?: Uint8Array
  readonly wrap?: (message: Tag) => unknown
}

export const usualHeader = ({ leaf }: Leaf): Map<unknown, unknown> =>
  new Map<unknown, unknown>([
    [1, -7],
    [4, kidOf(leaf)],
    [33, bare(leaf)],
  ])

/** A COSE_Sign1 with these headers over this payload; signed by the leaf's key unless told otherwise. */
export function forgedMessage(signer: Leaf, payload: Uint8Array, forged: ForgedMessage = {}): Uint8Array {
  const header = forged.protectedBytes ?? encode(forged.protectedMap ?? usualHeader(signer))
  const toSign = encode([forged.context ?? 'Signature1', header, new Uint8Array(), payload])
  const signature = forged.signature ?? bare(signBytes(signer.key, toSign))
  const message = new Tag(18, [header, forged.unprotected ?? new Map(), payload, signature])
  return encode(forged.wrap ? forged.wrap(message) : message)
}

export const textOf = (message: Uint8Array): string => `HC1:${toBase45(deflateSync(message, { level: 9 }))}`
