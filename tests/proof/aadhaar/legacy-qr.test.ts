import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLegacyQr } from '#proof/aadhaar/legacy-qr'
import { TEST_NUMBERS } from '../../support/aadhaar.ts'

const [NUMBER] = TEST_NUMBERS
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>'
const ATTRIBUTES = {
  uid: NUMBER,
  name: 'Sunita Jadhav',
  gender: 'F',
  yob: '1974',
  co: 'W/O Ramesh Jadhav',
  house: '12',
  dist: 'Pune',
  pc: '411041',
}
const PERSON = {
  name: 'Sunita Jadhav',
  birth: { kind: 'year', year: 1974 },
  gender: 'female',
  lastFour: '7058',
  careOf: 'W/O Ramesh Jadhav',
  pincode: '411041',
}

function card(changes: Readonly<Record<string, string>> = {}): string {
  const attributes = Object.entries({ ...ATTRIBUTES, ...changes }).map(([name, value]) => `${name}="${value}"`)
  return `<PrintLetterBarcodeData ${attributes.join(' ')}/>`
}

describe('an old card at the desk', () => {
  test.each([
    ['as it should be written', `${PROLOGUE}\n${card()}`],
    ['without a prologue', card()],
    ['with the prologue that some printers broke', `</?xml version="1.0" encoding="UTF-8"?> ${card()}`],
    ['with an end tag', `${card().slice(0, -2)}></PrintLetterBarcodeData>\n`],
    ['in single quotes', card().replaceAll('"', "'")],
    ['with blanks and line feeds between', card().replaceAll('" ', '"\r\n\t ').replaceAll('=', ' = ')],
  ])('says who it was printed for, %s', (_, text) => expect(readLegacyQr(text)).toEqual(PERSON))

  test('gives its whole number to nobody', () => {
    expect(JSON.stringify(readLegacyQr(card()))).not.toContain(NUMBER.slice(0, 8))
    expect(readLegacyQr(card({ uid: '9999 4105 7058' }))).toEqual(PERSON)
  })

  test('may know the day of birth, and falls back on the year', () => {
    expect(readLegacyQr(card({ dob: '14/02/1974' }))?.birth).toEqual({ kind: 'day', day: '1974-02-14' })
    expect(readLegacyQr(card({ dob: '1974-02-14', yob: '' }))?.birth).toEqual({ kind: 'day', day: '1974-02-14' })
    expect(readLegacyQr(card({ dob: 'unknown' }))?.birth).toEqual({ kind: 'year', year: 1974 })
  })

  test('may say the gender in a word and lack what is not the person', () => {
    expect(readLegacyQr(card({ gender: 'MALE' }))?.gender).toBe('male')
    expect(readLegacyQr(card({ co: '', pc: '' }))).toMatchObject({ careOf: '', pincode: '' })
  })

  test('has its letters in one form, however they were typed', () => {
    expect(readLegacyQr(card({ name: 'Ren\u0065\u0301e  Menezes' }))?.name).toBe('Ren\u00e9e Menezes')
  })

  test('has its references resolved once', () => {
    const co = 'W/O Ramesh &amp; Sons &lt;&#50;&#x33;&gt; &quot;R&apos;&amp;amp;'
    expect(readLegacyQr(card({ co }))?.careOf).toBe(`W/O Ramesh & Sons <23> "R'&amp;`)
  })
})

describe('is no old card', () => {
  test.each([
    ['nothing', ''],
    ['another element', card().replace('PrintLetter', 'PrintedLetter')],
    ['a longer name of an element', card().replace('Data ', 'DataOf ')],
    ['a prologue alone', PROLOGUE],
    ['a document type', `<!DOCTYPE a [<!ENTITY x "y">]>${card()}`],
    ['a comment', `<!-- x -->${card()}`],
    ['an element inside', `${card().slice(0, -2)}><a/></PrintLetterBarcodeData>`],
    ['a text inside', `${card().slice(0, -2)}>a</PrintLetterBarcodeData>`],
    ['something behind it', `${card()}<a/>`],
    ['an unclosed quote', card().replace('"Pune"', '"Pune')],
    ['a tag in a value', card({ co: '<b>' })],
    ['an attribute twice', card().replace('house="12"', 'name="Asha Kale"')],
    ['an attribute without a blank before it', card().replace('" name', '"name')],
    ['an entity of its own', card({ co: '&x;' })],
    ['a bare ampersand', card({ co: 'Ramesh & Sons' })],
    ['a reference to a control character', card({ co: 'W/O&#7;' })],
    ['a reference beyond Unicode in the name', card({ name: 'Sunita&#x110000;' })],
    ['half a letter in the name', card({ name: 'Sunita&#xd800;' })],
    ['no number', card({ uid: '' })],
    ['a number that is none', card({ uid: '999941057059' })],
    ['a number in part', card({ uid: 'xxxxxxxx7058' })],
    ['no name', card({ name: '' })],
    ['no birth', card({ yob: '' })],
    ['no gender', card({ gender: '' })],
    ['a pincode that is none', card({ pc: '011041' })],
    ['more than 4 KiB', card({ co: 'A'.repeat(4096) })],
  ])('%s', (_, text) => expect(readLegacyQr(text)).toBeNull())
})

test('no text throws, and no number comes through', () => {
  const pieces = [
    '<',
    '>',
    '/>',
    '"',
    "'",
    '&',
    ';',
    '&amp;',
    '&#',
    '=',
    ' ',
    '?',
    'uid',
    NUMBER,
    'name',
    'dob',
    'é',
    '\0',
  ]
  const noise = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
  const cut = fc.nat(card().length)
  fc.assert(
    fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), cut, cut, (text, from, to) => {
      for (const code of [text, card().slice(0, from) + text + card().slice(to), card() + text]) {
        const person = readLegacyQr(code)
        expect(Object.keys(person ?? PERSON)).toEqual(Object.keys(PERSON))
        expect((person ?? PERSON).lastFour).toBe('7058')
      }
    }),
    { numRuns: 300 },
  )
})
