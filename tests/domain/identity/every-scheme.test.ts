import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DocumentKind, LocalDate } from '#contract/fields'
import { schemes } from '#domain/identity/index'
import { passportKey } from '#domain/identity/passport'
import { NumberFault } from '#domain/identity/scheme'
import type { CheckContext, KeyContext, Scheme } from '#domain/identity/scheme'

const Vectors = z.strictObject({
  source: z.string(),
  valid: z.array(z.strictObject({ typed: z.string(), lastFour: z.string() })).min(2),
  invalid: z.array(z.strictObject({ typed: z.string(), why: NumberFault })).min(3),
})

const context: CheckContext = { on: LocalDate.parse('2026-11-23'), birth: { kind: 'year', year: 1974 } }
const nothingKnown: KeyContext = { state: null, name: null }
const known: KeyContext = { state: 'Maharashtra', name: 'Sunita Jadhav' }

/** Who is vouched for shows no document, so there is no number to have vectors of. */
const numbered = DocumentKind.options.filter((kind) => kind !== 'facilitated')

const vectorsOf = (kind: DocumentKind) =>
  Vectors.parse(JSON.parse(readFileSync(new URL(`../../vectors/identity/${kind}.json`, import.meta.url), 'utf8')))

test('every kind of the contract has a scheme that bears its name', () => {
  expect(Object.keys(schemes)).toEqual(DocumentKind.options)
  expect(Object.values(schemes).map((scheme) => scheme.kind)).toEqual(DocumentKind.options)
})

test('only numbers whose rule is published and sure are blocked', () => {
  const blocking = Object.values(schemes).filter((scheme) => scheme.onFailure === 'block')
  expect(blocking.map((scheme) => scheme.kind)).toEqual(['aadhaar', 'pan'])
})

describe.each(numbered)('%s', (kind) => {
  const scheme: Scheme = schemes[kind]
  const { valid, invalid } = vectorsOf(kind)

  test.each(valid)('takes $typed', ({ typed, lastFour }) => {
    const reading = scheme.read(typed, context)
    expect({ check: reading.check, lastFour: reading.lastFour }).toEqual({ check: { ok: true }, lastFour })
    expect(reading.masked).toMatch(/^•{4,12}[^•]*$/u)
    expect(reading.masked.endsWith(lastFour)).toBe(true)
  })

  test.each(invalid)('says $why of "$typed"', ({ typed, why }) => {
    expect(scheme.read(typed, context).check).toEqual({ ok: false, why })
  })

  test('keeps no more than the end of a number, whatever was typed', () => {
    const numberLike = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Z0-9 /-]{0,24}$/))
    fc.assert(
      fc.property(numberLike, (typed) => {
        const reading = scheme.read(typed, context)
        expect(Array.from(reading.lastFour).length).toBeLessThanOrEqual(4)
        expect(reading.masked.replaceAll('•', '').length).toBeLessThanOrEqual(reading.lastFour.length)
        expect(Object.keys(reading).toSorted()).toEqual(['check', 'lastFour', 'masked'])
      }),
    )
  })

  test('one number, typed in groups or in small letters, makes one key or none', () => {
    const typed = valid[0]?.typed ?? ''
    const spaced = Array.from(typed.toLowerCase()).join(' ')
    expect(scheme.matchKey(spaced, known)).toBe(scheme.matchKey(typed, known))
  })

  test('makes no key of nothing', () => {
    expect(scheme.matchKey(' - ', known)).toBe(null)
  })
})

const firstNumberOf = (kind: DocumentKind): string => vectorsOf(kind).valid[0]?.typed ?? ''
const keyed = (given: KeyContext): DocumentKind[] =>
  numbered.filter((kind) => (schemes[kind] as Scheme).matchKey(firstNumberOf(kind), given) !== null)

test('a number alone is a key of a person in five kinds, and never of Aadhaar', () => {
  expect(keyed(nothingKnown)).toEqual(['pan', 'passport', 'driving-licence', 'udid', 'abha'])
})

test('a voter ID is one with its state, or with the name where nobody asked for the state', () => {
  expect(keyed(known)).toEqual(['pan', 'epic', 'passport', 'driving-licence', 'udid', 'abha'])
  const keyIn = (state: string | null, name: string | null) => schemes.epic.matchKey('WKH1186253', { state, name })
  expect(keyIn('Maharashtra', null)).toBe(keyIn('महाराष्ट्र', 'Sunita Jadhav'))
  expect(keyIn('Maharashtra', null)).not.toBe(keyIn('Gujarat', null))
  expect(keyIn(null, 'Sunita Jadhav')).toBe(keyIn(' ', 'Smt. Jadhav Sunita'))
  expect(keyIn(null, 'Sunita Jadhav')).not.toBe(keyIn(null, 'Anita Jadhav'))
  expect(keyIn(null, 'Goa')).not.toBe(keyIn('Goa', null))
})

test('a passport counts with its country, and of a typed number only the Indian form tells it', () => {
  expect(schemes.passport.matchKey('k1234567', nothingKnown)).toBe(passportKey('IND', 'K1234567'))
  expect(schemes.passport.matchKey('L898902C3', nothingKnown)).toBe(null)
})

test('of a person who is vouched for nothing is read, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(schemes.facilitated.read(typed, context)).toEqual({ check: { ok: true }, lastFour: '', masked: '' })
      expect(schemes.facilitated.matchKey(typed, known)).toBe(null)
    }),
  )
})
