import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { momentOn, readClockTime } from '#domain/clock-time'
import '../support/seed.ts'

test.each([
  ['9:05', '09:05'],
  ['0905', '09:05'],
  ['905', '09:05'],
  ['14.30', '14:30'],
  [' १४:३० ', '14:30'],
  ['0:00', '00:00'],
])('%j on paper is %s', (typed, time) => {
  expect(readClockTime(typed)).toEqual({ ok: true, value: time })
})

test.each([
  ['', 'time-missing'],
  ['noon', 'time-not-understood'],
  ['9', 'time-not-understood'],
  ['9:5', 'time-not-understood'],
  ['24:00', 'time-no-such-time'],
  ['12:60', 'time-no-such-time'],
])('%j is refused: %s', (typed, problem) => {
  expect(readClockTime(typed)).toMatchObject({ ok: false, code: problem })
})

test('whatever is typed, it is a time that a clock shows or a refusal', () => {
  const anything = fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (typed) => {
    const read = readClockTime(typed)
    return !read.ok || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(read.value)
  })
  expect(fc.check(anything)).toMatchObject({ failed: false })
})

test('a day and a time are a moment on the clock of India', () => {
  expect(momentOn(LocalDate.parse('2026-11-23'), '09:05')).toBe('2026-11-23T09:05:00.000+05:30')
})
