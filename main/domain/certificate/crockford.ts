/**
 * Crockford's base32, for what people read aloud and type: no I, L, O or U among the letters written, and I, L and O
 * are taken for 1, 1 and 0 when read. One rule: only whole groups of five bytes, so that no padding can differ.
 */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const VALUES = new Map(Array.from(CROCKFORD).map((letter, value) => [letter, value]))

/** Takes a multiple of five bytes; gives eight letters for each five. */
export function toCrockford(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new Error(`crockford: ${bytes.length} bytes are not whole groups of five`)
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = ((held & 0x1f) << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += CROCKFORD[(held >> (bits - 5)) & 0x1f]
  }
  return text
}

/** Undefined for a letter that is none of ours or a length that is no multiple of eight. Takes tidied letters only. */
export function fromCrockford(text: string): Uint8Array | undefined {
  if (text.length % 8 !== 0) return undefined
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text) {
    const value = VALUES.get(letter)
    if (value === undefined) return undefined
    held = ((held & 0xff) << 5) | value
    bits += 5
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** What someone typed, in the letters we write: capitals, no blanks or dashes, O as 0, I and L as 1. */
export const tidyCrockford = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[\s\-\u2010-\u2015\u2212]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

/** As they are printed and read aloud. */
export const inFours = (letters: string): readonly string[] => letters.match(/.{4}/g) ?? []

export const isCrockford = (text: string): boolean => Array.from(text).every((letter) => VALUES.has(letter))
