import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAadhaar, isVirtualId } from '#domain/identity/aadhaar'
import { scrubAadhaar, scrubLine } from '#domain/identity/scrub'

const completed = (start: RegExp, passes: (number: string) => boolean) =>
  fc
    .stringMatching(start)
    .map((digits) =>
      '0123456789'
        .split('')
        .map((last) => digits + last)
        .find(passes),
    )
    .filter((number) => number !== undefined)
const issued = completed(/^[2-9]\d{10}$/, isAadhaar)
const virtual = completed(/^\d{15}$/, isVirtualId)
/** A UUID of version 7 begins with the time, and until the year 2527 with a nought. */
const recordId = fc.uuid({ version: 7 }).map((id) => `0${id.slice(1)}`)
const separator = fc.constantFrom(
  '',
  ' ',
  '-',
  '.',
  '  ',
  '\t',
  '–',
  ' - ',
  '\n',
  '\r\n',
  ' \r\n ',
  '\u200b',
  '\u00a0',
  ':',
)
const words = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Nd}/u.test(text))

test('a number in a note loses its first eight digits and nothing else changes', () => {
  expect(scrubAadhaar('card 9999 4105 7058, son 999971658847.')).toBe('card •••• •••• 7058, son ••••••••8847.')
})

test('every number that may have been issued is found, however it is grouped', () => {
  fc.assert(
    fc.property(words, issued, separator, separator, words, (before, number, one, two, after) => {
      const [a, b, c] = [number.slice(0, 4), number.slice(4, 8), number.slice(8)]
      const text = `${before}${a}${one}${b}${two}${c}${after}`
      expect(scrubAadhaar(text)).toBe(`${before}••••${one}••••${two}${c}${after}`)
    }),
  )
})

test('every virtual id is found, however it is grouped', () => {
  fc.assert(
    fc.property(words, virtual, separator, words, (before, number, gap, after) => {
      const [a, b, c, d] = [number.slice(0, 4), number.slice(4, 8), number.slice(8, 12), number.slice(12)]
      expect(scrubAadhaar(before + [a, b, c, d].join(gap) + after)).toBe(
        before + ['••••', '••••', '••••', d].join(gap) + after,
      )
    }),
  )
})

test('digits of any script are found, those of one that is not known unread', () => {
  expect(scrubAadhaar('आधार ९९९९ ४१०५ ७०५८')).toBe('आधार •••• •••• ७०५८')
  expect(scrubAadhaar('आधार\n९९९९-४१०५\n- ७०५८')).toBe('आधार\n••••-••••\n- ७०५८')
  expect(scrubAadhaar('᱙᱙᱙᱙ ᱔᱑᱐᱕ ᱗᱐᱕᱘')).toBe('•••• •••• ᱗᱐᱕᱘')
  expect(scrubAadhaar('𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎𝟏𝟐')).toBe('••••••••𝟗𝟎𝟏𝟐')
})

test.each([
  ['a mobile number', '9876543210'],
  ['a reference id that begins like a number', '99994105705812'],
  ['a reference id that ends like a number', '12999941057058'],
  ['a day and a time', '23-11-2026 09:30'],
  ['twelve digits with a wrong check digit', '9999 4105 7059'],
  ['twelve digits in other groups', '99 9941 057058'],
  ['sixteen digits in one run that are no virtual id', '1111999941057058'],
  ['a reference id and two digits more', '12345678901234 56'],
])('%s is left alone', (_what, text) => {
  expect(scrubAadhaar(text)).toBe(text)
})

test('a number behind four other digits is found too', () => {
  expect(scrubAadhaar('1111 9999 4105 7058')).toBe('1111 •••• •••• 7058')
})

test('what was scrubbed once stays as it is, and keeps its length', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(issued, virtual, words, fc.stringMatching(/^[\d -]{0,20}$/))), (parts) => {
      const once = scrubAadhaar(parts.join(' '))
      expect(scrubAadhaar(once)).toBe(once)
      expect(once).toHaveLength(parts.join(' ').length)
    }),
  )
})

test('a line of a log loses the number and keeps its ids', () => {
  const id = '019aaf00-4444-7123-8123-999941057058'
  const hash = '9999'.padEnd(64, 'a')
  expect(scrubLine(`bug ${id} of 9999 4105 7058 in ${hash}: 9999410570581230`)).toBe(
    `bug ${id} of •••• •••• 7058 in ${hash}: ••••••••••••1230`,
  )
})

test('whatever stands in a line, its ids come back and no number does', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(issued, recordId, words)), (parts) => {
      const clean = scrubLine(parts.join(' '))
      for (const part of parts) expect(clean.includes(part)).toBe(!isAadhaar(part))
    }),
  )
})

test('a long text of nothing but numbers is clean at the end', () => {
  expect(scrubAadhaar('9999 4105 7058 '.repeat(600))).toBe('•••• •••• 7058 '.repeat(600))
})

test('text without digits comes back as it was', () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(scrubAadhaar(text)).toBe(text)
    }),
  )
})
