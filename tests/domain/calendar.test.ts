import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Instant, LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { addDays, ageOn, birthdayOf, daysBetween, laterOf, localDateOf, yearOf } from '#domain/calendar'

const day = (text: string): LocalDate => LocalDate.parse(text)
const bornIn = (year: number): Birth => ({ kind: 'year', year })
const bornOn = (text: string): Birth => ({ kind: 'day', day: day(text) })

const MS = 86_400_000
const noon = (text: LocalDate): number => Date.parse(`${text}T12:00:00Z`)
const anyDay = fc
  .date({ min: new Date('0004-01-01'), max: new Date('9995-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))
const shift = fc.integer({ min: -1000, max: 1000 })

describe('days are counted', () => {
  test.each([
    ['2021-01-16', 28, '2021-02-13'],
    ['2021-05-13', 84, '2021-08-05'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2000-03-01', -146_097, '1600-03-01'],
  ])('%s and %i days is %s', (from, n, to) => {
    expect(addDays(day(from), n)).toBe(to)
    expect(daysBetween(day(from), day(to))).toBe(n)
  })

  test('as Node counts them', () => {
    fc.assert(
      fc.property(anyDay, shift, (from, n) => {
        expect(addDays(from, n)).toBe(new Date(noon(from) + n * MS).toISOString().slice(0, 10))
      }),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe((noon(b) - noon(a)) / MS)
      }),
      { numRuns: 1000 },
    )
  })

  test('every day of four centuries follows the one before it', () => {
    const broken: string[] = []
    let at = day('1999-12-31')
    for (let n = 1; n <= 146_097; n += 1) {
      const next = addDays(at, 1)
      if (!(next > at)) broken.push(`${next} after ${at}`)
      at = next
    }
    expect(broken).toEqual([])
    expect(at).toBe('2399-12-31')
  })

  test('there and back is the same day', () => {
    fc.assert(
      fc.property(anyDay, shift, (from, n) => {
        expect(addDays(addDays(from, n), -n)).toBe(from)
      }),
    )
  })

  test('a day that the calendar does not hold is a bug', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow('Invalid ISO date')
  })
})

describe('an age', () => {
  test('is complete on the birthday and not the day before', () => {
    expect(ageOn(bornOn('2008-11-23'), day('2026-11-22'))).toEqual({ years: 17, sure: true })
    expect(ageOn(bornOn('2008-11-23'), day('2026-11-23'))).toEqual({ years: 18, sure: true })
  })

  test('of one born on 29 February grows on 1 March, or on the 29th where there is one', () => {
    expect(ageOn(bornOn('2008-02-29'), day('2026-02-28')).years).toBe(17)
    expect(ageOn(bornOn('2008-02-29'), day('2026-03-01')).years).toBe(18)
    expect(ageOn(bornOn('2008-02-29'), day('2028-02-29')).years).toBe(20)
  })

  test('by the year alone is the lower of two, and says so', () => {
    expect(ageOn(bornIn(2008), day('2026-01-01'))).toEqual({ years: 17, sure: false })
    expect(ageOn(bornIn(2008), day('2026-12-30'))).toEqual({ years: 17, sure: false })
    expect(ageOn(bornIn(2008), day('2026-12-31'))).toEqual({ years: 18, sure: true })
    expect(ageOn(bornIn(2026), day('2026-06-01'))).toEqual({ years: 0, sure: true })
  })

  test('of one not born yet is negative', () => {
    expect(ageOn(bornIn(2027), day('2026-06-01')).years).toBe(-1)
    expect(ageOn(bornOn('2026-06-02'), day('2026-06-01')).years).toBe(-1)
  })

  test('by the year alone is never above the age by the day, and at most one below it', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40_000), (born, lived) => {
        fc.pre(daysBetween(born, day('9990-01-01')) > lived)
        const on = addDays(born, lived)
        const exact = ageOn({ kind: 'day', day: born }, on).years
        const rough = ageOn(bornIn(yearOf(born)), on)
        expect(rough.sure ? [rough.years] : [rough.years, rough.years + 1]).toContain(exact)
      }),
    )
  })

  test('and the birthday agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4 }), (born, years) => {
        const birthday = birthdayOf(born, years)
        expect(ageOn({ kind: 'day', day: born }, birthday).years).toBe(years)
        expect(ageOn({ kind: 'day', day: born }, addDays(birthday, -1)).years).toBe(years - 1)
      }),
    )
  })
})

test('the day of a moment is the day where it was noted', () => {
  expect(localDateOf(Instant.parse('2026-11-23T00:30:00.000+05:30'))).toBe('2026-11-23')
  expect(localDateOf(Instant.parse('2026-11-22T19:00:00.000Z'))).toBe('2026-11-22')
})

test('the later of two days is the later one whichever comes first', () => {
  expect(laterOf(day('2026-11-23'), day('2026-02-24'))).toBe('2026-11-23')
  expect(laterOf(day('2026-02-24'), day('2026-11-23'))).toBe('2026-11-23')
})
