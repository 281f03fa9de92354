/**
 * CBOR in every spelling that RFC 8949 allows and nobody would choose: heads longer than needed, texts in pieces, lists
 * and maps without a length, keys in any order. One rule: it always means what was given.
 */
import { Tag } from 'cbor2'

const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, tag: 6 } as const
const END = Buffer.from('ff', 'hex')

/** @param choose a whole number below the one it is given, by chance */
export function oddCbor(value: unknown, choose: (below: number) => number): Uint8Array {
  return new Uint8Array(written(value, choose))
}

type Choose = (below: number) => number

function written(value: unknown, choose: Choose): Buffer {
  if (value === null || value === undefined) return Buffer.from('f6', 'hex')
  if (typeof value === 'number') return whole(value, choose)
  if (typeof value === 'string')
    return inPieces(MAJOR.text, Array.from(value), (part) => Buffer.from(part.join('')), choose)
  if (value instanceof Uint8Array) return inPieces(MAJOR.bytes, [...value], (part) => Buffer.from(part), choose)
  if (value instanceof Tag) {
    return Buffer.concat([head(MAJOR.tag, Number(value.tag), choose), written(value.contents, choose)])
  }
  if (Array.isArray(value)) return held(MAJOR.list, value.length, value, choose)
  const entries = shuffled(value instanceof Map ? [...value] : Object.entries(value), choose)
  return held(MAJOR.map, entries.length, entries.flat(), choose)
}

const whole = (value: number, choose: Choose): Buffer =>
  value < 0 ? head(MAJOR.negative, -1 - value, choose) : head(MAJOR.unsigned, value, choose)

/** The shortest form, or a longer one. */
function head(major: number, value: number, choose: Choose): Buffer {
  const shortest = value < 24 ? 0 : value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : value < 2 ** 32 ? 3 : 4
  const form = shortest + choose(5 - shortest)
  if (form === 0) return Buffer.of((major << 5) | value)
  const bytes = Buffer.alloc(9)
  bytes.writeBigUInt64BE(BigInt(value), 1)
  const size = 2 ** (form - 1)
  return Buffer.concat([Buffer.of((major << 5) | (23 + form)), bytes.subarray(9 - size)])
}

function inPieces<T>(major: number, items: T[], toBytes: (part: T[]) => Buffer, choose: Choose): Buffer {
  const piece = (part: T[]): Buffer => {
    const bytes = toBytes(part)
    return Buffer.concat([head(major, bytes.length, choose), bytes])
  }
  if (choose(2) === 0) return piece(items)
  const at = choose(items.length + 1)
  return Buffer.concat([Buffer.of((major << 5) | 31), piece(items.slice(0, at)), piece(items.slice(at)), END])
}

function held(major: number, length: number, items: readonly unknown[], choose: Choose): Buffer {
  const inside = items.map((item) => written(item, choose))
  return choose(2) === 0
    ? Buffer.concat([head(major, length, choose), ...inside])
    : Buffer.concat([Buffer.of((major << 5) | 31), ...inside, END])
}

function shuffled<T>(items: readonly T[], choose: Choose): T[] {
  const left = [...items]
  return items.flatMap(() => left.splice(choose(left.length), 1))
}
