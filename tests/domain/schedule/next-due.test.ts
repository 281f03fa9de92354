import { expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import type { GivenDose } from '#domain/schedule/history'
import { nextDue } from '#domain/schedule/next-due'
import { indiaCovid } from '#domain/schedule/packs'

const day = (text: string): LocalDate => LocalDate.parse(text)
const dose = (product: string, number: number, on: string): GivenDose => ({ product, number, on: day(on) })
const next = (on: string, ...history: GivenDose[]) => nextDue(history, day(on), indiaCovid)

test('the certificate of a first dose tells the window of the second', () => {
  expect(next('2026-11-23', dose('covishield', 1, '2026-11-23'))).toEqual({
    dose: 2,
    of: 2,
    from: '2027-01-18',
    to: '2027-03-15',
    order: 'Covishield interval of 8 to 16 weeks, 21 March 2022',
    pack: 'india-covid 2',
  })
})

test('a change of interval that falls before the window is taken into account', () => {
  expect(next('2021-05-01', dose('covishield', 1, '2021-05-01'))).toMatchObject({ from: '2021-07-24' })
  expect(next('2021-04-10', dose('covishield', 1, '2021-04-10'))).toMatchObject({ from: '2021-05-08' })
})

test('an old first dose is told the rule of today', () => {
  expect(next('2026-11-23', dose('covishield', 1, '2021-02-01'))).toMatchObject({ from: '2022-03-21', to: null })
})

test('after component I comes component II', () => {
  expect(next('2021-06-01', dose('sputnik-v-1', 1, '2021-06-01'))).toMatchObject({
    dose: 2,
    from: '2021-06-22',
    to: '2021-08-30',
  })
})

test('an order without an end leaves the window open', () => {
  expect(next('2022-04-01', dose('corbevax', 1, '2022-04-01'))).toMatchObject({ from: '2022-04-29', to: null })
})

test('nothing is announced before the first dose, after the last one, or for a product that no pack knows', () => {
  expect(next('2026-11-23')).toBeNull()
  expect(next('2026-11-23', dose('covaxin', 1, '2021-03-01'), dose('covaxin', 2, '2021-04-01'))).toBeNull()
  expect(next('2026-11-23', dose('from-abroad', 1, '2021-03-01'))).toBeNull()
})
