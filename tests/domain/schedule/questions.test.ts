import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { categoryOf, PROOF_FOR } from '#domain/schedule/category'
import type { DueQuestion } from '#domain/schedule/due-answer'
import { indiaCovid } from '#domain/schedule/packs'
import { questionsFor } from '#domain/schedule/questions'

const day = (text: string): LocalDate => LocalDate.parse(text)
const bornIn = (year: number): Birth => ({ kind: 'year', year })

const about = (on: string, year: number, more: Partial<DueQuestion> = {}): DueQuestion => ({
  birth: bornIn(year),
  history: [],
  product: 'covishield',
  on: day(on),
  pack: indiaCovid,
  ...more,
})

const ALWAYS = [
  'covid-illness',
  'plasma-or-antibodies',
  'other-vaccine',
  'acutely-unwell',
  'allergy',
  'bleeding-disorder',
]

describe('what is asked', () => {
  test('of a person of 60 on a day that is open to all: only what would keep the dose back', () => {
    expect(questionsFor(about('2026-11-23', 1966), 'female')).toEqual({
      claims: [],
      booking: false,
      conditions: ALWAYS,
    })
  })

  test.each([
    ['2021-01-20', 1990, ['health-worker']],
    ['2021-02-02', 1990, ['health-worker', 'front-line']],
    ['2021-03-01', 1970, ['health-worker', 'front-line', 'comorbidity']],
    ['2021-03-01', 1990, ['health-worker', 'front-line']],
    ['2021-03-01', 1950, []],
    ['2021-05-02', 1990, []],
  ])('on %s of somebody born in %i: whether they come as %j', (on, year, claims) => {
    expect(questionsFor(about(on, year), 'male').claims).toEqual(claims)
  })

  test('before the second dose: travel, or an appointment made before the gap changed, where either decides', () => {
    const history = [{ product: 'covishield', number: 1, on: day('2021-05-01') }]
    expect(questionsFor(about('2021-06-10', 1980, { history }), 'male')).toMatchObject({
      claims: ['travel-abroad'],
      booking: true,
    })
    expect(questionsFor(about('2021-09-10', 1980, { history }), 'male')).toMatchObject({ claims: [], booking: false })
  })

  test('of women, pregnancy and nursing as long as an order speaks of them', () => {
    const asked = (on: string, gender: 'female' | 'male', year = 1990) =>
      questionsFor(about(on, year, { history: [{ product: 'covishield', number: 1, on: day('2021-01-20') }] }), gender)
        .conditions
    expect(asked('2021-05-10', 'female')).toEqual([...ALWAYS, 'pregnant', 'lactating'])
    expect(asked('2021-05-19', 'female')).toEqual([...ALWAYS, 'pregnant'])
    expect(asked('2021-07-02', 'female')).toEqual(ALWAYS)
    expect(asked('2021-05-10', 'male')).toEqual(ALWAYS)
    expect(asked('2021-05-10', 'female', 1950)).toEqual(ALWAYS)
  })

  test('of somebody who is not due whatever they say: nothing', () => {
    expect(questionsFor(about('2026-11-23', 2016), 'female')).toEqual({ claims: [], booking: false, conditions: [] })
  })
})

describe('the category', () => {
  const on = day('2026-11-23')
  test.each([
    [{ claims: ['health-worker'], conditions: ['pregnant'] }, 1990, 'health-worker'],
    [{ claims: ['front-line'], conditions: [] }, 1950, 'front-line'],
    [{ claims: [], conditions: ['pregnant'] }, 1990, 'pregnant'],
    [{ claims: [], conditions: ['lactating'] }, 1990, 'lactating'],
    [{ claims: ['comorbidity'], conditions: [] }, 1950, 'sixty-plus'],
    [{ claims: ['comorbidity'], conditions: [] }, 1975, 'comorbid'],
    [{ claims: ['comorbidity'], conditions: [] }, 1990, 'citizen'],
    [{ claims: [], conditions: [] }, 2010, 'fifteen-to-eighteen'],
    [{ claims: [], conditions: [] }, 2013, 'twelve-to-fourteen'],
  ] as const)('of %j born in %i: %s', (said, year, category) => {
    expect(categoryOf(said, bornIn(year), on)).toBe(category)
  })

  test('that rests on a claim has its proof', () => {
    expect(PROOF_FOR['front-line']).toBe('employment-certificate')
    expect(PROOF_FOR.comorbidity).toBe('comorbidity-certificate')
  })
})
