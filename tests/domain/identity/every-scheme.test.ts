import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DocumentKind, LocalDate } from '#contract/fields'
import { schemes } from '#domain/identity/index'
import { NumberFault } from '#domain/identity/scheme'
import type { CheckContext, Scheme } from '#domain/identity/scheme'

const Vectors = z.strictObject({
  source: z.string(),
  valid: z.array(z.strictObject({ typed: z.string(), lastFour: z.string() })).min(2),
  invalid: z.array(z.strictObject({ typed: z.string(), why: NumberFault })).min(3),
})

const context: CheckContext = { on: LocalDate.parse('2026-11-23'), birth: { kind: 'year', year: 1974 } }

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

describe.each(DocumentKind.options)('%s', (kind) => {
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
    expect(scheme.matchKey(spaced)).toBe(scheme.matchKey(typed))
  })
})

test('a key of a person is made of four kinds, and never of Aadhaar', () => {
  const keyed = Object.values(schemes).filter((scheme: Scheme) => scheme.matchKey('AB12345678') !== null)
  expect(keyed.map((scheme) => scheme.kind)).toEqual(['pan', 'passport', 'driving-licence', 'udid'])
})
