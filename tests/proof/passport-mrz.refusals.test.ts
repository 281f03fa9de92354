import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { readPassportMrz } from '#proof/passport-mrz'
import { passportMrz } from './passport-mrz-lines.ts'

const ON = LocalDate.parse('2026-11-23')
const read = (lines: readonly string[]) => readPassportMrz(lines.join('\n'), ON)
const [first, second] = passportMrz()

describe('no two lines of a passport', () => {
  test.each([
    ['nothing', ''],
    ['a name', 'Sunita Jadhav'],
    ['the first line alone', first],
    ['the lines in the wrong order', second + first],
    ['a line cut short', first + second.slice(0, -1)],
    ['a character too many', `${first}<${second}`],
    ['a visa', passportMrz().join('').replace(/^P/, 'V')],
    [
      'an identity card of three lines',
      'I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    ],
    ['a sign that no line has', first + second.replace('<', '*')],
    ['88 letters and digits', 'PA1'.padEnd(88, '7')],
  ])('%s', (_what, text) => {
    expect(readPassportMrz(text, ON)).toEqual({ ok: false, code: 'not-an-mrz', details: {} })
  })
})

describe('lines that hold and say nothing that can be', () => {
  test.each([
    ['a 13th month of birth', { birth: '741301' }],
    ['a 30th of February', { birth: '740230' }],
    ['a birth of no known year', { birth: '<<<<<<' }],
    ['a month without a year', { birth: '<<0321' }],
    ['an end on no day', { end: '311301' }],
    ['an end half open', { end: '3105<<' }],
    ['a sex of another letter', { sex: 'Q' }],
    ['no name', { names: '' }],
    ['a name of digits', { names: '1234<<5678' }],
    ['no number', { number: '' }],
    ['no country', { country: '' }],
  ])('%s', (_what, changes) => {
    expect(read(passportMrz(changes))).toEqual({ ok: false, code: 'not-an-mrz', details: {} })
  })
})

/** Where on the second line a check digit watches: number, birth, end, optional and the digits themselves (9303-4, 4.2.2.2). */
const watched = [...Array.from({ length: 10 }, (_, at) => at), ...Array.from({ length: 7 }, (_, at) => at + 13)].concat(
  Array.from({ length: 23 }, (_, at) => at + 21),
)

test.each(watched)('a digit misread at place %i is found out', (at) => {
  const [one, two] = passportMrz({ number: '123456789', optional: '12345678901234' })
  for (const wrong of '0123456789'.replace(two.charAt(at), '')) {
    const misread = two.slice(0, at) + wrong + two.slice(at + 1)
    expect(read([one, misread])).toEqual({ ok: false, code: 'wrong-check-digit', details: {} })
  }
})

test('a letter misread as a digit of its own weight is not: K counts 20, and 0 the same in tens', () => {
  expect(read([first, second.replace('K', '0')])).toMatchObject({ ok: true, value: { number: '01234567' } })
})

test('a check digit that stands as a filler is none', () => {
  for (const at of [9, 19, 27, 43]) {
    expect(read([first, `${second.slice(0, at)}<${second.slice(at + 1)}`])).toMatchObject({ code: 'wrong-check-digit' })
  }
})

test('a refusal repeats nothing of the lines', () => {
  const refused = read([first, second.replace('K1', 'K2')])
  expect(JSON.stringify(refused)).toBe('{"ok":false,"code":"wrong-check-digit","details":{}}')
})

test('no text makes the reader throw', () => {
  const line = fc.stringMatching(/^[A-Z0-9<]{44}$/)
  const near = fc.tuple(fc.stringMatching(/^P[A-Z<]{43}$/), line).map((lines) => lines.join('\n'))
  const changed = fc.tuple(fc.nat(87), fc.constantFrom('<', '0', 'A', '9', 'Z')).map(([at, wrong]) => {
    const zone = first + second
    return zone.slice(0, at) + wrong + zone.slice(at + 1)
  })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), near, changed), (text) => {
      const answer = readPassportMrz(text, ON)
      expect(answer.ok || ['not-an-mrz', 'wrong-check-digit'].includes(answer.code)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
