/** What a file is, by its first bytes. One rule: its name and what the sender calls it count for nothing. */
export type FileKind = 'png' | 'jpeg' | 'webp' | 'jp2' | 'j2k' | 'pdf' | 'zip' | 'json' | 'unknown'

const starts: readonly (readonly [FileKind, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  // A JPEG 2000 file (ISO/IEC 15444-1, I.5.1), and a bare codestream (A.4.1 and A.5.1: SOC, then SIZ).
  ['jp2', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a]],
  ['j2k', [0xff, 0x4f, 0xff, 0x51]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]
/** PDF readers accept a header anywhere in the first kilobyte, and some writers rely on it. */
const PDF_WITHIN = 1024

/** An object of JSON, with the mark that some editors put before UTF-8 or without it. */
const OBJECT = /^(?:\u00EF\u00BB\u00BF)?\s*\{/

export function kindOf(bytes: Uint8Array): FileKind {
  const known = starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (known !== undefined) return known[0]
  if (asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP') return 'webp'
  const beginning = asciiAt(bytes, 0, PDF_WITHIN)
  if (beginning.includes('%PDF-')) return 'pdf'
  return OBJECT.test(beginning) ? 'json' : 'unknown'
}

const asciiAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))
