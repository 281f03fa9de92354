import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAadhaar } from '#domain/identity/aadhaar'
import { scrubAadhaar } from '#domain/identity/scrub'

const issued = fc
  .stringMatching(/^[2-9]\d{10}$/)
  .map((start) =>
    '0123456789'
      .split('')
      .map((last) => start + last)
      .find(isAadhaar),
  )
  .filter((number) => number !== undefined)
const separator = fc.constantFrom('', ' ', '-', '.', '  ', '\t', '–')
const words = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Nd}/u.test(text))

test('a number in a note loses its first eight digits and nothing else changes', () => {
  expect(scrubAadhaar('card 9999 4105 7058, son 999971658847.')).toBe('card •••• •••• 7058, son ••••••••8847.')
})

test('every number that may have been issued is found, however it is grouped', () => {
  fc.assert(
    fc.property(words, issued, separator, separator, words, (before, number, one, two, after) => {
      const [a, b, c] = [number.slice(0, 4), number.slice(4, 8), number.slice(8)]
      const text = `${before}${a}${one}${b}${two}${c}${after}`
      expect(scrubAadhaar(text)).toBe(`${before}••••${one}••••${two}${c}${after}`)
    }),
  )
})

test('digits of any script are found', () => {
  expect(scrubAadhaar('आधार ९९९९ ४१०५ ७०५८')).toBe('आधार •••• •••• ७०५८')
})

test.each([
  ['a mobile number', '9876543210'],
  ['a reference id that begins like a number', '99994105705812'],
  ['a reference id that ends like a number', '12999941057058'],
  ['a day and a time', '23-11-2026 09:30'],
  ['twelve digits with a wrong check digit', '9999 4105 7059'],
  ['twelve digits in other groups', '99 9941 057058'],
])('%s is left alone', (_what, text) => {
  expect(scrubAadhaar(text)).toBe(text)
})

test('a number behind four other digits is found too', () => {
  expect(scrubAadhaar('1111 9999 4105 7058')).toBe('1111 •••• •••• 7058')
})

test('what was scrubbed once stays as it is, and keeps its length', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(issued, words, fc.stringMatching(/^[\d -]{0,20}$/))), (parts) => {
      const once = scrubAadhaar(parts.join(' '))
      expect(scrubAadhaar(once)).toBe(once)
      expect(once).toHaveLength(parts.join(' ').length)
    }),
  )
})

test('text without digits comes back as it was', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(scrubAadhaar(text)).toBe(text)
    }),
  )
})
