import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase45, toBase45 } from '#proof/base45'

test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
  ['', ''],
])('%s is written as RFC 9285 has it', (plain, text) => {
  expect(toBase45(Buffer.from(plain))).toBe(text)
  expect(fromBase45(text)).toEqual(Uint8Array.from(Buffer.from(plain)))
})

test('every run of bytes comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase45(toBase45(bytes))).toEqual(bytes)
    }),
  )
})

describe('what no encoder writes is refused', () => {
  test.each(['GGW', ':::', 'ZZ', '::', 'A', 'BB8A', 'bb8', 'BB8\n', 'B€8', '%69_VD', '\ud83d\ude00A'])('%j', (text) =>
    expect(fromBase45(text)).toBeUndefined(),
  )
  test('the largest groups are the last that are taken', () => {
    expect(fromBase45('FGW')).toEqual(Uint8Array.of(0xff, 0xff))
    expect(fromBase45('U5')).toEqual(Uint8Array.of(0xff))
    expect(fromBase45('V5')).toBeUndefined()
  })
})

test('no text makes the reader throw, and what it takes has one spelling', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
    maxLength: 60,
  })
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
      const bytes = fromBase45(text)
      expect(bytes === undefined ? text : toBase45(bytes)).toBe(text)
    }),
  )
})
