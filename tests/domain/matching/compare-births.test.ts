import { expect, test } from 'vitest'
import { Birth } from '#contract/fields'
import { compareBirths, compareGenders } from '#domain/matching/compare-births'

const birth = (text: string): Birth =>
  Birth.parse(text.length === 4 ? { kind: 'year', year: Number(text) } : { kind: 'day', day: text })

test.each([
  ['1974-02-14', '1974-02-14', 'agree', 'same'],
  ['1974', '1974', 'agree', 'same'],
  ['1974', '1974-02-14', 'agree', 'same-year'],
  ['1974-01-01', '1974-02-14', 'look', 'maybe-year-only'],
  ['1974-03-05', '1974-05-03', 'look', 'day-month-swapped'],
  ['1974', '1975-02-14', 'look', 'year-near'],
  ['1974-02-14', '1974-02-15', 'differ', 'other'],
  ['1974', '1981', 'differ', 'other'],
])('%s and %s: %s, %s, whichever stands first', (a, b, band, why) => {
  expect(compareBirths(birth(a), birth(b))).toEqual({ band, why })
  expect(compareBirths(birth(b), birth(a))).toEqual({ band, why })
})

test('genders agree, differ, or ask where a form did not', () => {
  expect([compareGenders('male', 'male'), compareGenders('male', 'female'), compareGenders('other', 'female')]).toEqual(
    ['agree', 'differ', 'look'],
  )
})
