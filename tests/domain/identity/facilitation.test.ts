import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { leaveForOneMore, leftOf } from '#domain/identity/facilitation'

const on = LocalDate.parse('2026-11-23')
const until = (day: string): LocalDate => LocalDate.parse(day)

test('a leave is counted down by those it was used for', () => {
  expect(leftOf({ authorised: 40, used: 0 })).toBe(40)
  expect(leftOf({ authorised: 40, used: 39 })).toBe(1)
  expect(leaveForOneMore({ authorised: 40, used: 39, until: null }, on)).toEqual({ ok: true, value: { left: 1 } })
})

test('the forty-first is not vouched for under a leave for forty', () => {
  expect(leaveForOneMore({ authorised: 40, used: 40, until: null }, on)).toEqual({
    ok: false,
    code: 'facilitation-used-up',
    details: { authorised: 40 },
  })
})

test('on its last day it still holds, the day after it is over, used up or not', () => {
  const leave = { authorised: 40, used: 12 }
  expect(leaveForOneMore({ ...leave, until: until('2026-11-23') }, on)).toMatchObject({ value: { left: 28 } })
  const over = { ok: false, code: 'facilitation-over', details: { until: '2026-11-22' } }
  expect(leaveForOneMore({ ...leave, until: until('2026-11-22') }, on)).toEqual(over)
  expect(leaveForOneMore({ authorised: 40, used: 40, until: until('2026-11-22') }, on)).toEqual(over)
})

test('two desks that took the last one at once leave none, not less than none', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), (authorised, used) => {
      const left = leftOf({ authorised, used })
      expect(left).toBe(used < authorised ? authorised - used : 0)
      expect(leaveForOneMore({ authorised, used, until: null }, on).ok).toBe(used < authorised)
    }),
  )
})
