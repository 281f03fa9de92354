import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Mobile, PersonName, ReferenceId } from '#contract/fields'
import { checkMobile, checkName, checkReferenceId } from '#domain/people/person'

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[+0-9A-Za-z .'()-]{0,20}$/))

describe('a name', () => {
  test.each([
    ['Sunita  Ramesh Jadhav ', 'Sunita Ramesh Jadhav'],
    ["K. D'Souza-Rao", "K. D'Souza-Rao"],
    ['सुनीता रमेश जाधव', 'सुनीता रमेश जाधव'],
    ['ர. முருகன்', 'ர. முருகன்'],
    ['Jose\u0301', 'José'],
    ['A', 'A'],
  ])('"%s" is taken', (typed, name) => {
    expect(checkName(typed)).toEqual({ ok: true, value: name })
  })

  test.each([
    ['  ', 'name-missing', {}],
    ['a'.repeat(101), 'name-too-long', { max: 100 }],
    ['Sunita 2 @ 2', 'name-wrong-characters', { found: '2 @' }],
    ['S/O Ramesh', 'name-wrong-characters', { found: '/' }],
    ['. - .', 'name-no-letter', {}],
  ])('"%s" is sent back with %s', (typed, code, details) => {
    expect(checkName(typed)).toEqual({ ok: false, code, details })
  })

  test('that is taken is one that the register takes', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const answer = checkName(typed)
        expect(!answer.ok || PersonName.safeParse(answer.value).success).toBe(true)
      }),
    )
  })
})

describe('a mobile number', () => {
  test.each([
    '9876543210',
    '+91 98765 43210',
    '+91-9876543210',
    '919876543210',
    '09876543210',
    '0091 9876543210',
    '+91 (0) 98765-43210',
    '९८७६५४३२१०',
  ])('"%s" is 9876543210', (typed) => {
    expect(checkMobile(typed)).toEqual({ ok: true, value: '9876543210' })
  })

  test('that begins with 91 is not shortened', () => {
    expect(checkMobile('9198765432')).toEqual({ ok: true, value: '9198765432' })
  })

  test('may be missing', () => {
    expect(checkMobile(' - ')).toEqual({ ok: true, value: null })
  })

  test.each([
    ['98765 4321', 'mobile-wrong-length', { digits: 9, needed: 10 }],
    ['987654321012', 'mobile-wrong-length', { digits: 12, needed: 10 }],
    ['+44 7700 900123', 'mobile-not-indian', {}],
    ['98765x3210', 'mobile-wrong-characters', {}],
    ['5876543210', 'mobile-wrong-start', {}],
    ['9.87654E+09', 'mobile-rounded', {}],
  ])('"%s" is sent back with %s', (typed, code, details) => {
    expect(checkMobile(typed)).toEqual({ ok: false, code, details })
  })

  test('that is taken is one that the register takes, however it was written', () => {
    const number = fc.stringMatching(/^[6-9]\d{9}$/)
    fc.assert(
      fc.property(number, fc.constantFrom('', '+91', '91', '0', '0091', '+91 0'), (digits, prefix) => {
        expect(checkMobile(`${prefix}${digits}`)).toEqual({ ok: true, value: digits })
      }),
    )
    fc.assert(
      fc.property(anyText, (typed) => {
        const answer = checkMobile(typed)
        expect(!answer.ok || Mobile.nullable().safeParse(answer.value).success).toBe(true)
      }),
    )
  })
})

describe('a reference id', () => {
  test.each([
    ['12345678901234', '12345678901234'],
    ['1234 5678 90123', '1234567890123'],
    ['१२३४५६७८९०१२३', '1234567890123'],
    ['', null],
  ])('"%s" is taken', (typed, value) => {
    expect(checkReferenceId(typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['123456789012', 'reference-wrong-length', { digits: 12 }],
    ['123456789012345', 'reference-wrong-length', { digits: 15 }],
    ['REF12345678901', 'reference-wrong-characters', {}],
    ['1.23457E+13', 'reference-rounded', {}],
  ])('"%s" is sent back with %s', (typed, code, details) => {
    expect(checkReferenceId(typed)).toEqual({ ok: false, code, details })
  })

  test('that is taken is one that the register takes', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const answer = checkReferenceId(typed)
        expect(!answer.ok || ReferenceId.nullable().safeParse(answer.value).success).toBe(true)
      }),
    )
  })
})
