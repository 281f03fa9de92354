import { describe, expect, test } from 'vitest'
import { certificateName, VaccinationRecord } from '#domain/certificate/record'
import { aDose, anId, aRecord } from './record-examples.ts'

const takes = (changes: object): boolean => VaccinationRecord.safeParse({ ...aRecord(), ...changes }).success

test('a certificate may carry one name or two, but not none', () => {
  expect(takes({ name: { latin: 'Lakshmi' } })).toBe(true)
  expect(takes({ name: { native: 'लक्ष्मी' } })).toBe(true)
  expect(takes({ name: {} })).toBe(false)
})

test('a name stands where its script belongs', () => {
  expect(certificateName(['लक्ष्मी', 'Lakshmi'])).toEqual({ latin: 'Lakshmi', native: 'लक्ष्मी' })
  expect(certificateName(['Zoë Rao'])).toEqual({ latin: 'Zoë Rao' })
  expect(certificateName(['லட்சுமி'])).toEqual({ native: 'லட்சுமி' })
  expect(takes({ name: certificateName(['Ravi राव']) })).toBe(true)
  expect(takes({ name: { latin: 'लक्ष्मी' } })).toBe(false)
})

test('text is kept in NFC, so that the same name has the same bytes', () => {
  const record = aRecord({ name: { latin: 'Zoe\u0308', native: 'मो. \u0958ासिम' } })
  expect(record.name).toEqual({ latin: 'Zo\u00eb', native: 'मो. \u0915\u093cासिम' })
})

describe('a certificate says no more than it needs', () => {
  test.each([
    ['a whole document number', { document: { kind: 'aadhaar', lastFour: '234567894417' } }],
    ['a document number beside the last four', { document: { kind: 'aadhaar', lastFour: '4417', number: '1' } }],
    ['an address', { address: '12 Nagar Road' }],
    ['a mobile number', { mobile: '9876543210' }],
  ])('%s is refused', (_, changes) => expect(takes(changes)).toBe(false))
})

describe('what could not stand on paper is refused', () => {
  test.each([
    ['no dose', { doses: [] }],
    ['a day that does not exist', { doses: [aDose({ day: '2021-02-30' })] }],
    ['a dose without a lot', { doses: [aDose({ lot: undefined })] }],
    ['a dose number zero', { doses: [aDose({ number: 0 })] }],
    ['a control character', { centre: { ...aRecord().centre, name: 'PHC\u0007' } }],
    ['a lone surrogate', { centre: { ...aRecord().centre, name: 'PHC \ud800' } }],
    ['an id whose check letter is wrong', { certificateId: anId().slice(0, -1) + (anId().endsWith('A') ? 'B' : 'A') }],
    ['practice: false, which a reader might take for a mark', { practice: false }],
  ])('%s', (_, changes) => expect(takes(changes)).toBe(false))
})
