import { describe, expect, test } from 'vitest'
import { DocumentKind, LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { acceptedDocuments, documentJudgement } from '#domain/schedule/documents'
import { indiaCovid } from '#domain/schedule/packs'
import type { PolicyDocuments } from '#domain/schedule/policy-documents'
import { PolicyPack } from '#domain/schedule/policy-pack'

const day = (text: string): LocalDate => LocalDate.parse(text)
const bornIn = (year: number): Birth => ({ kind: 'year', year })
const bornOn = (text: string): Birth => ({ kind: 'day', day: day(text) })
const grownUp = bornIn(1974)
const seven = ['aadhaar', 'pan', 'epic', 'passport', 'driving-licence', 'pension', 'npr']

test('before the programme nothing is on any list', () => {
  expect(acceptedDocuments(indiaCovid, day('2021-01-15'), grownUp)).toEqual([])
})

test('thirteen kinds at first, of which five are other cards to this register', () => {
  const first = [...seven, 'service-id', 'other-photo-id']
  expect(acceptedDocuments(indiaCovid, day('2021-01-16'), grownUp)).toEqual(first)
  expect(acceptedDocuments(indiaCovid, day('2021-02-28'), grownUp)).toEqual(first)
})

test('seven from March, and those without any vouched for from May', () => {
  expect(acceptedDocuments(indiaCovid, day('2021-03-01'), grownUp)).toEqual(seven)
  expect(acceptedDocuments(indiaCovid, day('2021-05-05'), grownUp)).toEqual(seven)
  expect(acceptedDocuments(indiaCovid, day('2021-05-06'), grownUp)).toEqual([...seven, 'facilitated'])
})

test('then nine, the disability card and the ration card with a photo among them', () => {
  expect(acceptedDocuments(indiaCovid, day('2026-11-23'), grownUp)).toEqual([
    ...seven,
    'udid',
    'ration-card',
    'facilitated',
  ])
})

describe('a school card is taken from those of 15 to 18', () => {
  const on = day('2022-06-01')
  test.each([
    ['15 today', bornOn('2007-06-01'), 'accepted'],
    ['15 tomorrow', bornOn('2007-06-02'), 'not-accepted'],
    ['18, the last day', bornOn('2003-06-02'), 'accepted'],
    ['19 today', bornOn('2003-06-01'), 'not-accepted'],
    ['14 or 15, only the year known', bornIn(2007), 'accepted'],
    ['18 or 19, only the year known', bornIn(2003), 'accepted'],
    ['13 or 14', bornIn(2008), 'not-accepted'],
    ['19 or 20', bornIn(2002), 'not-accepted'],
    ['of an unknown birth', null, 'accepted'],
  ] as const)('%s', (_who, birth, judgement) => {
    expect(documentJudgement(indiaCovid, 'student-id', on, birth)).toBe(judgement)
  })

  test('not before the year in which their turn came', () => {
    expect(documentJudgement(indiaCovid, 'student-id', day('2022-01-02'), bornIn(2005))).toBe('not-accepted')
    expect(documentJudgement(indiaCovid, 'student-id', day('2022-01-03'), bornIn(2005))).toBe('accepted')
  })
})

test('a birth certificate is a child’s, since the children’s turn', () => {
  const judge = (on: string, birth: Birth) => documentJudgement(indiaCovid, 'child-card', day(on), birth)
  expect(judge('2022-03-15', bornIn(2009))).toBe('not-accepted')
  expect(judge('2022-03-16', bornIn(2009))).toBe('accepted')
  expect(judge('2022-03-16', grownUp)).toBe('not-accepted')
})

test('a health account is on no list: it finds a person and is no photo ID of this programme', () => {
  expect(documentJudgement(indiaCovid, 'abha', day('2026-11-23'), grownUp)).toBe('not-accepted')
})

test('every kind but the health account has had its time', () => {
  const listed = new Set(indiaCovid.documents.flatMap(({ kinds }) => kinds))
  expect(DocumentKind.options.filter((kind) => !listed.has(kind))).toEqual(['abha'])
})

describe('a pack is refused', () => {
  const list: PolicyDocuments = { kinds: ['abha'], from: day('2023-01-01'), to: null, order: 'An order' }
  const faultsWith = (...lists: readonly object[]): string[] => {
    const parsed = PolicyPack.safeParse({ ...indiaCovid, documents: [...indiaCovid.documents, ...lists] })
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  }

  test.each([
    ['a list that ends before it begins', { ...list, to: day('2022-12-31') }, 'ends-before-it-begins'],
    ['ages upside down', { ...list, ages: { from: 18, to: 15 } }, 'ages-upside-down'],
    ['one kind twice', { ...list, kinds: ['abha', 'abha'] }, 'stands-twice'],
  ])('for %s', (_what, wrong, message) => {
    expect(faultsWith(wrong)).toEqual([`${message} An order`])
  })

  test('for an old list that nobody ended', () => {
    const later = { ...list, from: day('2024-01-01'), order: 'A newer order' }
    expect(faultsWith(list, later)).toEqual(['same-day An order A newer order'])
    expect(faultsWith({ ...list, to: day('2023-12-31') }, later)).toEqual([])
  })

  test('but not for another age', () => {
    expect(faultsWith(list, { ...list, ages: { from: 0, to: 17 } })).toEqual([])
  })

  test('for a kind that nobody knows, and for no list at all', () => {
    expect(faultsWith({ ...list, kinds: ['library-card'] })).toHaveLength(1)
    expect(PolicyPack.safeParse({ ...indiaCovid, documents: [] }).success).toBe(false)
  })
})
