/**
 * Many 16-byte hashes in one base64 text: one after another, ascending, none twice. One rule: only what stands in that
 * order is read, for the search trusts it, and a hash out of its place would be a hash that is not found.
 */

export const HASH_BYTES = 16

const HASH = /^[0-9a-f]{32}$/

/** Takes them in any order and as often as they come. Throws for what is no such hash in hex. */
export function packHashes(hashes: Iterable<string>): string {
  const sorted = [...new Set(hashes)].toSorted(byUnits)
  const wrong = sorted.find((hash) => !HASH.test(hash))
  if (wrong !== undefined) throw new Error('packed hashes: not 16 bytes in hex')
  return Buffer.from(sorted.join(''), 'hex').toString('base64')
}

/** Lower-case hex sorts as its bytes do. */
const byUnits = (one: string, other: string): number => (one < other ? -1 : 1)

export interface HashSet {
  readonly count: number
  /** Throws for what is no hash of 16 bytes in lower-case hex: "not on the list" would be the wrong answer. */
  has(hash: string): boolean
}

export type PackingProblem = 'not-whole' | 'not-sorted' | 'stands-twice'

/** The set, or what is wrong with the text. */
export function readPackedHashes(text: string): HashSet | PackingProblem {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length % HASH_BYTES !== 0 || bytes.toString('base64') !== text) return 'not-whole'
  for (let at = HASH_BYTES; at < bytes.length; at += HASH_BYTES) {
    const order = compareAt(bytes, at - HASH_BYTES, bytes.subarray(at, at + HASH_BYTES))
    if (order >= 0) return order === 0 ? 'stands-twice' : 'not-sorted'
  }
  return { count: bytes.length / HASH_BYTES, has: (hash) => contains(bytes, bytesOf(hash)) }
}

function bytesOf(hash: string): Buffer {
  if (!HASH.test(hash)) throw new Error('packed hashes: not 16 bytes in hex')
  return Buffer.from(hash, 'hex')
}

function contains(bytes: Buffer, wanted: Buffer): boolean {
  let from = 0
  let to = bytes.length / HASH_BYTES
  while (from < to) {
    const middle = (from + to) >>> 1
    const order = compareAt(bytes, middle * HASH_BYTES, wanted)
    if (order === 0) return true
    if (order < 0) from = middle + 1
    else to = middle
  }
  return false
}

const compareAt = (bytes: Buffer, at: number, other: Buffer): number =>
  bytes.compare(other, 0, HASH_BYTES, at, at + HASH_BYTES)
