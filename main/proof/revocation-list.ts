/**
 * The national list of what no longer holds: certificates by the hash of their signature's r, and devices that were
 * stolen, each with the certificates of its that are still good. One rule: the order and the age of a list stand in the
 * signed word beside it, so that a list that did not change is made fresh by a few lines, and an older one is seen.
 */
import { z } from 'zod'
import { Hash, Instant } from '#contract/fields'
import { canonicalJson } from './canonical-json.ts'
import { allHold, type Examination, examination, type Finding } from './findings.ts'
import { sha256Hex } from './hash.ts'
import { JWS_CHECKS, type JwsSigner, openJws, signJws } from './jws.ts'
import { type HashSet, packHashes, readPackedHashes } from './packed-hashes.ts'

const LIST_TYPE = 'teeka-revocations+jws'
/** A million hashes and a half; the longest text that is looked at. */
export const LONGEST_REVOCATIONS = 32 * 1024 * 1024

export interface RevocationList {
  /** Milliseconds since 1970: when the national server said that this is all. */
  readonly asOf: number
  /** @param rHash 32 hex digits: half the SHA-256 of the signature's r */
  has(rHash: string): boolean
  /** @param kid 16 hex digits */
  device(kid: string): RevokedDevice | undefined
}
export interface RevokedDevice {
  /** Milliseconds since 1970. */
  readonly revokedAt: number
  /** Whether the certificate came to the national server before; any other may have been made after the theft. */
  stillGood(rHash: string): boolean
}

/** What stands on a list, as whoever makes it knows it. */
export interface Revocations {
  readonly hashes: Iterable<string>
  readonly devices: readonly { readonly kid: string; readonly revokedAt: Instant; readonly good: Iterable<string> }[]
}

const Kid = z.string().regex(/^[0-9a-f]{16}$/)
const List = z.strictObject({
  hashes: z.string(),
  devices: z.array(z.strictObject({ kid: Kid, revokedAt: Instant, good: z.string() })),
})
type List = z.infer<typeof List>

const Statement = z.strictObject({
  v: z.literal(1),
  /** Grows with every change of what stands on the list. */
  number: z.int().min(1),
  asOf: Instant,
  /** SHA-256 of the list in canonical JSON. */
  hash: Hash,
})
const Document = z.strictObject({ list: List, signature: z.string() })

/** The list alone, in the one order that is read. */
export const packRevocations = ({ hashes, devices }: Revocations): List => ({
  hashes: packHashes(hashes),
  devices: devices
    .map(({ kid, revokedAt, good }) => ({ kid, revokedAt, good: packHashes(good) }))
    .toSorted((one, other) => (one.kid < other.kid ? -1 : 1)),
})

export const hashOfRevocations = (list: List): Hash => sha256Hex(canonicalJson(list))

export interface ListIssue {
  readonly number: number
  readonly asOf: Instant
}

/** The text of the file. */
export const signRevocationList = (list: List, issue: ListIssue, signer: JwsSigner): string =>
  joinRevocationList(canonicalJson(list), signRevocationsOf(hashOfRevocations(list), issue, signer))

/** The signed word alone, for a list that whoever asks has already. */
export const signRevocationsOf = (hash: Hash, { number, asOf }: ListIssue, signer: JwsSigner): string =>
  signJws(LIST_TYPE, { v: 1, number, asOf, hash }, signer)

/** @param list in JSON, as it came; whether it is one, and whether the word is about it, is seen when it is read */
export const joinRevocationList = (list: string, signature: string): string =>
  `{"list":${list},"signature":${JSON.stringify(signature)}}\n`

/** The same list under a fresher word. */
export function refreshRevocationList(text: string, signature: string): string | undefined {
  const list = documentIn(text)?.list
  return list && joinRevocationList(canonicalJson(list), signature)
}

const REVOCATION_CHECKS = [...JWS_CHECKS, 'statement', 'bytes', 'hashes', 'devices'] as const
type Found = Examination<(typeof REVOCATION_CHECKS)[number]>

/** A list as it was signed, with what tells it from another. */
export interface SignedRevocations extends RevocationList {
  readonly number: number
  readonly hash: Hash
  /** How many certificates, and how many devices. */
  readonly count: number
  readonly devices: number
}
export interface ExaminedRevocations {
  readonly findings: readonly Finding[]
  /** Only where every check holds. */
  readonly list?: SignedRevocations
}

/**
 * Takes any text. Whether a newer list was here before is for whoever keeps them to say: `isOlder`.
 * @param root the pinned national root, DER
 * @param now milliseconds since 1970: when signer and root must be valid
 */
export function readRevocationList(text: string, root: Uint8Array, now: number): ExaminedRevocations {
  const found = examination(REVOCATION_CHECKS)
  const list = examine(text, root, now, found)
  const findings = found.findings()
  return { findings, ...(list !== undefined && allHold(findings) ? { list } : {}) }
}

function examine(text: string, root: Uint8Array, now: number, found: Found): SignedRevocations | undefined {
  const document = found.has('document', documentIn(text), 'not-a-signed-document')
  if (document === undefined) return undefined
  const opened = openJws(document.signature, { root, now, typ: LIST_TYPE, purpose: 'receipts' }, found)
  const said = opened && found.has('statement', Statement.safeParse(opened.payload).data, 'not-a-statement')
  // What is not signed is not looked at.
  if (said === undefined || !found.holds('bytes', said.hash === hashOfRevocations(document.list), 'other-bytes')) {
    return undefined
  }
  const hashes = setIn(document.list.hashes, 'hashes', found)
  const devices = devicesIn(document.list.devices, found)
  if (hashes === undefined || devices === undefined) return undefined
  return {
    number: said.number,
    asOf: Date.parse(said.asOf),
    hash: said.hash,
    count: hashes.count,
    devices: devices.size,
    has: hashes.has,
    device: (kid) => devices.get(kid),
  }
}

function documentIn(text: string): z.infer<typeof Document> | undefined {
  if (text.length > LONGEST_REVOCATIONS) return undefined
  try {
    return Document.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function setIn(text: string, check: 'hashes' | 'devices', found: Found): HashSet | undefined {
  const read = readPackedHashes(text)
  if (typeof read !== 'string') {
    found.holds(check, true, 'not-whole')
    return read
  }
  found.holds(check, false, read)
  return undefined
}

function devicesIn(devices: List['devices'], found: Found): ReadonlyMap<string, RevokedDevice> | undefined {
  const read = new Map<string, RevokedDevice>()
  let before = ''
  found.holds('devices', true, 'not-whole')
  for (const { kid, revokedAt, good } of devices) {
    found.holds('devices', kid !== before, 'stands-twice')
    found.holds('devices', kid >= before, 'not-sorted')
    before = kid
    const known = setIn(good, 'devices', found)
    if (known !== undefined) read.set(kid, { revokedAt: Date.parse(revokedAt), stillGood: known.has })
  }
  return read.size === devices.length ? read : undefined
}

type Issue = Pick<SignedRevocations, 'number' | 'asOf' | 'hash'>

/**
 * Whether a list must not take the place of one that is held: it was made before it, or claims the same number for
 * other contents. Revocations that were known once would be forgotten again.
 */
export const isOlder = (list: Issue, held: Issue): boolean =>
  list.number < held.number || list.asOf < held.asOf || (list.number === held.number && list.hash !== held.hash)
