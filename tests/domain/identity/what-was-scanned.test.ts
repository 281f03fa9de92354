import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAadhaar, isVirtualId } from '#domain/identity/aadhaar'
import { kindOfText } from '#domain/identity/what-was-scanned'

const MRZ = 'P<INDJADHAV<<SUNITA<<<<<<<<<<<<<<<<<<<<<<<<<\nK1234567<4IND7403219F3105313<<<<<<<<<<<<<<<8'
const OLD_CARD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<PrintLetterBarcodeData uid="999971658847" name="Salma Shaikh"/>'
const devanagari = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x09_66 + Number(digit)))

describe('a card or paper', () => {
  test.each([
    ['the large code of an Aadhaar card', '3'.repeat(3181), { kind: 'aadhaar-digits', digits: '3'.repeat(3181) }],
    ['the code of a card from before 2018', OLD_CARD, { kind: 'aadhaar-xml' }],
    ['one that its printer began wrongly', OLD_CARD.replace('<?', '</?'), { kind: 'aadhaar-xml' }],
    ['a certificate', 'HC1:6BFOXN%TS3DH0YOJ58S', { kind: 'certificate' }],
    ['a passport', MRZ, { kind: 'mrz' }],
    ['a passport without its line end', MRZ.replace('\n', ''), { kind: 'mrz' }],
  ])('%s is told', (_what, text, found) => {
    expect(kindOfText(text)).toEqual(found)
  })

  test.each([
    [599, 'damaged-aadhaar'],
    [7090, 'damaged-aadhaar'],
    [49, 'damaged-aadhaar'],
    [48, 'barcode'],
    [15, 'barcode'],
  ])('%i digits are none, but %s', (length, what) => {
    expect(kindOfText('3'.repeat(length))).toEqual({ kind: 'other', what })
  })

  test('600 and 7089 digits can be one, and a leading zero cannot', () => {
    expect(kindOfText('3'.repeat(600)).kind).toBe('aadhaar-digits')
    expect(kindOfText('3'.repeat(7089)).kind).toBe('aadhaar-digits')
    expect(kindOfText(`0${'3'.repeat(3180)}`)).toEqual({ kind: 'other', what: 'damaged-aadhaar' })
  })

  test('a scanner whose keyboard stands on Hindi is understood', () => {
    expect(kindOfText(devanagari('3'.repeat(3181)))).toEqual({ kind: 'aadhaar-digits', digits: '3'.repeat(3181) })
  })
})

describe('an appointment', () => {
  const slip = (code: string | null) => ({ kind: 'appointment', referenceId: '12345678901234', code })
  test.each([
    ['our own slip', 'TEEKA-APPOINTMENT;ref=12345678901234;code=4821;date=2026-11-23;site=PHC Wagholi', '4821'],
    ['our own, in another order', 'teeka-appointment; site=PHC Wagholi ; code=4821 ; ref=12345678901234 ;', '4821'],
    ['our own without a code', 'TEEKA-APPOINTMENT;ref=12345678901234', null],
    ['our own with a code that is none', 'TEEKA-APPOINTMENT;ref=12345678901234;code=48', null],
    ['a national slip on one line', 'Reference ID: 12345678901234 Secret code: 4821', '4821'],
    ['a national slip', 'Secret Code : 4821\r\nBeneficiary Reference ID : 12345678901234\r\nAge: 52', '4821'],
    ['one with a heading', 'Booking\nBeneficiary reference: 12345678901234\nAppointment Code 4821', '4821'],
    ['one in Hindi digits', 'Ref. No. १२३४५६७८९०१२३४ Secret Code ४८२१', '4821'],
    ['one whose code is too long', 'Reference ID 12345678901234 Secret Code 48210', null],
  ])('%s is told', (_what, text, code) => {
    expect(kindOfText(text)).toEqual(slip(code))
  })

  test.each([
    ['our own without a reference id', 'TEEKA-APPOINTMENT;code=4821'],
    ['our own with a short one', 'TEEKA-APPOINTMENT;ref=123456789012'],
    ['a reference id that is too long', 'Reference ID: 123456789012345'],
    ['a label alone', 'Reference ID: Secret code: 4821'],
    ['another word that ends so', 'Href 12345678901234'],
  ])('%s is none', (_what, text) => {
    expect(kindOfText(text).kind).not.toBe('appointment')
  })
})

describe('what is searched for', () => {
  test.each([
    ['9876543210', { kind: 'mobile', mobile: '9876543210' }],
    ['98765 43210', { kind: 'mobile', mobile: '9876543210' }],
    ['+91-98765-43210', { kind: 'mobile', mobile: '9876543210' }],
    ['०९८७६५४३२१०', { kind: 'mobile', mobile: '9876543210' }],
    ['919876543210', { kind: 'mobile', mobile: '9876543210' }],
    ['1234567890123', { kind: 'reference', referenceId: '1234567890123' }],
    ['1234 5678 9012 34', { kind: 'reference', referenceId: '12345678901234' }],
    ['3210', { kind: 'digits-end', digits: '3210' }],
    ['43 210', { kind: 'digits-end', digits: '43210' }],
    ['876543210', { kind: 'digits-end', digits: '876543210' }],
    ['৩২১০', { kind: 'digits-end', digits: '3210' }],
    ['sunita jad', { kind: 'name', text: 'sunita jad' }],
    ['  Sunita \t Jadhav ', { kind: 'name', text: 'Sunita Jadhav' }],
    ['सुनीता जाधव', { kind: 'name', text: 'सुनीता जाधव' }],
    ["D'Souza, Maria (Ana)", { kind: 'name', text: "D'Souza, Maria (Ana)" }],
    ['S/O Ramesh', { kind: 'name', text: 'S/O Ramesh' }],
  ])('%s', (text, found) => {
    expect(kindOfText(text)).toEqual(found)
  })
})

describe('a full Aadhaar number is never something to search by', () => {
  test.each([
    '999941057058',
    '9999 4105 7058',
    '9999-7165-8847',
    '9999/9999/0019',
    '९९९९ ४१०५ ७०५८',
    '9999410570581230',
    '9999 4105 7058 1230',
  ])('%s', (text) => {
    expect(kindOfText(text)).toEqual({ kind: 'aadhaar-number' })
  })

  test('not even where it reads as a mobile number with 91 before it, unless the plus says so', () => {
    expect(isAadhaar('919876543228')).toBe(true)
    expect(kindOfText('919876543228')).toEqual({ kind: 'aadhaar-number' })
    expect(kindOfText('+919876543228')).toEqual({ kind: 'mobile', mobile: '9876543228' })
  })

  test('one digit wrong, it is still not searched', () => {
    expect(kindOfText('9999 4105 7059')).toEqual({ kind: 'other', what: 'text' })
  })

  test('whatever is typed around it', () => {
    const numbers = fc.constantFrom('999941057058', '999971658847', '999999990019')
    const blanks = fc.stringMatching(/^[ \t\n-]{0,6}$/)
    fc.assert(
      fc.property(numbers, blanks, blanks, blanks, (number, before, between, after) => {
        const text = before + number.slice(0, 4) + between + number.slice(4) + after
        expect(kindOfText(text)).toEqual({ kind: 'aadhaar-number' })
      }),
    )
  })
})

describe('what says nothing of a person here is named', () => {
  test.each([
    ['upi://pay?pa=shop@bank&pn=Shop', 'payment'],
    ['0002010102112632001600112233445566775204541153033565802IN5910TEST STORE6304ABCD', 'payment'],
    ['BEGIN:VCARD\nFN:Sunita Jadhav\nTEL:9876543210\nEND:VCARD', 'contact'],
    ['MECARD:N:Jadhav,Sunita;TEL:9876543210;;', 'contact'],
    ['WIFI:S:PHC;T:WPA;P:secret;;', 'wifi'],
    ['PK\u0003\u0004\u0014\u0000\u0008certificate.json\u008d\u0090', 'cowin-certificate'],
    ['PKcertificate.json]RMo0', 'cowin-certificate'],
    ['{"@context":["https://www.w3.org/2018/credentials/v1"],"credentialSubject":{"name":"X"}}', 'cowin-certificate'],
    ['https://verify.cowin.gov.in/', 'cowin-certificate'],
    ['https://verify.digilocker.gov.in/doc?x=1', 'digilocker'],
    ['https://parivahan.gov.in/rcdlstatus/', 'driving-licence-or-rc'],
    ['DL No: MH12 20190001234, Name: SUNITA JADHAV', 'driving-licence-or-rc'],
    ['MH1220190001234', 'driving-licence-or-rc'],
    ['MH12AB1234', 'driving-licence-or-rc'],
    ['https://example.org/?q=digilocker', 'web-link'],
    ['www.example.org', 'web-link'],
    ['EM123456789IN', 'barcode'],
    ['', 'text'],
    ['123', 'text'],
    ['98765432101', 'text'],
    ['Sunita 1974', 'text'],
    ['a'.repeat(101), 'text'],
    ['eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'text'],
    ['a=b;c=d', 'text'],
  ])('%s is %s', (text, what) => {
    expect(kindOfText(text)).toEqual({ kind: 'other', what })
  })
})

const beginnings = [
  '',
  'HC1:',
  'upi:',
  '000201',
  'PK',
  '{',
  '<',
  'https://',
  'P<IND',
  'TEEKA-APPOINTMENT;',
  'Reference ID',
  'Ref',
  'DL no',
  'MH12',
] as const
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.tuple(fc.constantFrom(...beginnings), fc.string({ unit: 'binary', maxLength: 200 })).map(([a, b]) => a + b),
  fc.stringMatching(/^[0-9 +-]{0,40}$/),
)

test('every text is one kind and none makes it throw', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(kindOfText(text).kind).toMatch(/^[a-z-]+$/)
    }),
    { numRuns: 1000 },
  )
})

test('blanks around a text change nothing', () => {
  fc.assert(
    fc.property(anything, fc.stringMatching(/^\s{0,5}$/), fc.stringMatching(/^\s{0,5}$/), (text, before, after) => {
      expect(kindOfText(before + text + after)).toEqual(kindOfText(text))
    }),
  )
})

test('no kind that is searched for holds a number that UIDAI may have issued', () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.stringMatching(/^[2-9]\d{11}$/)), (text) => {
      expect(kindOfText(text).kind === 'aadhaar-number').toBe(isAadhaar(text) || isVirtualId(text))
    }),
  )
})

// A pattern that takes more than its share of time would not come back within the time a test has.
test.each([
  '0',
  '9',
  ' ',
  'a',
  'A',
  '<',
  '\n',
  'ref ',
  'a ',
  '1 ',
  '9-',
  'P<',
  'd',
  '(',
  "' ",
  'DL1',
  'क',
  '\u0301',
  '{"',
  'PK',
])('ten thousand characters of "%s" are told like any other text', (unit) => {
  const long = unit.repeat(10_000 / unit.length)
  for (const beginning of beginnings) {
    expect(kindOfText(`${beginning}${long}`).kind).toMatch(/^[a-z-]+$/)
    expect(kindOfText(`${beginning}${long}!`).kind).toMatch(/^[a-z-]+$/)
  }
})
