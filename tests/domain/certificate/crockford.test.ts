import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCrockford, isCrockford, tidyCrockford, toCrockford } from '#domain/certificate/crockford'

const groups = fc.integer({ min: 0, max: 6 }).chain((n) => fc.uint8Array({ minLength: n * 5, maxLength: n * 5 }))

test('five bytes are eight letters', () => {
  expect(toCrockford(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff]))).toBe('ZZZZZZZZ')
  expect(toCrockford(Uint8Array.from([0, 0, 0, 0, 1]))).toBe('00000001')
  expect(toCrockford(Buffer.from('hello'))).toBe('D1JPRV3F')
})

test('what was written is read', () => {
  fc.assert(
    fc.property(groups, (bytes) => {
      expect(fromCrockford(toCrockford(bytes))).toEqual(bytes)
    }),
  )
})

test('a broken group is not written, and not read', () => {
  expect(() => toCrockford(new Uint8Array(4))).toThrow('groups of five')
  expect(fromCrockford('0000000')).toBeUndefined()
})

test('letters that are easily taken for others are not ours', () => {
  for (const letter of 'ILOU$ aé') {
    expect(isCrockford(letter)).toBe(false)
    expect(fromCrockford(`0000000${letter}`)).toBeUndefined()
  }
})

test('what people type is tidied: small letters, blanks, every kind of dash, look-alikes', () => {
  expect(tidyCrockford(' ab-cd \u2013 ef\u2014o0il ')).toBe('ABCDEF0011')
})
