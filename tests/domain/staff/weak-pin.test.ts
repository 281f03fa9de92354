import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weaknessOf } from '#domain/staff/weak-pin'

test.each([
  ['0000', 'one-digit'],
  ['11111111', 'one-digit'],
  ['1234', 'digits-in-a-row'],
  ['87654321', 'digits-in-a-row'],
  ['7890', 'digits-in-a-row'],
  ['1974', 'a-year'],
  ['2008', 'a-year'],
  ['1212', 'repeated'],
  ['473473', 'repeated'],
])('%s is guessed first: %s', (pin, weakness) => {
  expect(weaknessOf(pin)).toBe(weakness)
})

test.each(['4711', '2580', '1357', '9753', '1824', '2175', '19745', '12344321'])('%s may be taken', (pin) => {
  expect(weaknessOf(pin)).toBeNull()
})

test('of all PINs of four digits fewer than one in twenty is refused', () => {
  const weak = Array.from({ length: 10_000 }, (_, pin) => String(pin).padStart(4, '0')).filter(
    (pin) => weaknessOf(pin) !== null,
  )
  expect(weak.length).toBeLessThan(500)
})

test('a digit again and again is weak at any length, and whatever is asked is answered', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{4,8}$/), (pin) => {
      expect(weaknessOf(pin[0]?.repeat(pin.length) ?? '')).toBe('one-digit')
      expect(['one-digit', 'digits-in-a-row', 'a-year', 'repeated', null]).toContain(weaknessOf(pin))
    }),
  )
})
