/**
 * Reads DER (ITU-T X.690) far enough to find a field in a certificate. One rule: what is not exactly one well-formed
 * item gives undefined; nothing is guessed and nothing throws.
 */
import { TAG } from './der-write.ts'

export interface DerItem {
  readonly tag: number
  readonly content: Uint8Array
  /** Tag, length and content as they stand. */
  readonly raw: Uint8Array
}

/** The whole of the bytes as one item. */
export function readDer(bytes: Uint8Array): DerItem | undefined {
  const item = itemAt(bytes, 0)
  return item?.raw.length === bytes.length ? item : undefined
}

/** The items inside a sequence, or inside whatever has the tag, one after the other. */
export function itemsOf(item: DerItem | undefined, tag: number = TAG.sequence): readonly DerItem[] | undefined {
  if (item?.tag !== tag) return undefined
  const items: DerItem[] = []
  for (let at = 0; at < item.content.length;) {
    const next = itemAt(item.content, at)
    if (next === undefined) return undefined
    items.push(next)
    at += next.raw.length
  }
  return items
}

function itemAt(bytes: Uint8Array, at: number): DerItem | undefined {
  const tag = bytes[at]
  // Tags of several bytes (low five bits all set) occur in nothing that we read.
  if (tag === undefined || (tag & 0x1f) === 0x1f) return undefined
  const size = sizeAt(bytes, at + 1)
  if (size === undefined) return undefined
  const end = size.start + size.length
  if (end > bytes.length) return undefined
  return { tag, content: bytes.subarray(size.start, end), raw: bytes.subarray(at, end) }
}

function sizeAt(bytes: Uint8Array, at: number): { start: number; length: number } | undefined {
  const first = bytes[at]
  if (first === undefined || first === 0x80 || first > 0x83) return undefined
  if (first < 0x80) return { start: at + 1, length: first }
  const digits = bytes.subarray(at + 1, at + 1 + (first & 0x7f))
  if (digits.length !== (first & 0x7f) || digits[0] === 0) return undefined
  const length = digits.reduce((sum, byte) => sum * 256 + byte, 0)
  return length < 0x80 ? undefined : { start: at + 1 + digits.length, length }
}

/** `1.2.840...` of an object identifier. */
export function dottedOf(item: DerItem | undefined): string | undefined {
  if (item?.tag !== TAG.objectId || item.content.length === 0 || (item.content.at(-1) as number) > 0x7f)
    return undefined
  const arcs: bigint[] = []
  let arc = 0n
  for (const byte of item.content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) {
      arcs.push(arc)
      arc = 0n
    }
  }
  const [first = 0n, ...rest] = arcs
  const top = first < 80n ? first / 40n : 2n
  return [top, first - top * 40n, ...rest].join('.')
}
