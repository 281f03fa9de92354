import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sessionOpened2, upgradeSessionOpened } from '#domain/events/session'
import { LocalDate, ProductCode, SessionId } from '#contract/fields'
import { arranged, placesOf, proposedSlots, slotAt } from '#domain/session/slots'

test('whatever the number of places, the proposal divides all of them and can be opened once there are enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 1000 }), (places) => {
      const slots = proposedSlots(places)
      expect([placesOf(slots), arranged(slots).ok]).toEqual([places, true])
    }),
  )
})

test('of a hundred places sixty are reserved', () => {
  const slots = proposedSlots(100)
  expect(slots.map(({ reserved, open }) => [reserved, open])).toEqual([
    [20, 14],
    [20, 13],
    [20, 13],
  ])
})

test('every moment of the day belongs to one slot', () => {
  const at = (time: string) => slotAt(proposedSlots(30), time)?.from
  expect(['07:00', '10:59', '11:00', '13:30', '16:00', '20:00'].map(at)).toEqual([
    '09:00',
    '09:00',
    '11:00',
    '14:00',
    '14:00',
    '14:00',
  ])
  expect(slotAt([], '10:00')).toBeUndefined()
})

test('a session of before there were slots is read as a day that was one whole', () => {
  const old = {
    sessionId: SessionId.parse('01a20674-12c0-77a8-9840-b15e053fbf03'),
    number: 2,
    date: LocalDate.parse('2026-11-24'),
    product: ProductCode.parse('covaxin'),
    capacity: 60,
  }
  expect(sessionOpened2.body.parse(upgradeSessionOpened(old))).toEqual({ ...old, slots: [] })
})
