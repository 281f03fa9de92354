import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { dueFor } from '#domain/schedule/due'
import type { DueQuestion } from '#domain/schedule/due-answer'
import type { GivenDose } from '#domain/schedule/history'
import { indiaCovid } from '#domain/schedule/packs'

const day = (text: string): LocalDate => LocalDate.parse(text)
const bornOn = (text: string): Birth => ({ kind: 'day', day: day(text) })
const bornIn = (year: number): Birth => ({ kind: 'year', year })
const ADULT = bornIn(1974)

/** `covishield 2021-05-13` in the order given, numbered from one. */
const given = (...doses: string[]): GivenDose[] =>
  doses.map((text, at) => {
    const [product = '', on = ''] = text.split(' ')
    return { product, number: at + 1, on: day(on) }
  })

type Asked = Partial<Omit<DueQuestion, 'on' | 'pack'>>
const ask = (product: string, on: string, asked: Asked = {}) =>
  dueFor({ birth: ADULT, history: [], product, on: day(on), pack: indiaCovid, ...asked })

const inShort = (product: string, on: string, asked: Asked = {}) => {
  const { state, reasons } = ask(product, on, asked)
  return [state, ...reasons.map((reason) => reason.why)].join(' ')
}

describe('the interval of Covishield changed three times', () => {
  test.each([
    // from 16 January 2021: 28 to 42 days
    ['2021-01-20', '2021-02-16', 'not-due too-early'],
    ['2021-01-20', '2021-02-17', 'due'],
    ['2021-01-20', '2021-03-03', 'due'],
    ['2021-01-20', '2021-03-04', 'due past-window'],
    ['2021-01-31', '2021-03-21', 'due past-window'],
    // from 22 March 2021: 28 to 56 days
    ['2021-01-31', '2021-03-22', 'due'],
    ['2021-03-17', '2021-05-12', 'due'],
    ['2021-03-16', '2021-05-12', 'due past-window'],
    ['2021-04-15', '2021-05-12', 'not-due too-early'],
    ['2021-04-14', '2021-05-12', 'due'],
    // from 13 May 2021: 84 to 112 days
    ['2021-04-14', '2021-05-13', 'not-due too-early'],
    ['2021-02-19', '2021-05-13', 'not-due too-early'],
    ['2021-02-18', '2021-05-13', 'due'],
    ['2021-01-21', '2021-05-13', 'due'],
    ['2021-01-20', '2021-05-13', 'due past-window'],
    ['2022-01-23', '2022-03-20', 'not-due too-early'],
    // from 21 March 2022: 56 to 112 days
    ['2022-01-23', '2022-03-21', 'due'],
    ['2022-01-25', '2022-03-21', 'not-due too-early'],
    ['2021-11-29', '2022-03-21', 'due'],
    ['2021-11-28', '2022-03-21', 'due past-window'],
    ['2026-09-28', '2026-11-23', 'due'],
  ])('a first dose on %s and a second asked for on %s: %s', (first, on, expected) => {
    expect(inShort('covishield', on, { history: given(`covishield ${first}`) })).toBe(expected)
  })

  test('every answer names its dose, its window, the order and the pack', () => {
    expect(ask('covishield', '2021-06-10', { history: given('covishield 2021-04-01') })).toEqual({
      state: 'not-due',
      dose: 2,
      of: 2,
      course: 'primary',
      dueFrom: '2021-06-24',
      dueTo: '2021-07-22',
      reasons: [{ why: 'too-early', details: { earliest: '2021-06-24', minGap: 84, last: '2021-04-01' } }],
      row: 'covishield-2-from-2021-05-13',
      order: 'Covishield interval of 12 to 16 weeks, 13 May 2021',
      pack: 'india-covid 2',
    })
  })

  test('a second dose that comes late is due, with a note and never refused', () => {
    const answer = ask('covishield', '2026-11-23', { history: given('covishield 2021-04-01') })
    expect(answer).toMatchObject({ state: 'due', dueFrom: '2022-03-21', dueTo: null })
    expect(answer.reasons).toEqual([
      { why: 'past-window', details: { latest: '2021-07-22', maxGap: 112, last: '2021-04-01' } },
    ])
  })

  test.each([
    ['2021-05-12', 'due'],
    ['2021-05-13', 'not-due too-early'],
  ])('an appointment made on %s for 14 May is honoured if it was made before the change: %s', (bookedOn, expected) => {
    const history = given('covishield 2021-04-10')
    expect(inShort('covishield', '2021-05-14', { history, bookedOn: day(bookedOn) })).toBe(expected)
  })

  test.each([
    ['2021-06-06', 'not-due too-early'],
    ['2021-06-07', 'due'],
    ['2021-08-31', 'due'],
    ['2021-09-01', 'not-due too-early'],
  ])('who travels abroad gets the second dose after 28 days, on %s: %s', (on, expected) => {
    const history = given(on < '2021-07-01' ? 'covishield 2021-05-01' : 'covishield 2021-07-30')
    expect(inShort('covishield', on, { history, claims: ['travel-abroad'] })).toBe(expected)
    expect(inShort('covishield', on, { history })).toBe('not-due too-early')
  })
})

describe('who is old enough', () => {
  test.each([
    ['covishield', '2021-01-15', bornIn(1974), 'not-due not-open-yet'],
    ['covishield', '2021-01-16', bornIn(1974), 'not-due circumstance-needed'],
    ['covishield', '2021-04-30', bornIn(1980), 'not-due circumstance-needed'],
    ['covishield', '2021-05-01', bornIn(1980), 'due'],
    ['covishield', '2026-11-22', bornOn('2008-11-23'), 'not-due too-young'],
    ['covishield', '2026-11-23', bornOn('2008-11-23'), 'due'],
    ['covishield', '2026-11-23', bornIn(2008), 'not-due maybe-too-young'],
    ['covishield', '2026-12-31', bornIn(2008), 'due'],
    ['covishield', '2026-11-23', bornIn(2009), 'not-due too-young'],
    ['covaxin', '2022-01-02', bornOn('2006-05-01'), 'not-due too-young'],
    ['covaxin', '2022-01-03', bornOn('2006-05-01'), 'due'],
    ['covaxin', '2022-01-03', bornOn('2007-12-31'), 'due'],
    ['covaxin', '2022-01-03', bornIn(2007), 'due'],
    ['covaxin', '2022-01-03', bornOn('2008-01-01'), 'not-due too-young'],
    ['covaxin', '2026-01-01', bornOn('2008-01-01'), 'due'],
    ['covishield', '2022-01-03', bornOn('2006-05-01'), 'not-due too-young'],
    ['corbevax', '2022-03-15', bornOn('2009-01-01'), 'not-due not-open-yet'],
    ['corbevax', '2022-03-16', bornOn('2010-03-16'), 'due'],
    ['corbevax', '2022-03-16', bornOn('2010-03-17'), 'not-due too-young'],
  ])('%s on %s for %o: %s', (product, on, birth, expected) => {
    expect(inShort(product, on, { birth })).toBe(expected)
  })

  test('who is too young is told from when on', () => {
    expect(ask('corbevax', '2026-11-23', { birth: bornOn('2015-02-01') })).toMatchObject({
      dueFrom: '2027-02-01',
      reasons: [{ why: 'too-young', details: { minAge: 12, reckonedOn: '2026-11-23' } }],
    })
    expect(ask('covishield', '2026-11-23', { birth: bornIn(2008) })).toMatchObject({ dueFrom: '2026-12-31' })
  })

  test('born a day too late for the year of the order, one waits for the age of eighteen', () => {
    expect(ask('covaxin', '2022-01-03', { birth: bornOn('2008-01-01') })).toMatchObject({
      dueFrom: '2026-01-01',
      row: 'covaxin-1',
    })
  })
})

test('of two rules that are not met the one that opens first is told', () => {
  const answer = ask('covaxin', '2022-02-01', { birth: bornOn('2006-05-01'), history: given('covaxin 2022-01-20') })
  expect(answer).toMatchObject({ state: 'not-due', row: 'covaxin-2-teens', dueFrom: '2022-02-17' })
  expect(answer.reasons.map((reason) => reason.why)).toEqual(['too-early'])
})

describe('other products', () => {
  test('the product of the first dose is the product of the second', () => {
    const answer = ask('covaxin', '2021-08-01', { history: given('covishield 2021-05-01') })
    expect(answer).toMatchObject({ state: 'not-due', dose: 2, of: 2, row: null, order: null, pack: 'india-covid 2' })
    expect(answer.reasons).toEqual([
      { why: 'other-product', details: { given: 'Covishield', asked: 'Covaxin', needed: 'Covishield' } },
    ])
  })

  test.each([
    ['covaxin', 'covaxin 2021-02-01', '2021-02-28', 'not-due too-early'],
    ['covaxin', 'covaxin 2021-02-01', '2021-03-01', 'due'],
    ['covaxin', 'covaxin 2021-02-01', '2021-03-16', 'due past-window'],
    ['corbevax', 'corbevax 2022-04-01', '2022-04-28', 'not-due too-early'],
    ['corbevax', 'corbevax 2022-04-01', '2024-04-29', 'due'],
    ['covovax', 'covovax 2022-06-01', '2022-06-21', 'not-due too-early'],
    ['covovax', 'covovax 2022-06-01', '2022-06-22', 'due'],
    ['sputnik-v-2', 'sputnik-v-1 2021-06-01', '2021-06-21', 'not-due too-early'],
    ['sputnik-v-2', 'sputnik-v-1 2021-06-01', '2021-06-22', 'due'],
    ['sputnik-v-2', 'sputnik-v-1 2021-06-01', '2021-08-30', 'due'],
    ['sputnik-v-2', 'sputnik-v-1 2021-06-01', '2021-08-31', 'due past-window'],
    ['sputnik-v-1', 'sputnik-v-1 2021-06-01', '2021-07-01', 'not-due other-product'],
    ['covishield', 'from-abroad 2021-06-01', '2021-10-01', 'not-due other-product'],
    ['sputnik-v-2', 'sputnik-v-2 2021-06-01', '2021-10-01', 'not-due no-rule'],
  ])('%s after %s, on %s: %s', (product, before, on, expected) => {
    expect(inShort(product, on, { history: given(before) })).toBe(expected)
  })

  test('ZyCoV-D is three doses', () => {
    const two = given('zycov-d 2022-03-01', 'zycov-d 2022-03-29')
    expect(ask('zycov-d', '2022-04-25', { history: two })).toMatchObject({ state: 'not-due', dose: 3, of: 3 })
    expect(ask('zycov-d', '2022-04-26', { history: two })).toMatchObject({ state: 'due', dose: 3, of: 3 })
    const three = [...two, { product: 'zycov-d', number: 3, on: day('2022-04-26') }]
    expect(ask('zycov-d', '2026-04-26', { history: three })).toMatchObject({
      state: 'not-due',
      dose: 4,
      of: 4,
      reasons: [{ why: 'course-complete', details: { doses: 3 } }],
    })
  })

  test('a second component is no first dose, and a product that no pack knows has no rule', () => {
    expect(inShort('sputnik-v-2', '2021-10-01')).toBe('not-due not-for-this-dose')
    expect(inShort('from-abroad', '2021-10-01')).toBe('not-due no-rule')
  })
})

describe('a precaution dose', () => {
  const two = given('covishield 2021-01-20', 'covishield 2021-04-10')
  const after = (on: string, asked: Asked = {}) => inShort('covishield', on, { history: two, ...asked })

  test.each([
    ['2022-01-09', 'not-due course-complete'],
    ['2022-01-10', 'not-due circumstance-needed'],
    ['2022-04-10', 'not-due too-young'],
    ['2022-07-05', 'not-due too-young'],
    ['2022-07-06', 'due'],
  ])('is for all adults from 6 July 2022, on %s: %s', (on, expected) => {
    expect(after(on)).toBe(expected)
  })

  test('comes first to health and front-line workers, after 273 days', () => {
    expect(after('2022-01-10', { claims: ['health-worker'] })).toBe('due')
    const later = given('covishield 2021-01-20', 'covishield 2021-04-13')
    expect(after('2022-01-10', { history: later, claims: ['health-worker'] })).toBe('not-due too-early')
  })

  test('then to those of 60 years, with an illness and from 16 March 2022 without', () => {
    const old = { birth: bornIn(1955) }
    expect(after('2022-03-15', old)).toBe('not-due circumstance-needed')
    expect(after('2022-03-15', { ...old, claims: ['comorbidity'] })).toBe('due')
    expect(after('2022-03-16', old)).toBe('due')
    expect(after('2022-03-16')).toBe('not-due too-young')
  })

  test('then to all adults at private sites', () => {
    expect(after('2022-04-09', { site: 'private' })).toBe('not-due too-young')
    expect(after('2022-04-10', { site: 'private' })).toBe('due')
  })

  test('waits 182 days from 6 July 2022', () => {
    const recent = given('covaxin 2022-01-05', 'covaxin 2022-02-05')
    expect(inShort('covaxin', '2022-08-05', { history: recent })).toBe('not-due too-early')
    expect(inShort('covaxin', '2022-08-06', { history: recent })).toBe('due')
  })

  test('may be Corbevax after another vaccine from 12 August 2022, and is the third of three', () => {
    expect(inShort('corbevax', '2022-08-11', { history: two })).toBe('not-due course-complete')
    expect(ask('corbevax', '2022-08-12', { history: two })).toMatchObject({
      state: 'due',
      course: 'precaution',
      dose: 3,
      of: 3,
    })
    expect(inShort('covovax', '2021-12-01', { history: two })).toBe('not-due course-complete')
    expect(inShort('covovax', '2022-08-12', { history: two })).toBe('not-due other-product')
  })

  test('is the last', () => {
    const three = given('covishield 2021-01-20', 'covishield 2021-04-10', 'covishield 2022-08-01')
    expect(inShort('covishield', '2026-11-23', { history: three })).toBe('not-due course-complete')
  })
})

test('two first doses on record make the next one the third', () => {
  const twice = [...given('covishield 2021-02-01'), ...given('covishield 2021-03-05')]
  expect(ask('covishield', '2021-06-01', { history: twice })).toMatchObject({
    dose: 3,
    reasons: [{ why: 'course-complete', details: { doses: 2 } }],
  })
})

test('a second dose whose first is not on record makes the next one the third', () => {
  const lone = [{ product: 'covishield', number: 2, on: day('2021-06-01') }]
  expect(ask('covishield', '2021-12-01', { history: lone })).toMatchObject({ dose: 3, of: 3, state: 'not-due' })
  expect(ask('covishield', '2026-11-23', { history: lone })).toMatchObject({ dose: 3, of: 3, state: 'due' })
})
