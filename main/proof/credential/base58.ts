/** Base58 as Bitcoin writes it, the `z` of multibase. One rule: each byte string has one spelling; a leading zero is a `1`. */
const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BASE = 58n

export function toBase58(bytes: Uint8Array): string {
  let text = ''
  for (let rest = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`); rest > 0n; rest /= BASE) {
    text = LETTERS.charAt(Number(rest % BASE)) + text
  }
  return '1'.repeat(leading(bytes, 0)) + text
}

/** Undefined for a letter outside the alphabet. */
export function fromBase58(text: string): Uint8Array | undefined {
  let value = 0n
  for (const letter of text) {
    const digit = LETTERS.indexOf(letter)
    if (digit < 0) return undefined
    value = value * BASE + BigInt(digit)
  }
  const hex = value === 0n ? '' : value.toString(16)
  const zeros = leading(Array.from(text), '1')
  return Buffer.concat([new Uint8Array(zeros), Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')])
}

function leading<T>(items: ArrayLike<T>, item: T): number {
  let count = 0
  while (count < items.length && items[count] === item) count += 1
  return count
}
