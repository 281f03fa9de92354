import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { readAadhaar } from '#domain/identity/aadhaar'
import { DocumentNumber, examineNumber, unreadableNumber } from '#domain/identity/document-number'

const context = { on: LocalDate.parse('2026-11-23'), birth: null }

test('of a good Aadhaar number the register keeps the last four digits and that the check passed', () => {
  const answer = examineNumber('aadhaar', '9999 4105 7058', context)
  expect(answer).toEqual({ ok: true, value: { lastFour: '7058', masked: '••••••••7058', check: 'passed' } })
})

test('an Aadhaar number with a wrong digit is blocked and the refusal does not repeat it', () => {
  const answer = examineNumber('aadhaar', '999941057059', context)
  expect(answer).toEqual({
    ok: false,
    code: 'number-blocked',
    details: { document: 'aadhaar', why: 'wrong-check-digit' },
  })
  expect(JSON.stringify(answer)).not.toMatch(/\d/)
})

test('a virtual id in place of the number is blocked and said to be one', () => {
  const answer = examineNumber('aadhaar', '9999 4105 7058 1230', context)
  expect(answer).toEqual({ ok: false, code: 'number-blocked', details: { document: 'aadhaar', why: 'virtual-id' } })
})

test('a health account number with a wrong digit is taken, with the reason beside it', () => {
  expect(examineNumber('abha', '91-7072-0262-2345', context)).toEqual({
    ok: true,
    value: { lastFour: '2345', masked: '••••••••••2345', check: 'failed-wrong-check-digit' },
  })
})

test("a company's PAN is blocked because it is no person's", () => {
  const answer = examineNumber('pan', 'ABCCZ1234Y', context)
  expect(answer).toMatchObject({ ok: false, code: 'number-blocked', details: { why: 'not-a-person' } })
})

test('a voter ID that fails its check digit is taken, with the reason beside it', () => {
  const answer = examineNumber('epic', 'ABC1234567', context)
  expect(answer).toEqual({
    ok: true,
    value: { lastFour: '4567', masked: '••••••4567', check: 'failed-wrong-check-digit' },
  })
})

test("a disability card with another year of birth than the person's is taken with a warning", () => {
  const typed = 'MH1210519740001237'
  const born1974 = { ...context, birth: { kind: 'day' as const, day: LocalDate.parse('1974-02-03') } }
  const born1975 = { ...context, birth: { kind: 'year' as const, year: 1975 } }
  expect(examineNumber('udid', typed, context)).toMatchObject({ value: { check: 'passed' } })
  expect(examineNumber('udid', typed, born1974)).toMatchObject({ value: { check: 'passed' } })
  expect(examineNumber('udid', typed, born1975)).toMatchObject({ value: { check: 'failed-other-birth-year' } })
})

test('a licence is not issued in a year to come', () => {
  const next = { ...context, on: LocalDate.parse('2027-01-01') }
  expect(examineNumber('driving-licence', 'MH1220270001234', context)).toMatchObject({
    value: { check: 'failed-impossible-year' },
  })
  expect(examineNumber('driving-licence', 'MH1220270001234', next)).toMatchObject({ value: { check: 'passed' } })
})

test('every outcome is one that the register can store', () => {
  const outcomes = [
    examineNumber('epic', 'ABC1234567', context),
    examineNumber('ration-card', '12', context),
    examineNumber('other-photo-id', '   ', context),
    examineNumber('npr', '﷽﷽﷽﷽﷽﷽', context),
  ]
  for (const outcome of outcomes) expect(DocumentNumber.parse(outcome.ok && outcome.value)).toBeTruthy()
  expect(DocumentNumber.safeParse({ lastFour: '1234', masked: '••••1234', check: 'failed-mood' }).success).toBe(false)
})

describe('a document that was seen and whose number could not be read', () => {
  test('is taken with its reason, from which an Aadhaar number is taken out', () => {
    const answer = unreadableNumber(' worn, perhaps 9999 4105 7058 ')
    expect(answer).toEqual({
      ok: true,
      value: {
        number: { lastFour: '', masked: '••••', check: 'unreadable' },
        because: 'worn, perhaps •••• •••• 7058',
      },
    })
  })

  test.each([null, '', '  ', 'ab'])('is not taken without a reason (%j)', (because) => {
    expect(unreadableNumber(because)).toEqual({ ok: false, code: 'reason-needed', details: {} })
  })
})

test('a number typed in the keys of another script is the same number', () => {
  expect(readAadhaar('৯৯৯৯৪১০৫৭০৫৮')).toEqual(readAadhaar('999941057058'))
})
