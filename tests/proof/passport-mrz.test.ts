import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { readPassportMrz } from '#proof/passport-mrz'
import { passportMrz } from './passport-mrz-lines.ts'

const ON = LocalDate.parse('2026-11-23')
const read = (lines: readonly string[]) => readPassportMrz(lines.join('\n'), ON)

const sunita = {
  number: 'K1234567',
  country: 'IND',
  name: 'SUNITA RAMESH JADHAV',
  birth: { kind: 'day', day: '1974-03-21' },
  gender: 'female',
  expires: '2031-05-31',
  expired: false,
}

test("ICAO's own example is read, out of date since 2012", () => {
  const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']
  expect(read(lines)).toEqual({
    ok: true,
    value: {
      number: 'L898902C3',
      country: 'UTO',
      name: 'ANNA MARIA ERIKSSON',
      birth: { kind: 'day', day: '1974-08-12' },
      gender: 'female',
      expires: '2012-04-15',
      expired: true,
    },
  })
})

test.each([
  ['two lines', '\n'],
  ['two lines as Windows ends them', '\r\n'],
  ['one run of 88 characters', ''],
  ['one run with a blank', ' '],
])('an Indian passport is read from %s', (_how, between) => {
  const burst = ` ${passportMrz().join(between)}\r\n`
  expect(readPassportMrz(burst, ON)).toEqual({ ok: true, value: sunita })
  expect(readPassportMrz(burst.toLowerCase(), ON)).toEqual({ ok: true, value: sunita })
})

test('digits from a keyboard that stands on Hindi are the same digits', () => {
  const burst = passportMrz()
    .join('\n')
    .replace(/\d/g, (digit) => String.fromCharCode(0x09_66 + Number(digit)))
  expect(readPassportMrz(burst, ON)).toEqual({ ok: true, value: sunita })
})

test.each([
  ['JADHAV<<SUNITA', 'SUNITA JADHAV'],
  ['DE<SOUZA<<MARIA<ANA', 'MARIA ANA DE SOUZA'],
  ['SUNITA', 'SUNITA'],
  ['<<SUNITA', 'SUNITA'],
  ['VENKATANARASIMHARAJUVARIPETA<<ANANTHAPADMANABHA', 'ANANTHAPA VENKATANARASIMHARAJUVARIPETA'],
])('the name %s is %s', (names, name) => {
  expect(read(passportMrz({ names: names.slice(0, 39) }))).toMatchObject({ ok: true, value: { name } })
})

test.each([
  ['F', 'female'],
  ['M', 'male'],
  ['<', 'other'],
  ['X', 'other'],
])('the sex %s is %s', (sex, gender) => {
  expect(read(passportMrz({ sex }))).toMatchObject({ ok: true, value: { gender } })
})

describe('the century of a birth is the latest that lets it have been', () => {
  test.each([
    ['261123', { kind: 'day', day: '2026-11-23' }],
    ['261124', { kind: 'day', day: '1926-11-24' }],
    ['270101', { kind: 'day', day: '1927-01-01' }],
    ['000229', { kind: 'day', day: '2000-02-29' }],
    ['9912<<', { kind: 'year', year: 1999 }],
    ['26<<<<', { kind: 'year', year: 2026 }],
    ['27<<<<', { kind: 'year', year: 1927 }],
  ])('%s', (birth, expected) => {
    expect(read(passportMrz({ birth }))).toMatchObject({ ok: true, value: { birth: expected } })
  })
})

describe('an end', () => {
  test.each([
    ['261122', '2026-11-22', true],
    ['261123', '2026-11-23', false],
    ['461231', '2046-12-31', false],
    ['470101', '1947-01-01', true],
    ['990630', '1999-06-30', true],
    ['<<<<<<', null, false],
  ])('%s is %s', (end, expires, expired) => {
    expect(read(passportMrz({ end }))).toMatchObject({ ok: true, value: { expires, expired } })
  })
})

test('a country of one letter stands without its fillers', () => {
  expect(read(passportMrz({ country: 'D', number: 'C01X00T47' }))).toMatchObject({
    ok: true,
    value: { country: 'D', number: 'C01X00T47' },
  })
})

test('every passport comes back as it was written', () => {
  const word = fc.stringMatching(/^[A-Z]{1,8}$/)
  const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'))
  const year = fc.integer({ min: 1927, max: 2026 })
  const passport = fc.record({ surname: word, given: word, number: fc.stringMatching(/^[A-Z][0-9]{7}$/), year, day })
  fc.assert(
    fc.property(passport, (one) => {
      const birth = `${String(one.year).slice(2)}04${one.day}`
      const lines = passportMrz({ names: `${one.surname}<<${one.given}`, number: one.number, birth })
      expect(read(lines)).toMatchObject({
        ok: true,
        value: {
          number: one.number,
          name: `${one.given} ${one.surname}`,
          birth: { kind: 'day', day: `${one.year}-04-${one.day}` },
        },
      })
    }),
  )
})
