/** An issuer abroad, who writes certificates in the ways that issuers there do and we never would. */
import { constants, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { encode, Tag } from 'cbor2'
import { sortLengthFirstDeterministic } from 'cbor2/sorts'
import { toBase45 } from '#proof/base45'
import { OID } from '#proof/certificate-fields'
import { bitString, objectId, sequence } from '#proof/der-write'
import { sha256 } from '#proof/hash'
import { newSigningKey, signBytes } from '#proof/keys'
import type { TrustedSigner } from '#proof/trusted-signer'
import { trustedSigner } from '#proof/trusted-signer'
import { extension, forgedLeaf, type Forged } from './forge.ts'
import { nation, NOW } from './trust.ts'

const authority = nation('ABROAD')

export const usage = (bits: number): Uint8Array => extension(OID.keyUsage, bitString(Uint8Array.of(bits), 0), true)
export const purposes = (...oids: string[]): Uint8Array =>
  extension(OID.extendedKeyUsage, sequence(...oids.map(objectId)))

export interface ForeignIssuer {
  readonly key: KeyObject
  readonly leaf: Uint8Array
  readonly signer: TrustedSigner
}

/** Its certificate stands under a root that nobody here knows. */
export function foreignIssuer(given: Forged = {}): ForeignIssuer {
  const { key, leaf } = forgedLeaf(authority, { extensions: [usage(0x80)], ...given })
  const read = trustedSigner(leaf)
  if (!read.ok) throw new Error(read.code)
  return { key, leaf, signer: read.value }
}
export const rsaIssuer = (bits = 2048): ForeignIssuer =>
  foreignIssuer({ key: generateKeyPairSync('rsa', { modulusLength: bits }).privateKey })
export const p384Issuer = (): ForeignIssuer =>
  foreignIssuer({ key: generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey })
export const p256Issuer = (): ForeignIssuer => foreignIssuer({ key: newSigningKey() })

export const signersOf =
  (...issuers: readonly ForeignIssuer[]) =>
  (kid: string): readonly TrustedSigner[] =>
    issuers.map(({ signer }) => signer).filter((signer) => signer.kid === kid)

/** A dose as the EU writes it. */
export const euDose = (changes: object = {}): object => ({
  tg: '840539006',
  vp: '1119349007',
  mp: 'EU/1/20/1528',
  ma: 'ORG-100030215',
  dn: 2,
  sd: 2,
  dt: '2021-06-11',
  co: 'AT',
  is: 'Ministry of Health, Austria',
  ci: 'URN:UVCI:01:AT:10807843F94AEE0EE5093FBC254BD813#B',
  ...changes,
})
export const euDcc = (changes: object = {}): object => ({
  ver: '1.2.1',
  nam: { fn: 'Musterfrau-Gößinger', gn: 'Gabriele', fnt: 'MUSTERFRAU<GOESSINGER', gnt: 'GABRIELE' },
  dob: '1998-02-26',
  v: [euDose()],
  ...changes,
})

export type Order = 'length-first' | 'as-written' | 'backwards'
export interface Habits {
  readonly order?: Order
  readonly tags?: 'sign1' | 'none' | 'cwt' | 'cwt-alone'
  /** Where the key id and the algorithm stand. */
  readonly labels?: 'signed' | 'unsigned' | 'kid-unsigned' | 'both'
  readonly empty?: 'no-bytes' | 'empty-map'
  readonly algorithm?: number
  readonly kid?: Uint8Array
  readonly signature?: Uint8Array
  readonly claims?: ReadonlyMap<unknown, unknown>
  /** How CBOR is written, where that is not by the order above. */
  readonly write?: (value: unknown) => Uint8Array
  /** Instead of the claims. */
  readonly payload?: Uint8Array
}

const SORTS = {
  'length-first': sortLengthFirstDeterministic,
  'as-written': null,
  backwards: null,
} as const

/** A JSON value as maps, in the order that this issuer has. */
const mapOf = (value: unknown, order: Order): unknown => {
  if (Array.isArray(value)) return value.map((inner) => mapOf(inner, order))
  if (value instanceof Map) return new Map(ordered([...value], order).map(([key, inner]) => [key, mapOf(inner, order)]))
  if (value instanceof Tag) return new Tag(value.tag, mapOf(value.contents, order))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return new Map(ordered(Object.entries(value), order).map(([key, inner]) => [key, mapOf(inner, order)]))
}
const ordered = <T>(entries: T[], order: Order): T[] => (order === 'backwards' ? entries.toReversed() : entries)

export const claimsOf = (
  health: ReadonlyMap<number, unknown>,
  changes: readonly (readonly [unknown, unknown])[] = [],
) =>
  new Map<unknown, unknown>([[4, NOW / 1000 + 86_400], [6, NOW / 1000 - 86_400], [1, 'AT'], [-260, health], ...changes])

/** `HC1:...` over the EU's certificate, or over whatever claims there are. */
export function foreignText(issuer: ForeignIssuer, habits: Habits = {}): string {
  const order = habits.order ?? 'length-first'
  const write = habits.write ?? ((value) => encode(mapOf(value, order), { sortKeys: SORTS[order] }))
  const payload = habits.payload ?? write(habits.claims ?? claimsOf(new Map([[1, euDcc()]])))
  const algorithm = habits.algorithm ?? (issuer.key.asymmetricKeyType === 'rsa' ? -37 : -7)
  const kid = habits.kid ?? new Uint8Array(sha256(issuer.leaf).subarray(0, 8))
  const { labels = 'signed' } = habits
  const signed = new Map<number, unknown>(labels === 'unsigned' ? [] : [[1, algorithm]])
  if (labels === 'signed' || labels === 'both') signed.set(4, kid)
  const unsigned = new Map<number, unknown>(labels === 'unsigned' ? [[1, algorithm]] : [])
  if (labels === 'unsigned' || labels === 'kid-unsigned') unsigned.set(4, kid)
  if (labels === 'both') unsigned.set(4, new Uint8Array(8))
  const header = signed.size === 0 && habits.empty !== 'empty-map' ? new Uint8Array() : write(signed)
  const toSign = encode(['Signature1', header, new Uint8Array(), payload])
  const parts = [header, unsigned, payload, habits.signature ?? signatureBy(issuer.key, toSign)]
  return textOf(write(tagged(parts, habits.tags ?? 'sign1')))
}

const tagged = (parts: unknown[], tags: NonNullable<Habits['tags']>): unknown => {
  if (tags === 'none') return parts
  if (tags === 'cwt-alone') return new Tag(61, parts)
  return tags === 'cwt' ? new Tag(61, new Tag(18, parts)) : new Tag(18, parts)
}

function signatureBy(key: KeyObject, bytes: Uint8Array): Uint8Array {
  if (key.asymmetricKeyType === 'rsa') {
    return new Uint8Array(sign('sha256', bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }))
  }
  const p256 = key.asymmetricKeyDetails?.namedCurve === 'prime256v1'
  return new Uint8Array(p256 ? signBytes(key, bytes) : sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }))
}

const textOf = (message: Uint8Array): string => `HC1:${toBase45(deflateSync(message))}`
