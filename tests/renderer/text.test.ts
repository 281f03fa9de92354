import { describe, expect, test } from 'vitest'
import { refuse } from '#contract/answer'
import { Instant, LocalDate } from '#contract/fields'
import type { Language } from '#contract/fields'
import { catalogue } from '../../renderer/text/language.ts'
import { refusalsEn } from '../../renderer/text/refusals.en.ts'
import { refusalsHi } from '../../renderer/text/refusals.hi.ts'
import { states } from '../../renderer/text/states.ts'
import { textFor } from '../../renderer/text/use-text.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
const slots = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot ?? '').toSorted()

const english = leaves(catalogue.en)
const hindi = new Map(leaves(catalogue.hi))
const languages: readonly Language[] = ['en', 'hi']

test('Hindi says everything that English says, nothing more, and nothing empty', () => {
  expect([...hindi.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted())
  expect([...english, ...hindi].filter(([, sentence]) => sentence.trim() === '')).toEqual([])
})

test('each Hindi sentence takes the same details as the English one', () => {
  const differing = english.filter(([key, sentence]) => `${slots(sentence)}` !== `${slots(hindi.get(key) ?? '')}`)
  expect(differing.map(([key]) => key)).toEqual([])
})

test('what is a sentence in English is written in Devanagari in Hindi', () => {
  // Slots, and what stands on the page in capitals in every language: IST, CSV, PIN.
  const bare = (sentence: string): string => sentence.replaceAll(/\{\{.*?\}\}|\b[A-Z]{2,}\b/g, '')
  const worded = english.filter(([, sentence]) => /\p{L}/u.test(bare(sentence))).map(([key]) => key)
  expect(worded.filter((key) => !/\p{Script=Devanagari}/u.test(bare(hindi.get(key) ?? '')))).toEqual([])
})

describe('a refusal', () => {
  test('never shows a slot, with details or without', () => {
    for (const { shared } of [refusalsEn, refusalsHi]) {
      for (const code of Object.keys(shared)) {
        for (const language of languages) {
          expect(textFor(language).sayRefusal('staff.signIn', refuse(code))).not.toMatch(/[{}[\]]/)
        }
      }
    }
  })

  test('puts in the details it came with, days in words', () => {
    const { sayRefusal } = textFor('en')
    expect(sayRefusal('vials.open', refuse('lot-expired', { expiry: '2026-11-01' }))).toBe(
      'This lot has expired. Its last day was 1 Nov 2026. Put the vial aside and open another.',
    )
    expect(sayRefusal('vials.open', refuse('lot-expired'))).toBe(
      'This lot has expired. Put the vial aside and open another.',
    )
  })

  test('of one call can say more than the shared sentence', () => {
    const { sayRefusal } = textFor('en')
    expect(sayRefusal('sessions.open', refuse('not-allowed'))).toContain('opens a session')
    expect(sayRefusal('sync.export', refuse('not-allowed'))).toContain('Your role')
  })

  test('with a code nobody knows says plainly that something went wrong', () => {
    expect(textFor('en').sayRefusal('sync.now', refuse('never-heard-of'))).toContain('Something went wrong')
  })
})

describe('days and moments', () => {
  const day = LocalDate.parse('2026-11-23')
  test('are words in the language of the page, never numbers alone', () => {
    expect([textFor('en').sayDate(day), textFor('hi').sayDate(day)]).toEqual(['23 Nov 2026', '23 नव॰ 2026'])
    expect(textFor('en').sayDate(LocalDate.parse('2026-09-05'))).toBe('5 Sep 2026')
  })
  test('stand on the clock of India, wherever they were written', () => {
    expect(textFor('en').sayTime(Instant.parse('2026-11-23T02:40:00Z'))).toBe('08:10')
    expect(textFor('en').sayMoment(Instant.parse('2026-11-23T20:00:00.000Z'))).toBe('24 Nov 2026, 01:30')
  })
  test('a birth is a year, or a day where it is known', () => {
    const { sayBirth } = textFor('en')
    expect([sayBirth({ kind: 'year', year: 1974 }), sayBirth({ kind: 'day', day })]).toEqual(['1974', '23 Nov 2026'])
  })
  test('a span is hours and minutes and never below nothing', () => {
    const { saySpan } = textFor('en')
    expect([saySpan(161 * 60_000), saySpan(-5)]).toEqual(['2:41', '0:00'])
  })
})

test('each state fits into the register and has its two names', () => {
  expect(states).toHaveLength(36)
  expect(states.filter(({ en, hi }) => en.length > 40 || hi === '')).toEqual([])
})
