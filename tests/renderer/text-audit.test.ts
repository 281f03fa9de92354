/** The catalogue against the screens: nothing unsaid, nothing said twice, no word outside it. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../renderer/text/language.ts'
import { textFor } from '../../renderer/text/use-text.ts'
import { LocalDate } from '#contract/fields'
import { assembled, rawWords, sources, textsIn } from '../support/catalogue-audit.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
const english = leaves(catalogue.en)
const hindi = new Map(leaves(catalogue.hi))
const bare = (key: string): string => key.replace(/_(?:one|other)$/, '')

/** More than names and figures put in. */
const worded = (sentence: string): boolean => /\p{L}{2,}/u.test(sentence.replaceAll(/\{\{\w+\}\}/g, ''))

const all = sources()

test('every sentence of the catalogue is said by some screen', () => {
  const texts = all.map(textsIn)
  const whole = new Set(texts.flatMap((text) => text.whole))
  const forms = texts.flatMap((text) => text.forms)
  /** Groups whose members are chosen by a code that comes from the register: `sayCode('reasons', code)`. */
  const isGroup = (key: string): boolean =>
    key.split('.').some((_, place, parts) => place > 0 && whole.has(parts.slice(0, place).join('.')))
  /** Names of a pack's codes, for the screen that will show packs. */
  const awaited = /^policy\.(?:claims|proofs|categories)\./
  const unsaid = english
    .map(([key]) => bare(key))
    .filter((key) => !whole.has(key) && !awaited.test(key) && !isGroup(key) && !forms.some((form) => form.test(key)))
  expect([...new Set(unsaid)]).toEqual([])
})

describe('Hindi', () => {
  /** Names and figures that are written alike in both. */
  const alike = new Set(['certificate.moment'])
  test('is nowhere the English sentence left as it was', () => {
    const same = english.filter(([key, sentence]) => hindi.get(key) === sentence && worded(sentence))
    expect(same.map(([key]) => key).filter((key) => !alike.has(key))).toEqual([])
  })
  test('ends a sentence with a danda and not with a full stop', () => {
    const stopped = [...hindi].filter(([, sentence]) => /[\u0904-\u0939\u093e-\u094d]\.(?:\s|$)/u.test(sentence))
    expect(stopped.map(([key]) => key)).toEqual([])
  })
})

describe('a number of things', () => {
  test('has a sentence for one and a sentence for several, in both languages', () => {
    for (const sentences of [english, [...hindi]]) {
      const keys = new Set(sentences.map(([key]) => key))
      const lone = [...keys].filter((key) => /_(?:one|other)$/.test(key)).map(bare)
      expect(lone.filter((key) => !keys.has(`${key}_one`) || !keys.has(`${key}_other`))).toEqual([])
    }
  })
  test('that is said as {{count}} has both', () => {
    const single = english.filter(
      ([key, sentence]) => sentence.includes('{{count}}') && worded(sentence) && key === bare(key),
    )
    expect(single.map(([key]) => key)).toEqual([])
  })
  test('of Hindi is one at nothing and at one, as its grammar has it', () => {
    const { say } = textFor('hi')
    const waiting = (count: number): string => say('app.waiting', { count })
    expect([waiting(0), waiting(1), waiting(2)].map((sentence) => sentence.split(' ')[1])).toEqual([
      'प्रविष्टि',
      'प्रविष्टि',
      'प्रविष्टियाँ',
    ])
  })
})

describe('figures', () => {
  test('stand in Latin digits and in groups of India in both languages, as on every form of the programme', () => {
    for (const language of ['en', 'hi'] as const) {
      expect(textFor(language).sayNumber(1_234_567)).toBe('12,34,567')
      expect(textFor(language).sayDate(LocalDate.parse('2026-11-23'))).toMatch(/^23 .* 2026$/)
    }
  })
  test('in a sentence are grouped too, and a year is not', () => {
    expect(textFor('en').say('app.waiting', { count: 120_000 })).toBe('1,20,000 entries wait to be sent')
    expect(textFor('en').say('app.waiting', { count: 1974 })).toBe('1974 entries wait to be sent')
  })
  test('and no sentence holds a Devanagari digit', () => {
    expect([...hindi].filter(([, sentence]) => /[०-९]/.test(sentence)).map(([key]) => key)).toEqual([])
  })
})

describe('a screen', () => {
  test('holds no words of its own', () => {
    expect(all.flatMap(rawWords)).toEqual([])
  })
  test('puts no sentence together from pieces', () => {
    expect(all.flatMap(assembled)).toEqual([])
  })
  test('leaves days and figures to the catalogue’s own helpers', () => {
    const own = all.filter(({ file }) => !file.startsWith('text/'))
    const texts = own.filter(({ tree }) => JSON.stringify(tree).match(/"name":"(?:Intl|toLocale\w+)"/) !== null)
    expect(texts.map(({ file }) => file)).toEqual([])
  })
})
