import { describe, expect, test } from 'vitest'
import { takeNumber } from '#proof/uidai-auth/aadhaar-number'
import { numberFrom } from './asking-agency.ts'

describe('a number is taken as it is typed', () => {
  test.each(['999941057058', '9999 4105 7058', '9999-4105-7058', ' 999941057058\n', '९९९९ ४१०५ ७०५८'])(
    '%s',
    (typed) => {
      const taken = takeNumber(typed)
      expect(taken.ok && taken.value.spend()).toBe('999941057058')
    },
  )
})

describe('what is no number is not taken, and not said again', () => {
  test.each([
    ['a digit wrong', '999941057059'],
    ['a digit short', '99994105705'],
    ['a digit more', '9999410570581'],
    ['a virtual id', '9999999999999997'],
    ['beginning with a one', '199941057058'],
    ['one digit over and over', '999999999999'],
    ['letters', '9999 4I05 7O58'],
    ['nothing', ''],
  ])('%s', (_, typed) => expect(takeNumber(typed)).toEqual({ ok: false, code: 'number-wrong', details: {} }))
})

test('it is spent once', () => {
  const number = numberFrom('999941057058')
  number.spend()
  expect(() => number.spend()).toThrow('once-text: spent already')
})
