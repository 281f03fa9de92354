import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { textFor } from '../../renderer/text/use-text.ts'
import { readDay, readExpiry } from '../../renderer/ui/read-day.ts'

const dayOf = (text: string): string => {
  const read = readDay(text)
  return read.ok ? read.day : read.problem
}

describe('a day as people write it', () => {
  test.each(['5 3 1984', '05/03/1984', '5.3.1984', '05-03-1984', '05031984', '5 Mar 1984', '5 march 1984', '५/३/१९८४'])(
    '%s is the fifth of March',
    (text) => expect(dayOf(text)).toBe('1984-03-05'),
  )

  test('is refused with the reason when it could be read in two ways or not at all', () => {
    expect(dayOf(' ')).toBe('empty')
    expect(dayOf('5/3/84')).toBe('short-year')
    expect(dayOf('31 2 1984')).toBe('impossible')
    expect(dayOf('12 31 1984')).toBe('impossible')
    expect(dayOf('1984-03-05')).toBe('unreadable')
    expect(dayOf('yesterday')).toBe('unreadable')
    expect(dayOf('5 m 1984')).toBe('unreadable')
  })

  test('is read again from the words that the page writes for it, in both languages', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = LocalDate.parse(date.toISOString().slice(0, 10))
          expect([dayOf(textFor('en').sayDate(day)), dayOf(textFor('hi').sayDate(day))]).toEqual([day, day])
        },
      ),
    )
  })

  test('nothing that is typed makes the field fall over, and what is read exists', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (text) => {
        const read = readDay(text)
        expect(read.ok ? LocalDate.safeParse(read.day).success : read.problem.length > 0).toBe(true)
      }),
    )
  })
})

test('a label with a month only means the last day of that month', () => {
  const read = (text: string): unknown => readExpiry(text)
  expect(read('Feb 2028')).toEqual({ ok: true, day: '2028-02-29' })
  expect(read('11/2026')).toEqual({ ok: true, day: '2026-11-30' })
  expect(read('31 Mar 2027')).toEqual({ ok: true, day: '2027-03-31' })
  expect(read('13/2026')).toEqual({ ok: false, problem: 'impossible' })
})
