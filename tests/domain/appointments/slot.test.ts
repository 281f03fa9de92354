import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursOf, readSlot } from '#domain/appointments/slot'

test.each([
  ['09:00-11:00', '09:00-11:00'],
  ['9-11', '09:00-11:00'],
  ['9 AM - 11 AM', '09:00-11:00'],
  ['9-11 AM', '09:00-11:00'],
  ['11-1 PM', '11:00-13:00'],
  ['09.00 to 11.30', '09:00-11:30'],
  ['03:00 PM–06:00 PM', '15:00-18:00'],
  ['12 pm - 2 pm', '12:00-14:00'],
  ['१५:०० से १७:००', '15:00-17:00'],
  ['FORENOON', 'forenoon'],
  ['Slot 2', 'slot 2'],
  ['', null],
])('"%s" is the slot %s', (written, slot) => {
  expect(readSlot(written)).toEqual({ ok: true, value: slot })
})

test.each([
  ['11:00-09:00', 'slot-backwards'],
  ['9-9', 'slot-backwards'],
  ['25:00-26:00', 'slot-not-understood'],
  ['9:75-11', 'slot-not-understood'],
  ['13 PM - 14 PM', 'slot-not-understood'],
  ['9', 'slot-not-understood'],
  ['<b>', 'slot-not-understood'],
])('"%s" is refused: %s', (written, code) => {
  expect(readSlot(written)).toMatchObject({ ok: false, code })
})

test('a slot is read the same when it is read again, and its hours are in order', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}([:.]\d\d)?( ?[ap]m)? ?(-|to) ?\d{1,2}([:.]\d\d)?( ?[ap]m)?$/)),
      (text) => {
        const read = readSlot(text)
        if (!read.ok || read.value === null) return
        expect(readSlot(read.value)).toEqual(read)
        const hours = hoursOf(read.value)
        expect(hours === null || hours.from < hours.to).toBe(true)
      },
    ),
  )
})
