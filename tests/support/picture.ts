/** A picture of a code, as a phone sends it. One rule: a plain PNG, written here, so that no picture library is needed. */
import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

export interface Picture {
  /** Pixels along one module. */
  readonly module: number
  /** White pixels around the code's own quiet zone. */
  readonly margin: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** @param said what the code says, in letters or in bytes, or null for an empty sheet */
export function codePng(
  said: string | Uint8Array | null,
  { module, margin }: Picture = { module: 4, margin: 20 },
): Buffer {
  const content = said instanceof Uint8Array ? [...said] : said
  const code = content === null ? [] : encode(content, { ecc: 'L', boostEcc: false, border: 4 }).data
  const side = Math.max(200, code.length * module + 2 * margin)
  const at = (place: number): number => Math.floor((place - margin) / module)
  return greyPng(side, side, (x, y) => (code[at(y)]?.[at(x)] === true ? 30 : 240))
}

/** @param light 0 to 255 at each pixel */
export function greyPng(width: number, height: number, light: (x: number, y: number) => number): Buffer {
  // Each line begins with its filter, 0 for none (PNG, 9.2).
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => light(x, y))]),
  )
  const pixels = chunk('IDAT', deflateSync(Buffer.concat(lines)))
  return Buffer.concat([SIGNATURE, header(width, height), pixels, chunk('IEND', Buffer.alloc(0))])
}

/** Eight bits of grey (11.2.2). */
export function header(width: number, height: number): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return chunk('IHDR', Buffer.concat([size, Buffer.from([8, 0, 0, 0, 0])]))
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
