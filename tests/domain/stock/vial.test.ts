import { expect, test } from 'vitest'
import { indiaCovid } from '#domain/schedule/packs'
import { allowedWastage, wastageFactor, wastagePercent } from '#domain/stock/wastage'
import { leftIn, vialState } from '#domain/stock/clock'
import { againstLabel, againstOpening } from '#domain/stock/against-vial'
import { LocalDate, LotNumber, ProductCode } from '#contract/fields'

test('wastage is what the labels promised and nobody got; eleven out of ten is less than none', () => {
  expect(wastagePercent({ doses: 100, given: 93 })).toBe(7)
  expect(wastagePercent({ doses: 30, given: 29 })).toBe(3.3)
  expect(wastagePercent({ doses: 20, given: 22 })).toBe(-10)
  expect(wastagePercent({ doses: 0, given: 0 })).toBeNull()
})

test('the factor at ten percent is 1.11', () => {
  expect(wastageFactor(allowedWastage(indiaCovid))).toBe(1.11)
  expect(wastageFactor(0)).toBe(1)
  expect(wastageFactor(25)).toBe(1.33)
})

test('a pack says how much may be lost; one that does not leaves it at what the programme planned', () => {
  expect(allowedWastage(indiaCovid)).toBe(10)
  expect(allowedWastage({ limits: { ...indiaCovid.limits, allowedWastage: 1 } })).toBe(1)
})

test('a vial is open, then used up, then over its time, then discarded', () => {
  const vial = { dosesPerVial: 10, given: 9, discarded: null }
  expect(vialState(vial, 1)).toBe('open')
  expect(vialState({ ...vial, given: 10 }, 1)).toBe('used-up')
  expect(vialState({ ...vial, given: 10 }, 0)).toBe('time-over')
  expect(vialState({ ...vial, discarded: {} }, 1)).toBe('discarded')
  expect([leftIn(vial), leftIn({ ...vial, given: 11 })]).toEqual([1, 0])
})

const today = LocalDate.parse('2026-11-23')
const label = {
  lot: LotNumber.parse('4121Z001'),
  expiry: LocalDate.parse('2027-03-31'),
  monitor: 'stage-1' as const,
  known: undefined,
  otherProduct: undefined,
  today,
}
const known = {
  product: ProductCode.parse('covishield'),
  expiry: LocalDate.parse('2027-03-31'),
  dosesPerVial: 10,
  received: 12,
  held: 3,
}

test('a good label has nothing against it, nor has a lot that was never received', () => {
  expect(againstOpening(label)).toEqual([])
  expect(againstOpening({ ...label, known })).toEqual([])
  expect(againstOpening({ ...label, known: { ...known, received: 0, held: -4 } })).toEqual([])
  expect(againstLabel({ ...label, expiry: today })).toEqual([])
})

test('everything that speaks against a vial is named, the gravest first', () => {
  const worst = {
    ...label,
    expiry: LocalDate.parse('2026-11-22'),
    monitor: 'stage-3' as const,
    known: { ...known, held: 0 },
    otherProduct: 'Covaxin',
  }
  expect(againstOpening(worst)).toEqual([
    { code: 'lot-of-other-product', details: { product: 'Covaxin' } },
    { code: 'lot-expired', details: { expiry: '2026-11-22' } },
    { code: 'monitor-past', details: { lot: '4121Z001' } },
    { code: 'expiry-differs', details: { expiry: '2027-03-31' } },
    { code: 'more-than-received', details: { received: 12 } },
  ])
})

test('a label without a date is as old as the lot was when it was received', () => {
  const old = { ...label, expiry: null, known: { ...known, expiry: LocalDate.parse('2026-10-31') } }
  expect(againstLabel(old)).toEqual([{ code: 'lot-expired', details: { expiry: '2026-10-31' } }])
})
