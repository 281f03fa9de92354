import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate } from '#contract/fields'
import { hasNameColumn } from '#domain/people/csv-columns'
import { readListRow } from '#domain/people/csv-row'
import { checkDocument, checkGender } from '#domain/people/list-words'

const DAY = LocalDate.parse('2026-11-23')
const sunita = {
  name: 'Sunita Jadhav',
  nativeName: null,
  birth: { kind: 'year', year: 1974 },
  gender: 'female',
  mobile: null,
  referenceId: null,
  document: null,
}

describe('a row is taken', () => {
  test('with all its fields, whatever the case of its headings', () => {
    const row = {
      '\ufeffBeneficiary Name': 'Sunita Jadhav',
      'Name in Script': 'सुनीता जाधव',
      'DATE OF BIRTH': '23/11/1974',
      Sex: 'F',
      'Mobile No.': '+91 98765 43210',
      'Beneficiary Reference ID': "'12345678901234",
      'ID Type': 'Aadhar Card',
    }
    expect(readListRow(row, DAY)).toEqual({
      ok: true,
      value: {
        name: 'Sunita Jadhav',
        nativeName: 'सुनीता जाधव',
        birth: { kind: 'day', day: '1974-11-23' },
        gender: 'female',
        mobile: '9876543210',
        referenceId: '12345678901234',
        document: 'aadhaar',
      },
    })
  })

  test('with a name, a birth and a gender', () => {
    expect(readListRow({ name: 'Sunita Jadhav', yob: '1974', gender: 'महिला' }, DAY)).toEqual({
      ok: true,
      value: sunita,
    })
  })

  test('with headings in Hindi', () => {
    const row = { नाम: 'Sunita Jadhav', 'जन्म वर्ष': '१९७४', लिंग: 'महिला' }
    expect(readListRow(row, DAY)).toEqual({ ok: true, value: sunita })
  })

  test('as a spreadsheet writes it', () => {
    const row = { name: 'Sunita Jadhav', dob: '1974-11-23 00:00:00', gender: 'f', mobile: '9876543210.0' }
    expect(readListRow(row, DAY)).toMatchObject({
      value: { birth: { kind: 'day', day: '1974-11-23' }, mobile: '9876543210' },
    })
    expect(readListRow({ name: 'Sunita Jadhav', yob: '1974.0', gender: 'f' }, DAY)).toMatchObject({ value: sunita })
  })

  test('by the day of birth where the year stands beside it, and by the year where the day is blank', () => {
    const row = { name: 'Sunita Jadhav', yob: '1974', dob: '23-11-1974', gender: 'f' }
    expect(readListRow(row, DAY)).toMatchObject({ value: { birth: { kind: 'day' } } })
    expect(readListRow({ ...row, dob: ' ' }, DAY)).toMatchObject({ value: { birth: { kind: 'year' } } })
  })

  test('by the first filled one of two columns for a field', () => {
    const row = { name: 'Sunita Jadhav', yob: '1974', gender: 'f', mobile: '', phone: '9876543210', 'Contact No': '12' }
    expect(readListRow(row, DAY)).toMatchObject({ value: { mobile: '9876543210' } })
  })

  test('without the columns that nobody asked for, a number of a document among them', () => {
    const row = { name: 'Sunita Jadhav', yob: '1974', gender: 'f', 'ID Number': '999941057058', remarks: 'x' }
    expect(readListRow(row, DAY)).toEqual({ ok: true, value: sunita })
  })
})

describe('a row is left out', () => {
  test('with all its reasons, each at its field', () => {
    const row = {
      name: 'Sunita 2',
      dob: '31-02-1974',
      gender: 'yes',
      mobile: '9.87E+09',
      refid: '12',
      'id type': 'library card',
    }
    expect(readListRow(row, DAY)).toEqual({
      ok: false,
      name: 'Sunita 2',
      problems: [
        { field: 'name', code: 'name-wrong-characters', details: { found: '2' } },
        { field: 'birth', code: 'birth-no-such-day', details: { day: 31, month: 2, year: 1974 } },
        { field: 'gender', code: 'gender-unknown', details: { found: 'yes' } },
        { field: 'mobile', code: 'mobile-rounded', details: {} },
        { field: 'referenceId', code: 'reference-wrong-length', details: { digits: 2 } },
        { field: 'document', code: 'document-unknown', details: { found: 'librarycard' } },
      ],
    })
  })

  test('when it is empty', () => {
    expect(readListRow({}, DAY)).toMatchObject({
      ok: false,
      problems: [{ code: 'name-missing' }, { code: 'birth-missing' }, { code: 'gender-missing' }],
    })
  })

  test('when a child comes with the year alone', () => {
    expect(readListRow({ name: 'Asha', yob: '2012', gender: 'f' }, DAY)).toMatchObject({
      problems: [{ field: 'birth', code: 'full-date-needed', details: { year: 2012, below: 18 } }],
    })
  })

  test('and no number of a card that slipped into another column is repeated', () => {
    const row = { name: 'Asha 9999 4105 7058', yob: '1974', gender: '999941057058', 'id type': 'ABCPZ1234Y' }
    const told = JSON.stringify(readListRow(row, DAY))
    expect(told).toContain('Asha •••• •••• 7058')
    expect(told).not.toMatch(/9999|1234/)
  })
})

test('no row, however broken, stops the list', () => {
  const headings = fc.constantFrom('name', 'dob', 'yob', 'gender', 'mobile', 'ref id', 'id type', '__proto__', 'x')
  const cell = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined })
  fc.assert(
    fc.property(fc.dictionary(headings, cell), (row) => {
      const read = readListRow(row, DAY)
      expect(read.ok || read.problems.length > 0).toBe(true)
    }),
  )
})

test('a list is known by a column of names', () => {
  expect(hasNameColumn(['Sr No', 'Full Name', 'Age'])).toBe(true)
  expect(hasNameColumn(['Sr No', "Father's name", 'Age'])).toBe(false)
  expect(hasNameColumn([])).toBe(false)
})

test.each([
  ['F', 'female'],
  ['Female ', 'female'],
  ['महिला', 'female'],
  ['M', 'male'],
  ['पुरुष', 'male'],
  ['Trans-gender', 'other'],
  ['अन्य', 'other'],
])('"%s" is %s', (word, gender) => {
  expect(checkGender(word)).toEqual({ ok: true, value: gender })
})

test.each([
  ['AADHAAR', 'aadhaar'],
  ['Voter ID Card', 'epic'],
  ['PAN Card', 'pan'],
  ['Driving License', 'driving-licence'],
  ['Pension Passbook', 'pension'],
  ['Student Photo ID', 'student-id'],
  ['ABHA Number', 'abha'],
  ['Birth Certificate', 'child-card'],
  ['जन्म प्रमाण पत्र', 'child-card'],
  ['No ID', 'facilitated'],
  ['', null],
])('"%s" is the document %s', (word, kind) => {
  expect(checkDocument(word)).toEqual({ ok: true, value: kind })
})
