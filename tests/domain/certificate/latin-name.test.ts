import fc from 'fast-check'
import { expect, test } from 'vitest'
import { machineReadableName } from '#domain/certificate/latin-name'

test.each([
  ['Anuradha Lakshminarayan Deshpande', 'ANURADHA<LAKSHMINARAYAN<DESHPANDE'],
  ["Dr. A.P.J. O'Neill-Rāo", 'DR<A<P<J<ONEILL<RAO'],
  ['D’Souza', 'DSOUZA'],
  ['Łukasz Øster Weiß Æther', 'LUKASZ<OESTER<WEISS<AETHER'],
  ['  Lakshmi  ', 'LAKSHMI'],
  ['लक्ष्मी', ''],
])('%s', (name, expected) => expect(machineReadableName(name)).toBe(expected))

test('whatever a name holds, only A to Z and < come out, at most eighty, none at the ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      expect(machineReadableName(name)).toMatch(/^([A-Z]([A-Z<]{0,78}[A-Z])?)?$/)
    }),
  )
})

test('a name longer than the field is cut, not dropped', () => {
  expect(machineReadableName('A'.repeat(79) + ' Rao')).toBe('A'.repeat(79))
})
