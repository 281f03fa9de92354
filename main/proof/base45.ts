/**
 * Base45 (RFC 9285), the letters of a QR code's alphanumeric mode. One rule: what no encoder writes is refused; two
 * texts never mean the same bytes.
 */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]))

export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] as number
    const low = bytes[at + 1]
    text += low === undefined ? lettersOf(high, 2) : lettersOf(high * 256 + low, 3)
  }
  return text
}

function lettersOf(value: number, count: number): string {
  let text = ''
  for (let rest = value; text.length < count; rest = Math.floor(rest / 45)) text += LETTERS.charAt(rest % 45)
  return text
}

/** Undefined for a letter outside the alphabet, a lone last letter, a group that stands for too much. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0))
  for (let at = 0, to = 0; at < text.length; at += 3, to += 2) {
    const group = text.slice(at, at + 3)
    const value = valueOf(group)
    if (value === undefined || value > (group.length === 3 ? 0xffff : 0xff)) return undefined
    if (group.length === 3) bytes[to] = value >> 8
    bytes[group.length === 3 ? to + 1 : to] = value & 0xff
  }
  return bytes
}

function valueOf(group: string): number | undefined {
  let value = 0
  for (let at = group.length - 1; at >= 0; at -= 1) {
    const letter = VALUES.get(group.charAt(at))
    if (letter === undefined) return undefined
    value = value * 45 + letter
  }
  return value
}
