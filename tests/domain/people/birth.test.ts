import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Birth, LocalDate } from '#contract/fields'
import { addDays, ageOn } from '#domain/calendar'
import { checkBirth, judgeBirth } from '#domain/people/birth'

const TODAY = LocalDate.parse('2026-11-23')
const range = { from: 1906, to: 2026 }

test.each([
  ['1974', { kind: 'year', year: 1974 }],
  [' १९७४ ', { kind: 'year', year: 1974 }],
  ['1906', { kind: 'year', year: 1906 }],
  ['2007', { kind: 'year', year: 2007 }],
  ['23-11-1974', { kind: 'day', day: '1974-11-23' }],
  ['23/11/1974', { kind: 'day', day: '1974-11-23' }],
  ['23 11 1974', { kind: 'day', day: '1974-11-23' }],
  ['23.11.1974', { kind: 'day', day: '1974-11-23' }],
  ['23 - 11 - 1974', { kind: 'day', day: '1974-11-23' }],
  ['1974-11-23', { kind: 'day', day: '1974-11-23' }],
  ['२३-११-१९७४', { kind: 'day', day: '1974-11-23' }],
  ['3/4/1974', { kind: 'day', day: '1974-04-03' }],
  ['04/03/1974', { kind: 'day', day: '1974-03-04' }],
  ['29-02-2012', { kind: 'day', day: '2012-02-29' }],
  ['23-11-2026', { kind: 'day', day: '2026-11-23' }],
])('"%s" is read', (typed, birth) => {
  expect(checkBirth(typed, TODAY)).toEqual({ ok: true, value: birth })
})

test.each([
  ['', 'birth-missing', {}],
  ['   ', 'birth-missing', {}],
  ['74', 'birth-not-understood', {}],
  ['23-11-74', 'birth-not-understood', {}],
  ['23 Nov 1974', 'birth-not-understood', {}],
  ['52 years', 'birth-not-understood', {}],
  ['197-11-23', 'birth-not-understood', {}],
  ['19741', 'birth-not-understood', {}],
  ['31-02-1974', 'birth-no-such-day', { day: 31, month: 2, year: 1974 }],
  ['29-02-1900', 'birth-no-such-day', { day: 29, month: 2, year: 1900 }],
  ['00-11-1974', 'birth-no-such-day', { day: 0, month: 11, year: 1974 }],
  ['24-11-2026', 'birth-in-future', range],
  ['2027', 'birth-in-future', range],
  ['9999', 'birth-in-future', range],
  ['1905', 'birth-too-long-ago', range],
  ['31-12-1905', 'birth-too-long-ago', range],
  ['0000', 'birth-too-long-ago', range],
  ['2008', 'full-date-needed', { year: 2008, below: 18 }],
  ['2026', 'full-date-needed', { year: 2026, below: 18 }],
])('"%s" is sent back with %s', (typed, code, details) => {
  expect(checkBirth(typed, TODAY)).toEqual({ ok: false, code, details })
})

test('the month never stands first: 11/23/1974 is no day, and not the 23rd of November', () => {
  expect(checkBirth('11/23/1974', TODAY)).toMatchObject({ code: 'birth-no-such-day', details: { month: 23 } })
})

test('on the last day of the year the year alone shows who is 18', () => {
  expect(checkBirth('2008', LocalDate.parse('2026-12-30'))).toMatchObject({ code: 'full-date-needed' })
  expect(checkBirth('2008', LocalDate.parse('2026-12-31'))).toMatchObject({ ok: true })
})

describe('whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9]{0,4}[-/. ][0-9]{0,3}[-/. ][0-9]{0,5}$/),
  )

  test('the answer is a birth that the register takes, or a code', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const answer = checkBirth(text, TODAY)
        expect(answer.ok ? Birth.safeParse(answer.value).success : answer.code.length > 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a day of the last 120 years is read back in every way of writing it', () => {
    fc.assert(
      fc.property(fc.nat(43_000), fc.constantFrom('-', '/', '.', ' '), (daysAgo, sign) => {
        const day = addDays(TODAY, -daysAgo)
        const [year = '', month = '', date = ''] = day.split('-')
        const expected = { ok: true, value: { kind: 'day', day } }
        expect(checkBirth([date, month, year].join(sign), TODAY)).toEqual(expected)
        expect(checkBirth(day, TODAY)).toEqual(expected)
      }),
    )
  })

  test('a year is enough only for who is of age on any birthday in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1906, max: 2026 }), (year) => {
        const birth = { kind: 'year' as const, year }
        expect(judgeBirth(birth, TODAY).ok).toBe(ageOn(birth, TODAY).years >= 18)
      }),
    )
  })
})
