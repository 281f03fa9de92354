import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LocalDate, ProductCode } from '#contract/fields'
import type { ListedSession } from '#domain/appointments/booking-row'
import { hasNameColumn, unknownColumns } from '#domain/people/csv-columns'
import { readListRow } from '#domain/people/csv-row'
import { checkDocument, checkGender } from '#domain/people/list-words'
import { indiaCovid } from '#domain/schedule/packs'

const SESSION: ListedSession = {
  date: LocalDate.parse('2026-11-23'),
  product: ProductCode.parse('covishield'),
  products: indiaCovid.products,
}
const noBooking = { slot: null, code: null, bookedOn: null, product: null, dose: null, category: null }
const sunita = {
  name: 'Sunita Jadhav',
  nativeName: null,
  birth: { kind: 'year', year: 1974 },
  gender: 'female',
  mobile: null,
  referenceId: null,
  document: null,
  appointment: noBooking,
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
    expect(readListRow(row, SESSION)).toEqual({
      ok: true,
      value: {
        name: 'Sunita Jadhav',
        nativeName: 'सुनीता जाधव',
        birth: { kind: 'day', day: '1974-11-23' },
        gender: 'female',
        mobile: '9876543210',
        referenceId: '12345678901234',
        document: 'aadhaar',
        appointment: noBooking,
      },
    })
  })

  test('with a name, a birth and a gender', () => {
    expect(readListRow({ name: 'Sunita Jadhav', yob: '1974', gender: 'महिला' }, SESSION)).toEqual({
      ok: true,
      value: sunita,
    })
  })

  test('with headings in Hindi', () => {
    const row = { नाम: 'Sunita Jadhav', 'जन्म वर्ष': '१९७४', लिंग: 'महिला' }
    expect(readListRow(row, SESSION)).toEqual({ ok: true, value: sunita })
  })

  test('as a spreadsheet writes it', () => {
    const row = { name: 'Sunita Jadhav', dob: '1974-11-23 00:00:00', gender: 'f', mobile: '9876543210.0' }
    expect(readListRow(row, SESSION)).toMatchObject({
      value: { birth: { kind: 'day', day: '1974-11-23' }, mobile: '9876543210' },
    })
    expect(readListRow({ name: 'Sunita Jadhav', yob: '1974.0', gender: 'f' }, SESSION)).toMatchObject({ value: sunita })
  })

  test('by the day of birth where the year stands beside it, and by the year where the day is blank', () => {
    const row = { name: 'Sunita Jadhav', yob: '1974', dob: '23-11-1974', gender: 'f' }
    expect(readListRow(row, SESSION)).toMatchObject({ value: { birth: { kind: 'day' } } })
    expect(readListRow({ ...row, dob: ' ' }, SESSION)).toMatchObject({ value: { birth: { kind: 'year' } } })
  })

  test('by the first filled one of two columns for a field', () => {
    const row = { name: 'Sunita Jadhav', yob: '1974', gender: 'f', mobile: '', phone: '9876543210', 'Contact No': '12' }
    expect(readListRow(row, SESSION)).toMatchObject({ value: { mobile: '9876543210' } })
  })

  test('without the columns that nobody asked for, a number of a document among them', () => {
    const row = { name: 'Sunita Jadhav', yob: '1974', gender: 'f', 'ID Number': '999941057058', remarks: 'x' }
    expect(readListRow(row, SESSION)).toEqual({ ok: true, value: sunita })
  })
})

describe('a booking stands in the same row', () => {
  const who = { name: 'Sunita Jadhav', yob: '1974', gender: 'f' }
  const booked = (cells: Record<string, string>) => readListRow({ ...who, ...cells }, SESSION)
  test('with slot, code, day of booking, vaccine, dose and category', () => {
    const row = {
      'Slot Time': '9 AM - 11 AM',
      'Secret Code': '4821',
      'Date of Booking': '14/11/2026',
      'Vaccine Name': 'COVISHIELD',
      'Dose No.': 'Dose 2',
      Category: 'Citizen',
    }
    expect(booked(row)).toMatchObject({
      value: {
        appointment: {
          slot: '09:00-11:00',
          code: '4821',
          bookedOn: '2026-11-14',
          product: 'covishield',
          dose: 2,
          category: 'citizen',
        },
      },
    })
  })
  test('whose code a spreadsheet took for a number', () => {
    expect(booked({ code: '42' })).toMatchObject({ value: { appointment: { code: '0042' } } })
  })
  test.each([
    [{ slot: '11:00-09:00' }, { field: 'slot', code: 'slot-backwards', details: { from: '11:00', to: '09:00' } }],
    [{ slot: '25:00-26:00' }, { field: 'slot', code: 'slot-not-understood', details: {} }],
    [{ code: '48211' }, { field: 'code', code: 'code-wrong-length', details: { digits: 5 } }],
    [{ code: 'none' }, { field: 'code', code: 'code-wrong-characters', details: {} }],
    [{ 'booking date': '31-11-2026' }, { field: 'bookedOn', code: 'booked-no-such-day' }],
    [{ 'booking date': 'soon' }, { field: 'bookedOn', code: 'booked-not-understood' }],
    [
      { 'booking date': '24-11-2026' },
      { field: 'bookedOn', code: 'booked-after-session', details: { day: '2026-11-24' } },
    ],
    [
      { vaccine: 'Covaxin' },
      { field: 'product', code: 'for-other-product', details: { found: 'Covaxin', session: 'Covishield' } },
    ],
    [{ vaccine: 'Coviwell' }, { field: 'product', code: 'product-not-known', details: { found: 'coviwell' } }],
    [{ dose: '7' }, { field: 'dose', code: 'dose-unknown' }],
    [{ category: 'VIP' }, { field: 'category', code: 'category-unknown', details: { found: 'vip' } }],
  ])('and %o is said at its column', (cells: Record<string, string>, problem) => {
    expect(booked(cells)).toMatchObject({ ok: false, problems: [problem] })
  })
})

test('columns that stand for nothing are named', () => {
  expect(unknownColumns(['Name', 'Village ', '', 'ID Number', 'Slot'])).toEqual(['Village', 'ID Number'])
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
    expect(readListRow(row, SESSION)).toEqual({
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
    expect(readListRow({}, SESSION)).toMatchObject({
      ok: false,
      problems: [{ code: 'name-missing' }, { code: 'birth-missing' }, { code: 'gender-missing' }],
    })
  })

  test('when a child comes with the year alone', () => {
    expect(readListRow({ name: 'Asha', yob: '2012', gender: 'f' }, SESSION)).toMatchObject({
      problems: [{ field: 'birth', code: 'full-date-needed', details: { year: 2012, below: 18 } }],
    })
  })

  test('and no number of a card that slipped into another column is repeated', () => {
    const row = { name: 'Asha 9999 4105 7058', yob: '1974', gender: '999941057058', 'id type': 'ABCPZ1234Y' }
    const told = JSON.stringify(readListRow(row, SESSION))
    expect(told).toContain('Asha •••• •••• 7058')
    expect(told).not.toMatch(/9999|1234/)
  })
})

test('no row, however broken, stops the list', () => {
  const headings = fc.constantFrom(
    'name',
    'dob',
    'yob',
    'gender',
    'mobile',
    'ref id',
    'id type',
    'slot',
    'code',
    'booked on',
    'vaccine',
    'dose',
    'category',
    '__proto__',
    'x',
  )
  const cell = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined })
  fc.assert(
    fc.property(fc.dictionary(headings, cell), (row) => {
      const read = readListRow(row, SESSION)
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
