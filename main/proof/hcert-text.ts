/**
 * The outer layers of an HCERT: `HC1:`, base45, zlib (Electronic Health Certificate specification 1.0.8, section 3).
 * One rule: nothing is inflated further than a certificate can be.
 */
import { deflateSync, inflateSync } from 'node:zlib'
import { fromBase45, toBase45 } from './base45.ts'
import type { Examination } from './findings.ts'

const PREFIX = 'HC1:'
/** What the largest QR code holds in alphanumeric mode (ISO/IEC 18004, version 40-L). */
const LONGEST = 4296
const LARGEST = 64 * 1024

/** The header of level 9 is 78 DA: one of the four that the EU's own reader takes for compressed. */
export const toHcertText = (message: Uint8Array): string => PREFIX + toBase45(deflateSync(message, { level: 9 }))

export const TEXT_CHECKS = ['prefix', 'base45', 'compression'] as const

export function readHcertText(text: string, found: Examination<(typeof TEXT_CHECKS)[number]>): Uint8Array | undefined {
  const ours = text.startsWith(PREFIX) && text.length <= LONGEST
  if (!found.holds('prefix', ours, 'not-a-certificate')) return undefined
  const bytes = found.has('base45', fromBase45(text.slice(PREFIX.length)), 'not-base45')
  return bytes && inflate(bytes, found)
}

function inflate(bytes: Uint8Array, found: Examination<'compression'>): Uint8Array | undefined {
  try {
    const { buffer, engine } = inflateSync(bytes, { maxOutputLength: LARGEST, info: true }) as unknown as Inflated
    // Node stops at the end of the stream and would pass over whatever follows it.
    const whole = engine.bytesWritten === bytes.length
    return found.has('compression', whole ? buffer : undefined, 'not-compressed')
  } catch (error) {
    const tooLarge = error instanceof RangeError
    return found.has('compression', undefined, tooLarge ? 'too-large' : 'not-compressed')
  }
}

interface Inflated {
  readonly buffer: Uint8Array
  readonly engine: { readonly bytesWritten: number }
}
