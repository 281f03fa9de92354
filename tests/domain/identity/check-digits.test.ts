import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passesLuhn } from '#domain/identity/luhn'
import { passesVerhoeff } from '#domain/identity/verhoeff'

const DIGITS = '0123456789'.split('')
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const completed = (passes: (digits: string) => boolean, length: number) =>
  digits(length - 1).map((start) => start + (DIGITS.find((last) => passes(start + last)) ?? '?'))

test("Verhoeff's own example 236 is completed by 3 and by no other digit", () => {
  expect(DIGITS.filter((last) => passesVerhoeff(`236${last}`))).toEqual(['3'])
})

test("Luhn's usual example 7992739871 is completed by 3 and by no other digit", () => {
  expect(DIGITS.filter((last) => passesLuhn(`7992739871${last}`))).toEqual(['3'])
})

test.each([
  ['Verhoeff', passesVerhoeff],
  ['Luhn', passesLuhn],
])('%s finds every single wrong digit', (_name, passes) => {
  fc.assert(
    fc.property(completed(passes, 12), fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
      const wrong = String((Number(number[at]) + shift) % 10)
      expect(passes(number)).toBe(true)
      expect(passes(number.slice(0, at) + wrong + number.slice(at + 1))).toBe(false)
    }),
  )
})

test('Verhoeff finds every swap of unequal neighbours', () => {
  fc.assert(
    fc.property(completed(passesVerhoeff, 12), fc.nat(10), (number, at) => {
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
      expect(passesVerhoeff(swapped)).toBe(swapped === number)
    }),
  )
})

test('each start of eleven digits has exactly one check digit', () => {
  fc.assert(
    fc.property(digits(11), (start) => {
      expect(DIGITS.filter((last) => passesVerhoeff(start + last))).toHaveLength(1)
      expect(DIGITS.filter((last) => passesLuhn(start + last))).toHaveLength(1)
    }),
  )
})
