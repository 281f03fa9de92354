import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { packChanges } from '#domain/schedule/pack-diff'
import { indiaCovid } from '#domain/schedule/packs'
import type { PolicyPack } from '#domain/schedule/policy-pack'

const day = (text: string): LocalDate => LocalDate.parse(text)
const withRow = (id: string, changes: Partial<PolicyPack['rows'][number]>): PolicyPack => ({
  ...indiaCovid,
  rows: indiaCovid.rows.map((row) => (row.id === id ? { ...row, ...changes } : row)),
})

test('a pack against itself changes nothing', () => {
  expect(packChanges(indiaCovid, indiaCovid)).toEqual([])
})

test('a rule that was only given a last day has ended', () => {
  expect(packChanges(indiaCovid, withRow('covaxin-2', { validTo: day('2026-12-31') }))).toEqual([
    {
      part: 'rows',
      rule: 'covaxin-2',
      change: 'ended',
      fields: [{ field: 'validTo', before: 'null', after: '"2026-12-31"' }],
    },
  ])
})

test('another figure is told with what it was, field by field', () => {
  expect(packChanges(indiaCovid, withRow('covaxin-2', { minGapDays: 21, order: 'A new order of a test' }))).toEqual([
    {
      part: 'rows',
      rule: 'covaxin-2',
      change: 'changed',
      fields: [
        { field: 'minGapDays', before: '28', after: '21' },
        { field: 'order', before: expect.any(String), after: '"A new order of a test"' },
      ],
    },
  ])
})

test('rules that came or went are told with all that they say', () => {
  const [first, ...others] = indiaCovid.openings
  const without = { ...indiaCovid, openings: others }
  expect(packChanges(without, indiaCovid)).toMatchObject([{ part: 'openings', rule: first?.id, change: 'added' }])
  expect(packChanges(indiaCovid, without)).toMatchObject([{ part: 'openings', rule: first?.id, change: 'removed' }])
  expect(packChanges(without, indiaCovid)[0]?.fields.map(({ field }) => field)).toEqual(Object.keys(first ?? {}))
})

test('limits, illnesses, documents and products are told like rules', () => {
  const next: PolicyPack = {
    ...indiaCovid,
    limits: { ...indiaCovid.limits, peoplePerMobile: 4 },
    comorbidities: indiaCovid.comorbidities.slice(1),
    documents: indiaCovid.documents.slice(1),
    products: indiaCovid.products.map((one) => (one.code === 'covaxin' ? { ...one, dosesPerVial: 20 } : one)),
  }
  expect(packChanges(indiaCovid, next).map(({ part, change }) => `${part} ${change}`)).toEqual([
    'products changed',
    'comorbidities removed',
    'documents removed',
    'limits changed',
  ])
})

test('whatever row is touched in whatever field, it is told and nothing else is', () => {
  const touch = fc.record({
    row: fc.constantFrom(...indiaCovid.rows),
    change: fc.constantFrom<Partial<PolicyPack['rows'][number]>>(
      { minGapDays: 99 },
      { of: 9 },
      { effect: 'warn' },
      { site: 'private', order: 'An order of a test' },
    ),
  })
  fc.assert(
    fc.property(touch, ({ row, change }) => {
      const found = packChanges(indiaCovid, withRow(row.id, change))
      const same = Object.entries(change).every(([key, value]) => row[key as keyof typeof row] === value)
      expect(found.map(({ rule }) => rule)).toEqual(same ? [] : [row.id])
    }),
  )
})
