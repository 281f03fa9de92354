/**
 * Writes the little DER (ITU-T X.690) that a certificate and a request for one consist of. One rule: the shortest
 * form always, so that the same certificate has the same bytes.
 */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectId: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  return Buffer.concat([Uint8Array.of(tag), lengthOf(content.length), content])
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const bytes = shortest(BigInt(length))
  return Buffer.concat([Uint8Array.of(0x80 | bytes.length), bytes])
}

const shortest = (value: bigint): Uint8Array => {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(TAG.sequence, ...parts)

/** Not negative. */
export function integer(value: bigint): Uint8Array {
  const bytes = shortest(value)
  return der(TAG.integer, (bytes[0] as number) < 0x80 ? bytes : Buffer.concat([Uint8Array.of(0), bytes]))
}

export const bitString = (bytes: Uint8Array, unusedBits = 0): Uint8Array =>
  der(TAG.bitString, Uint8Array.of(unusedBits), bytes)

/** Takes `1.2.840.10045.4.3.2`; arcs of any size, as those under 2.25 need. */
export function objectId(dotted: string): Uint8Array {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt)
  return der(TAG.objectId, ...[first * 40n + second, ...rest].map(base128))
}

function base128(arc: bigint): Uint8Array {
  const septets = [Number(arc & 0x7fn)]
  for (let left = arc >> 7n; left > 0n; left >>= 7n) septets.unshift(Number(left & 0x7fn) | 0x80)
  return Uint8Array.from(septets)
}

export const utf8 = (text: string): Uint8Array => der(TAG.utf8String, Buffer.from(text))
export const printable = (text: string): Uint8Array => der(TAG.printableString, Buffer.from(text, 'latin1'))

/** Milliseconds since 1970, cut to the second; the form that RFC 5280 section 4.1.2.5 asks for in that year. */
export function time(at: number): Uint8Array {
  const digits = `${new Date(at).toISOString().slice(0, 19).replaceAll(/\D/g, '')}Z`
  return digits < '2050'
    ? der(TAG.utcTime, Buffer.from(digits.slice(2)))
    : der(TAG.generalizedTime, Buffer.from(digits))
}
