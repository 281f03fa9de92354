/**
 * The outer layers of a Secure QR code: one whole number in decimal digits, its bytes, and in them a compressed record
 * with a signature behind it. One rule: lengths are looked at before anything is reckoned, and nothing is inflated
 * further than a record can be.
 */
import { crc32, inflateRawSync, inflateSync } from 'node:zlib'
import { type Answer, done, refuse } from '#contract/answer'

/** No record with its signature is shorter. */
const DIGITS = /^[1-9]\d{599,}$/
/** What the largest QR code holds (ISO/IEC 18004, version 40-L). */
const MOST_DIGITS = 7089
/** A record inflates to less than 3 KiB; what goes on after this is no record but a trap. */
const LARGEST = 16 * 1024
/** RSA with 2048 bits. */
const SIGNATURE_BYTES = 256

export interface Envelope {
  /** Every byte that was signed: version, fields, delimiters, picture and hashes. */
  readonly record: Uint8Array
  readonly signature: Uint8Array
}

/** `QR_NOT_AADHAAR` for what was never a Secure QR code, `QR_DAMAGED` for what looks like one and does not open. */
export function openEnvelope(digits: string): Answer<Envelope, 'QR_NOT_AADHAAR' | 'QR_DAMAGED'> {
  if (digits.length > MOST_DIGITS || !DIGITS.test(digits)) return refuse('QR_NOT_AADHAAR')
  const packed = bytesOf(digits)
  const layer = layerOf(packed)
  if (layer === undefined) return refuse('QR_NOT_AADHAAR')
  try {
    const bytes = layer(packed)
    if (bytes === undefined || bytes.length <= SIGNATURE_BYTES) return refuse('QR_DAMAGED')
    const end = bytes.length - SIGNATURE_BYTES
    return done({ record: bytes.subarray(0, end), signature: bytes.subarray(end) })
  } catch (error) {
    // zlib throws a RangeError at the limit: so long a text is no damage.
    return refuse(error instanceof RangeError ? 'QR_NOT_AADHAAR' : 'QR_DAMAGED')
  }
}

/** Big-endian. */
function bytesOf(digits: string): Buffer {
  const hex = BigInt(digits).toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

type Layer = (packed: Buffer) => Uint8Array | undefined

/** Codes that are out hold gzip; other makers of test codes write zlib. */
function layerOf(packed: Buffer): Layer | undefined {
  if (packed.readUIntBE(0, 3) === 0x1f_8b08) return gunzip
  const header = packed.readUInt16BE(0)
  return (header & 0x0f00) === 0x0800 && header % 31 === 0 ? unzlib : undefined
}

const GZIP_HEADER = 10
const GZIP_TRAILER = 8

/**
 * One member and nothing else (RFC 1952, 2.3): Node's own gunzip would join a second member to the first. A header with
 * optional parts is not taken; no encoder in use writes them.
 */
function gunzip(packed: Buffer): Uint8Array | undefined {
  if (packed[3] !== 0) return undefined
  const end = packed.length - GZIP_TRAILER
  const bytes = whole(inflateRawSync, packed.subarray(GZIP_HEADER, end))
  if (bytes === undefined) return undefined
  const [sum, length] = [packed.readUInt32LE(end), packed.readUInt32LE(end + 4)]
  return sum === crc32(bytes) && length === bytes.length ? bytes : undefined
}

const unzlib: Layer = (packed) => whole(inflateSync, packed)

/** Undefined where the stream ends before its bytes do: Node would pass over the rest. */
function whole(inflate: typeof inflateSync, packed: Uint8Array): Uint8Array | undefined {
  const { buffer, engine } = inflate(packed, { maxOutputLength: LARGEST, info: true }) as unknown as Inflated
  return engine.bytesWritten === packed.length ? buffer : undefined
}

interface Inflated {
  readonly buffer: Uint8Array
  readonly engine: { readonly bytesWritten: number }
}
