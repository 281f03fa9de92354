import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { dueFor } from '#domain/schedule/due'
import { indiaCovid } from '#domain/schedule/packs'
import { packName, PolicyPack, productIn, productName } from '#domain/schedule/policy-pack'
import type { PolicyRow } from '#domain/schedule/policy-row'

const firstRow = indiaCovid.rows[0]
const secondRow = indiaCovid.rows[1]
if (firstRow === undefined || secondRow === undefined) throw new Error('the pack has no rows')

const withRow = (row: object) => ({ ...indiaCovid, rows: [...indiaCovid.rows, row] })
const faultsOf = (pack: unknown): string[] => {
  const parsed = PolicyPack.safeParse(pack)
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
}
const extra = (changes: Partial<PolicyRow>): PolicyRow => ({ ...secondRow, id: 'extra', effect: 'warn', ...changes })
const day = (text: string): LocalDate => LocalDate.parse(text)

test('the pack that comes along holds the products of the programme', () => {
  expect(packName(indiaCovid)).toBe('india-covid 1')
  const codes = Object.fromEntries(indiaCovid.products.map(({ name, vaccineType }) => [name, vaccineType]))
  expect(codes).toEqual({
    Covishield: 'XM9QW8',
    Covaxin: 'XM1NL1',
    'Sputnik V, component I': 'XM9QW8',
    'Sputnik V, component II': 'XM9QW8',
    Corbevax: 'XM5JC5',
    'ZyCoV-D': 'XM6AT1',
    Covovax: 'XM5JC5',
  })
})

test('no two products share a colour', () => {
  const bands = indiaCovid.products.map((product) => product.band)
  expect(new Set(bands).size).toBe(bands.length)
})

test('a product is found by its code, and one that no pack knows goes by its code', () => {
  expect(productIn(indiaCovid, 'covaxin')).toMatchObject({ name: 'Covaxin', dosesPerVial: 10 })
  expect(productName(indiaCovid, 'covaxin')).toBe('Covaxin')
  expect(productIn(indiaCovid, 'from-abroad')).toBeUndefined()
  expect(productName(indiaCovid, 'from-abroad')).toBe('from-abroad')
})

describe('a pack is refused', () => {
  const past = { validFrom: day('2019-01-01'), validTo: day('2019-12-31') }
  test.each([
    ['two rows of one name', extra({ ...past, id: firstRow.id }), 'covishield-1 stands twice'],
    ['a product that is not in it', extra({ ...past, product: 'other' }), 'row extra: its product is not in the pack'],
    [
      'a product before that is not in it',
      extra({ ...past, previousProduct: 'other' }),
      'row extra: the product before is not in the pack',
    ],
    [
      'a second dose after nothing',
      extra({ ...past, previousProduct: null }),
      'row extra: a first dose, and only that, has no product before',
    ],
    [
      'a second dose without a gap',
      extra({ ...past, minGapDays: null, maxGapDays: null }),
      'row extra: a first dose, and only that, has no gap',
    ],
    ['a gap upside down', extra({ ...past, maxGapDays: 27 }), 'row extra: its longest gap is below its shortest'],
    ['an end before its start', extra({ ...past, validTo: day('2018-01-01') }), 'row extra: it ends before it begins'],
    ['a third dose of two', extra({ ...past, dose: 3 }), 'row extra: its dose is beyond its course'],
    [
      'an old order that was not ended',
      extra({ validFrom: day('2021-01-01'), validTo: null }),
      'rows covishield-2-from-2021-01-16 and extra are in force on the same day',
    ],
  ])('for %s', (_what, row, message) => {
    expect(faultsOf(withRow(row))).toContain(message)
  })

  test('for a figure or a word that it should not hold', () => {
    expect(faultsOf({ ...indiaCovid, note: 'x' })).toHaveLength(1)
    expect(faultsOf(withRow(extra({ ...past, minGapDays: 0 })))).toHaveLength(1)
    expect(faultsOf({ ...indiaCovid, version: 'latest' })).toHaveLength(1)
  })

  test('but not for a row that ends on the eve of the next', () => {
    expect(faultsOf(withRow(extra({ validFrom: day('2021-01-01'), validTo: day('2021-01-15') })))).toEqual([])
  })
})

test('a row that warns lets a dose that is too early be due, with the reason beside it', () => {
  const rows = indiaCovid.rows.map((row) => ({ ...row, effect: 'warn' as const }))
  const answer = dueFor({
    birth: { kind: 'year', year: 1974 },
    history: [{ product: 'covaxin', number: 1, on: day('2026-11-01') }],
    product: 'covaxin',
    on: day('2026-11-23'),
    pack: { ...indiaCovid, rows },
  })
  expect(answer).toMatchObject({ state: 'due', dueFrom: '2026-11-29', reasons: [{ why: 'too-early' }] })
})
