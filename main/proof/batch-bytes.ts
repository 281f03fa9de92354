/**
 * A batch's lines as bytes: UTF-8, a line feed after each, Zstandard (RFC 8878). One rule: nothing is inflated further
 * than a batch can be.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Examination } from './findings.ts'

const LARGEST = 64 * 1024 * 1024

/** Level 1 beats 3 in size and in time on text that is full of hashes and signatures. */
export const compressLines = (lines: readonly string[]): Uint8Array =>
  zstdCompressSync(lines.map((line) => `${line}\n`).join(''), { params: { [constants.ZSTD_c_compressionLevel]: 1 } })

export function readLines(bytes: Uint8Array, found: Examination<'inflation' | 'lines'>): readonly string[] | undefined {
  const text = inflate(bytes, found)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return found.has('lines', lines.pop() === '' ? lines : undefined, 'not-an-event')
}

function inflate(bytes: Uint8Array, found: Examination<'inflation'>): string | undefined {
  try {
    const inflated = zstdDecompressSync(bytes, { maxOutputLength: LARGEST })
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated)
    return found.has('inflation', text, 'not-compressed')
  } catch (error) {
    return found.has('inflation', undefined, error instanceof RangeError ? 'too-large' : 'not-compressed')
  }
}
