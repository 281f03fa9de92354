/**
 * The table of the programme's rules over time, row by row as the orders say it, each played on both sides of every
 * change. One rule: what is expected here is written out of the orders and never read out of the pack.
 */
import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import type { Claim, Condition } from '#contract/policy-words'
import { addDays } from '#domain/calendar'
import { dueFor } from '#domain/schedule/due'
import type { DueQuestion } from '#domain/schedule/due-answer'
import type { GivenDose } from '#domain/schedule/history'
import { indiaCovid } from '#domain/schedule/packs'

const day = (text: string): LocalDate => LocalDate.parse(text)
const born = (text: string): Birth => ({ kind: 'day', day: day(text) })
const eve = (text: string): LocalDate => addDays(day(text), -1)

type Asked = Partial<Omit<DueQuestion, 'on' | 'pack'>>
const ask = (product: string, on: string, asked: Asked = {}) =>
  dueFor({ birth: born('1950-06-15'), history: [], product, on: day(on), pack: indiaCovid, ...asked })
const isDue = (product: string, on: string, asked: Asked = {}): boolean => ask(product, on, asked).state === 'due'
const whys = (product: string, on: string, asked: Asked = {}) => ask(product, on, asked).reasons.map(({ why }) => why)

/** Doses numbered from one. */
const had = (...doses: readonly (readonly [product: string, on: LocalDate | string])[]): GivenDose[] =>
  doses.map(([product, on], at) => ({ product, number: at + 1, on: day(on) }))

describe('products: from when, from which age, after how many days', () => {
  test.each([
    // product, first day, age, first and last day of the rule, shortest and longest gap
    ['covishield', '2021-01-16', '2021-03-21', 28, 42],
    ['covishield', '2021-03-22', '2021-05-12', 28, 56],
    ['covishield', '2021-05-13', '2022-03-20', 84, 112],
    ['covishield', '2022-03-21', null, 56, 112],
    ['covaxin', '2021-01-16', null, 28, 42],
    ['sputnik-v-2', '2021-05-14', null, 21, 90],
    ['corbevax', '2022-03-16', null, 28, null],
    ['covovax', '2022-05-01', null, 21, null],
  ])('the second dose of %s from %s to %s: %i to %s days', (product, from, to, shortest, longest) => {
    const first = product === 'sputnik-v-2' ? 'sputnik-v-1' : product
    for (const on of [from, to ?? '2023-06-01']) {
      const after = (days: number): Asked => ({ history: had([first, addDays(day(on), -days)]) })
      expect([on, whys(product, on, after(shortest - 1))]).toEqual([on, ['too-early']])
      expect([on, ask(product, on, after(shortest))]).toMatchObject([on, { state: 'due', reasons: [] }])
      const last = after(longest ?? 400)
      const dueTo = longest === null ? null : on
      expect([on, ask(product, on, last)]).toMatchObject([on, { state: 'due', dueTo, reasons: [] }])
      const late = longest === null ? [] : ['past-window']
      expect([on, whys(product, on, after((longest ?? 400) + 1))]).toEqual([on, late])
    }
  })

  test.each([
    ['covishield', '2021-01-16'],
    ['covaxin', '2021-01-16'],
    ['sputnik-v-1', '2021-05-14'],
    ['zycov-d', '2022-02-01'],
    ['corbevax', '2022-03-16'],
    ['covovax', '2022-05-01'],
  ])('the first dose of %s is given from %s on', (product, from) => {
    const worker: Asked = { claims: ['health-worker'] }
    expect(isDue(product, eve(from), worker)).toBe(false)
    expect(ask(product, eve(from), worker).dueFrom).toBe(from)
    expect(isDue(product, from, worker)).toBe(true)
  })

  test('ZyCoV-D is three doses, each 28 days after the one before', () => {
    const one = had(['zycov-d', '2022-02-01'])
    expect([
      isDue('zycov-d', '2022-02-28', { history: one }),
      isDue('zycov-d', '2022-03-01', { history: one }),
    ]).toEqual([false, true])
    const two = had(['zycov-d', '2022-02-01'], ['zycov-d', '2022-03-01'])
    expect([
      isDue('zycov-d', '2022-03-28', { history: two }),
      isDue('zycov-d', '2022-03-29', { history: two }),
    ]).toEqual([false, true])
  })

  test('who had booked before 13 May 2021 is given the second dose by the old gap', () => {
    const history = had(['covishield', '2021-04-12'])
    for (const on of ['2021-05-13', '2021-06-01']) {
      expect(isDue('covishield', on, { history, bookedOn: day('2021-05-12') })).toBe(true)
      expect(isDue('covishield', on, { history, bookedOn: day('2021-05-13') })).toBe(false)
      expect(isDue('covishield', on, { history, bookedOn: null })).toBe(false)
    }
  })

  test('who travels may have the second dose of Covishield after 28 days from 7 June to 31 August 2021', () => {
    const travels: Asked = { claims: ['travel-abroad'] }
    const after = (on: string, days: number) => had(['covishield', addDays(day(on), -days)])
    for (const on of ['2021-06-07', '2021-08-31']) {
      expect(whys('covishield', on, { ...travels, history: after(on, 27) })).toEqual(['too-early'])
      expect(isDue('covishield', on, { ...travels, history: after(on, 28) })).toBe(true)
      expect(isDue('covishield', on, { history: after(on, 28) })).toBe(false)
    }
    for (const on of ['2021-06-06', '2021-09-01']) {
      expect(isDue('covishield', on, { ...travels, history: after(on, 28) })).toBe(false)
    }
  })
})

describe('who may come for a first dose', () => {
  test.each<[who: string, from: string, asked: Asked]>([
    ['a health-care worker', '2021-01-16', { birth: born('1990-01-01'), claims: ['health-worker'] }],
    ['a front-line worker', '2021-02-02', { birth: born('1990-01-01'), claims: ['front-line'] }],
    ['who is 60 on 1 January 2022', '2021-03-01', { birth: born('1962-01-01') }],
    ['who is 59 then, without an illness', '2021-04-01', { birth: born('1962-01-02') }],
    ['who is 59 then, with a listed illness', '2021-03-01', { birth: born('1962-01-02'), claims: ['comorbidity'] }],
    ['who is 45 on 1 January 2022, with one', '2021-03-01', { birth: born('1977-01-01'), claims: ['comorbidity'] }],
    ['who is 44 then, with one', '2021-05-01', { birth: born('1977-01-02'), claims: ['comorbidity'] }],
    ['who is 45 on 1 April 2021', '2021-04-01', { birth: born('1976-04-01') }],
    ['who is 44 on 1 April 2021', '2021-04-02', { birth: born('1976-04-02') }],
    ['who is 18 on 1 May 2021', '2021-05-01', { birth: born('2003-05-01') }],
    ['who is 17 on 1 May 2021', '2021-05-02', { birth: born('2003-05-02') }],
  ])('%s: from %s', (_who, from, asked) => {
    for (const product of ['covishield', 'covaxin']) {
      expect([product, isDue(product, eve(from), asked)]).toEqual([product, false])
      expect([product, ask(product, eve(from), asked).dueFrom]).toEqual([product, from])
      expect([product, isDue(product, from, asked)]).toEqual([product, true])
    }
  })

  test('those born in 2007 or before have Covaxin from 3 January 2022, and nothing else before they are 18', () => {
    const last = born('2007-12-31')
    expect([isDue('covaxin', '2022-01-02', { birth: last }), isDue('covaxin', '2022-01-03', { birth: last })]).toEqual([
      false,
      true,
    ])
    expect(isDue('covaxin', '2022-01-03', { birth: born('2008-01-01') })).toBe(false)
    for (const product of ['corbevax', 'covovax', 'zycov-d']) {
      const fifteen = { birth: born('2006-06-15') }
      expect([product, ask(product, '2022-06-01', fifteen).reasons]).toEqual([
        product,
        [{ why: 'other-product-at-this-age', details: { asked: expect.any(String), needed: 'Covaxin' } }],
      ])
      expect(ask(product, '2022-06-01', fifteen).dueFrom).toBe('2024-06-15')
    }
    expect(whys('covishield', '2022-06-01', { birth: last })).toEqual(['too-young'])
  })

  test('those of 12 to 14 have Corbevax from 16 March 2022, counted on the day, and nothing else', () => {
    const twelve = born('2010-03-16')
    expect(isDue('corbevax', '2022-03-15', { birth: born('2009-01-01') })).toBe(false)
    expect(isDue('corbevax', '2022-03-16', { birth: twelve })).toBe(true)
    expect(isDue('corbevax', '2022-03-16', { birth: born('2010-03-17') })).toBe(false)
    expect(isDue('corbevax', '2025-03-15', { birth: twelve })).toBe(true)
    expect(isDue('corbevax', '2025-03-16', { birth: twelve })).toBe(false)
    expect(whys('covovax', '2022-06-01', { birth: twelve })).toEqual(['other-product-at-this-age'])
    expect(whys('zycov-d', '2022-06-01', { birth: twelve })).toEqual(['other-product-at-this-age'])
  })

  test('whoever has begun is given the second dose whatever they came as', () => {
    const history = had(['covishield', '2021-01-16'])
    expect(isDue('covishield', '2021-02-13', { birth: born('1990-01-01'), history })).toBe(true)
  })

  test('who is not let in yet is told what would let them in', () => {
    expect(ask('covishield', '2021-02-15', { birth: born('1970-01-01') })).toMatchObject({
      state: 'not-due',
      dueFrom: '2021-04-01',
      reasons: [{ why: 'circumstance-needed', details: { needs: 'health-worker front-line' } }],
    })
    expect(ask('covishield', '2021-03-15', { birth: born('1970-01-01') }).reasons[0]?.details).toEqual({
      needs: 'health-worker front-line comorbidity',
    })
  })
})

describe('a precaution dose', () => {
  const AFTER_273 = '2021-04-12'
  const young = born('1990-01-01')
  const old = born('1950-01-01')
  const course = (product: string, second: string | LocalDate) => had([product, '2021-01-20'], [product, second])

  test.each<[who: string, from: string, asked: Asked]>([
    ['health-care workers', '2022-01-10', { birth: young, claims: ['health-worker'] }],
    ['front-line workers', '2022-01-10', { birth: young, claims: ['front-line'] }],
    ['60+ with an illness', '2022-01-10', { birth: old, claims: ['comorbidity'] }],
    ['all of 60+', '2022-03-16', { birth: old }],
    ['all of 18+ at private sites', '2022-04-10', { birth: young, site: 'private' }],
    ['all of 18+', '2022-07-06', { birth: young }],
  ])('of the same product is for %s from %s', (_who, from, asked) => {
    for (const product of ['covishield', 'covaxin']) {
      const history = course(product, AFTER_273)
      expect([product, isDue(product, eve(from), { ...asked, history })]).toEqual([product, false])
      expect([product, isDue(product, from, { ...asked, history })]).toEqual([product, true])
    }
  })

  test.each([
    ['2022-01-10', 273],
    ['2022-07-05', 273],
    ['2022-07-06', 182],
    ['2023-07-06', 182],
  ])('on %s comes %i days after dose 2', (on, days) => {
    const after = (gap: number): Asked => ({
      claims: ['health-worker'],
      history: course('covishield', addDays(day(on), -gap)),
    })
    expect(whys('covishield', on, after(days - 1))).toEqual(['too-early'])
    expect(isDue('covishield', on, after(days))).toBe(true)
  })

  test.each([
    ['corbevax', '2022-08-12'],
    ['incovacc', '2022-12-23'],
  ])('may be %s after Covishield or Covaxin from %s', (product, from) => {
    for (const before of ['covishield', 'covaxin']) {
      const history = course(before, '2021-04-12')
      expect(isDue(product, eve(from), { birth: young, history })).toBe(false)
      expect(isDue(product, from, { birth: young, history })).toBe(true)
    }
    expect(isDue(product, from, { birth: young, history: course('covovax', '2021-04-12') })).toBe(false)
  })

  test('of the nasal vaccine is no first dose', () => {
    expect(whys('incovacc', '2023-01-10')).toEqual(['no-rule'])
  })
})

describe('what somebody says before the dose', () => {
  const says = (condition: Condition, since: string | null = null): Asked => ({
    claims: ['health-worker'] as Claim[],
    conditions: [{ condition, since: since === null ? null : day(since) }],
  })

  test.each(['covid-illness', 'plasma-or-antibodies'] as const)(
    '%s: 4 to 8 weeks, three months from 19 May 2021',
    (one) => {
      const ended = '2021-04-01'
      expect(ask('covaxin', '2021-04-28', says(one, ended))).toMatchObject({ state: 'not-due', dueFrom: '2021-04-29' })
      expect(whys('covaxin', '2021-04-29', says(one, ended))).toEqual(['may-wait-longer'])
      expect(whys('covaxin', '2021-05-18', says(one, '2021-03-24'))).toEqual(['may-wait-longer'])
      expect(whys('covaxin', '2021-05-18', says(one, '2021-03-23'))).toEqual([])
      expect(ask('covaxin', '2021-05-19', says(one, ended))).toMatchObject({ state: 'not-due', dueFrom: '2021-07-01' })
      expect(isDue('covaxin', '2021-06-30', says(one, ended))).toBe(false)
      expect(isDue('covaxin', '2021-07-01', says(one, ended))).toBe(true)
      expect(isDue('covaxin', '2021-08-31', says(one, '2021-05-31'))).toBe(true)
    },
  )

  test('another vaccine within 14 days', () => {
    expect(ask('covaxin', '2021-06-14', says('other-vaccine', '2021-06-01'))).toMatchObject({
      state: 'not-due',
      dueFrom: '2021-06-15',
    })
    expect(isDue('covaxin', '2021-06-15', says('other-vaccine', '2021-06-01'))).toBe(true)
  })

  test('who does not know when is told to wait from today', () => {
    expect(ask('covaxin', '2021-06-14', says('other-vaccine'))).toMatchObject({ dueFrom: '2021-06-28' })
  })

  test('who is unwell comes when they are well, and who had an allergic reaction never', () => {
    expect(ask('covaxin', '2021-06-14', says('acutely-unwell'))).toMatchObject({
      state: 'not-due',
      dueFrom: null,
      reasons: [{ why: 'deferred' }],
    })
    expect(ask('covaxin', '2021-06-14', says('allergy'))).toMatchObject({
      state: 'not-due',
      dueFrom: null,
      reasons: [{ why: 'not-to-be-given', details: { condition: 'allergy' } }],
    })
  })

  test('a bleeding disorder is only a caution', () => {
    expect(ask('covaxin', '2021-06-14', says('bleeding-disorder'))).toMatchObject({
      state: 'due',
      reasons: [{ why: 'with-caution' }],
    })
  })

  test.each([
    ['lactating', '2021-05-19'],
    ['pregnant', '2021-07-02'],
  ] as const)('%s: yes from %s', (condition, from) => {
    expect(ask('covaxin', eve(from), says(condition))).toMatchObject({ state: 'not-due', dueFrom: from })
    expect(isDue('covaxin', from, says(condition))).toBe(true)
  })
})

test('no more than six people share a mobile number, and 20 illnesses are listed', () => {
  expect(indiaCovid.limits).toEqual({ peoplePerMobile: 6, unsettled: ['peoplePerMobile'] })
  expect(indiaCovid.comorbidities).toHaveLength(20)
})

test('what the sources leave open is marked for a district to set', () => {
  const open = Object.fromEntries(
    [...indiaCovid.rows, ...indiaCovid.openings, ...indiaCovid.conditions]
      .filter(({ unsettled }) => unsettled !== undefined)
      .map(({ id, unsettled }) => [id, unsettled]),
  )
  expect(open).toMatchObject({
    'covishield-2-from-2021-05-13': ['validTo'],
    'covishield-2-from-2022-03-21': ['validFrom'],
    'sputnik-v-1': ['validFrom'],
    'zycov-d-1': ['validFrom'],
    'covovax-1': ['validFrom'],
    'pregnant-not-yet': ['validTo', 'asked'],
  })
})
