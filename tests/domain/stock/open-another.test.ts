import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indiaCovid } from '#domain/schedule/packs'
import { adviseOpening, waitingShare } from '#domain/stock/open-another'
import '../../support/seed.ts'

const hours = (count: number): number => count * 36e5
const vial = (left: number, msLeft = hours(3)) => ({ left, msLeft })
const asked = { waiting: 0, expected: 0, usable: [], dosesPerVial: 10, share: waitingShare(indiaCovid) }

describe('whether another vial is opened', () => {
  test('three doses are left and two people wait: no need', () => {
    const advice = adviseOpening({ ...asked, waiting: 2, usable: [vial(3)] })
    expect(advice).toEqual({ kind: 'enough', waiting: 2, expected: 0, left: 3, wanted: 5 })
  })
  test('six people wait and one dose is left: open it', () => {
    expect(adviseOpening({ ...asked, waiting: 6, usable: [vial(1)] })).toMatchObject({ kind: 'open', left: 1 })
  })
  test('a pack may ask for a whole vial of people', () => {
    const share = waitingShare({ limits: { ...indiaCovid.limits, waitingShare: 1 } })
    expect(adviseOpening({ ...asked, share, waiting: 7 })).toMatchObject({ kind: 'few', wanted: 10 })
  })
  test('two wait, and enough are still expected today', () => {
    expect(adviseOpening({ ...asked, waiting: 2, expected: 40 })).toMatchObject({ kind: 'expected', wanted: 5 })
  })
  test('two wait and nobody else is expected: it would be opened for a few', () => {
    expect(adviseOpening({ ...asked, waiting: 2 })).toMatchObject({ kind: 'few' })
  })
  test('in the morning nobody is there yet', () => {
    expect(adviseOpening({ ...asked, expected: 90 })).toMatchObject({ kind: 'nobody' })
  })
  test('a full vial with ten minutes on its clock is worth two doses', () => {
    expect(adviseOpening({ ...asked, waiting: 8, usable: [vial(10, 10 * 60_000)] })).toMatchObject({
      kind: 'open',
      left: 2,
    })
  })
  test('of a vial of twenty, ten people should wait', () => {
    expect(adviseOpening({ ...asked, waiting: 9, dosesPerVial: 20 })).toMatchObject({ kind: 'few', wanted: 10 })
  })
})

test('nobody is ever told that there is enough while somebody would go without', () => {
  const count = fc.nat(60)
  const vials = fc.array(fc.record({ left: fc.nat(20), msLeft: fc.integer({ min: -hours(5), max: hours(6) }) }))
  fc.assert(
    fc.property(count, count, vials, fc.integer({ min: 1, max: 20 }), (waiting, expected, usable, dosesPerVial) => {
      const { kind, left } = adviseOpening({ waiting, expected, usable, dosesPerVial, share: 0.5 })
      expect(kind === 'enough' || kind === 'nobody').toBe(waiting <= left)
    }),
  )
})
