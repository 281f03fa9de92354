import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json, parseCanonical } from '#proof/canonical-json'

const json = fc
  .jsonValue({ stringUnit: 'binary', maxDepth: 5 })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)

test('the example of RFC 8785, section 3.2.2', () => {
  const value = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
    "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  ) as Json
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('keys stand in the order of their UTF-16 units (RFC 8785, section 3.2.3)', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  const shuffled = Object.fromEntries(keys.map((key, place) => [key, place]))
  expect(Object.keys(JSON.parse(canonicalJson(shuffled)) as object)).toEqual(
    '1 \r \u0080 \u00f6 \u20ac \ud83d\ude00 \ufb33'.split(' '),
  )
})

test('keys that look like numbers are sorted as text, which no JavaScript object does by itself', () => {
  expect(canonicalJson({ 9: 1, 10: 2, a: 3 })).toBe('{"10":2,"9":1,"a":3}')
})

describe('for every JSON value', () => {
  test('reading the canonical text gives the value back', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })
  test('the canonical text of what was read is the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
        expect(parseCanonical(text)?.value).toEqual(value)
      }),
    )
  })
  test('the order in which an object was built does not matter', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), json), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).toReversed())
        expect(canonicalJson(reversed)).toBe(canonicalJson(object))
      }),
    )
  })
})

describe('what has no canonical spelling is a bug', () => {
  test.each([
    ['undefined', undefined],
    ['a field that is undefined', { a: undefined }],
    ['an undefined in a list', [undefined]],
    ['NaN', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a lone surrogate', { a: '\ud800' }],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['a function', () => 1],
  ])('%s', (_, value) => expect(() => canonicalJson(value as Json)).toThrow('canonical JSON'))

  test('nesting without end', () => {
    let deep: Json = 1
    for (let level = 0; level < 100; level += 1) deep = [deep]
    expect(() => canonicalJson(deep)).toThrow('deeper')
  })
})

describe('a text that could also be spelt otherwise is not canonical', () => {
  test.each(['{"b":1,"a":2}', '{"a":1,"a":2}', ' 1', '1.0', '"\\u0041"', '"\\ud800"', '{"a":1', '', '-0', '1e3'])(
    '%s',
    (text) => expect(parseCanonical(text)).toBeUndefined(),
  )
  test('no text makes the reader throw, not even a million brackets', () => {
    expect(parseCanonical('['.repeat(1_000_000))).toBeUndefined()
    expect(parseCanonical('['.repeat(10_000) + ']'.repeat(10_000))).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseCanonical(text)
        expect(read === undefined ? text : canonicalJson(read.value)).toBe(text)
      }),
    )
  })
})
