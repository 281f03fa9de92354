import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { dueFor } from '#domain/schedule/due'
import { indiaCovid } from '#domain/schedule/packs'
import type { PolicyCondition } from '#domain/schedule/policy-conditions'
import type { PolicyOpening } from '#domain/schedule/policy-openings'
import { compareVersions, packFrom, packName, PolicyPack, productIn, productName } from '#domain/schedule/policy-pack'
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
  expect(packName(indiaCovid)).toBe('india-covid 2')
  const codes = Object.fromEntries(indiaCovid.products.map(({ name, vaccineType }) => [name, vaccineType]))
  expect(codes).toEqual({
    Covishield: 'XM9QW8',
    Covaxin: 'XM1NL1',
    'Sputnik V, component I': 'XM9QW8',
    'Sputnik V, component II': 'XM9QW8',
    Corbevax: 'XM5JC5',
    'ZyCoV-D': 'XM6AT1',
    Covovax: 'XM5JC5',
    'iNCOVACC (nasal)': 'XM9QW8',
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
    ['two rows of one name', extra({ ...past, id: firstRow.id }), 'stands-twice covishield-1'],
    ['a product that is not in it', extra({ ...past, product: 'other' }), 'product-unknown extra'],
    ['a product before that is not in it', extra({ ...past, previousProduct: 'other' }), 'before-unknown extra'],
    ['a second dose after nothing', extra({ ...past, previousProduct: null }), 'before-misplaced extra'],
    ['a second dose without a gap', extra({ ...past, minGapDays: null, maxGapDays: null }), 'gap-misplaced extra'],
    ['a gap upside down', extra({ ...past, maxGapDays: 27 }), 'gap-upside-down extra'],
    ['an end before its start', extra({ ...past, validTo: day('2018-01-01') }), 'ends-before-it-begins extra'],
    ['a third dose of two', extra({ ...past, dose: 3 }), 'beyond-its-course extra'],
    [
      'an old order that was not ended',
      extra({ validFrom: day('2021-01-01'), validTo: null }),
      'same-day covishield-2-from-2021-01-16 extra',
    ],
    ['a proof that nobody has to show', extra({ ...past, proofs: ['travel-papers'] }), 'proof-for-nobody extra'],
    [
      'bookings honoured under a rule that has not ended',
      extra({ ...past, validTo: null, appliesToBookingsMadeBefore: day('2020-01-01') }),
      'honours-what-has-not-ended extra',
    ],
  ])('for %s', (_what, row, message) => {
    expect(faultsOf(withRow(row))).toContain(message)
  })

  const opening: PolicyOpening = {
    id: 'extra',
    validFrom: day('2019-01-01'),
    validTo: day('2019-12-31'),
    ages: { from: 70, to: null, reckonedOn: 'dose-day' },
    order: 'An order of a test',
  }
  test.each([
    ['who may come until a day before they may', { validTo: day('2018-12-31') }, 'ends-before-it-begins extra'],
    ['ages upside down', { ages: { ...opening.ages, to: 69 } }, 'ages-upside-down extra'],
    ['a product that is not in it', { products: ['other'] }, 'product-unknown extra'],
    ['a proof that nobody has to show', { proofs: ['employment-certificate'] }, 'proof-for-nobody extra'],
    ['a name that is taken', { id: 'front-line' }, 'stands-twice front-line'],
    [
      'the same people let in twice',
      { validTo: null, ages: { from: 18, to: null, reckonedOn: 'dose-day' } },
      'same-day eighteen-plus extra',
    ],
  ] satisfies [string, Partial<PolicyOpening>, string][])('for %s', (_what, changes, message) => {
    expect(faultsOf({ ...indiaCovid, openings: [...indiaCovid.openings, { ...opening, ...changes }] })).toEqual([
      message,
    ])
  })

  const condition: PolicyCondition = {
    id: 'extra',
    condition: 'allergy',
    effect: 'defer',
    validFrom: day('2019-01-01'),
    validTo: day('2019-12-31'),
    wait: { days: 14 },
    waitAtMost: null,
    order: 'An order of a test',
  }
  test.each([
    ['a condition that ends before it begins', { validTo: day('2018-12-31') }, 'ends-before-it-begins extra'],
    ['a wait where nothing is deferred', { effect: 'never' }, 'waits-without-deferral extra'],
    ['a longest wait below the shortest', { waitAtMost: { days: 13 } }, 'wait-upside-down extra'],
    ['a longest wait beside none', { wait: null, waitAtMost: { months: 1 } }, 'wait-upside-down extra'],
    ['ages upside down', { asked: { genders: ['female'], ages: { from: 50, to: 12 } } }, 'ages-upside-down extra'],
    ['two orders for one condition', { validFrom: day('2021-01-01'), validTo: null }, 'same-day allergy extra'],
  ] satisfies [string, Partial<PolicyCondition>, string][])('for %s', (_what, changes, message) => {
    expect(faultsOf({ ...indiaCovid, conditions: [...indiaCovid.conditions, { ...condition, ...changes }] })).toEqual([
      message,
    ])
  })

  test('for a colour that two products share', () => {
    const [first, ...others] = indiaCovid.products
    expect(faultsOf({ ...indiaCovid, products: [{ ...first, band: 'ochre' }, ...others] })).toEqual([
      'stands-twice ochre',
    ])
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

test('a pack that is brought in says all its faults at once, the form first', () => {
  expect(packFrom(indiaCovid)).toMatchObject({ ok: true, faults: [] })
  const twice = { ...indiaCovid, rows: [...indiaCovid.rows, firstRow, secondRow] }
  expect(packFrom(twice)).toMatchObject({ ok: false, code: 'policy-faulty' })
  expect(packFrom(twice).faults.map(({ fault }) => fault)).toEqual(expect.arrayContaining(['stands-twice', 'same-day']))
  const { limits: _, ...without } = twice
  expect(packFrom(without).faults).toEqual([{ fault: 'wrong-form', rule: 'limits', other: null }])
})

test('versions are compared by their numbers', () => {
  const inOrder = ['1', '1.9', '1.10', '2', '2.0.1', '10']
  for (const [at, version] of inOrder.entries()) {
    expect(inOrder.map((other) => Math.sign(compareVersions(version, other)))).toEqual(
      inOrder.map((_, place) => Math.sign(at - place)),
    )
  }
  expect(compareVersions('2', '2.0')).toBe(0)
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
