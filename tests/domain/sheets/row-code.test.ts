import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CentreCode, LogId } from '#contract/fields'
import { checkLettersOf } from '#domain/sheets/check-letters'
import { isRowCode, readRowCode, readTypedRow, rowCodeOf } from '#domain/sheets/row-code'
import { runningOf, sheetMark, sheetNumber } from '#domain/sheets/sheet-number'
import '../../support/seed.ts'

const log = LogId.parse('3f9a0c0000000000000000000000beef')
const centre = CentreCode.parse('MH-PUN-0412')
const code = rowCodeOf({ centre, sheet: sheetNumber(log, 7), row: 12 })

const place = fc.record({
  centre: fc.constantFrom('MH-PUN-0412', 'KL-TVM-9', 'ABC').map((text) => CentreCode.parse(text)),
  sheet: fc.integer({ min: 1, max: 999_999 }).map((running) => sheetNumber(log, running)),
  row: fc.integer({ min: 1, max: 20 }),
})

test('a sheet carries the mark of the laptop that printed it and a running number', () => {
  expect(sheetMark(log)).toBe('3F9A0C')
  expect(sheetNumber(log, 7)).toBe('3F9A0C-0007')
  expect(sheetNumber(log, 12_345)).toBe('3F9A0C-12345')
  expect(runningOf(sheetNumber(log, 7))).toBe(7)
})

test('the code of a row holds centre, sheet, row and two check characters, all of the small alphabet', () => {
  expect(code).toMatch(/^TEEKA-ROW:MH-PUN-0412:3F9A0C-0007:12:[0-9A-Z]{2}$/)
  expect(isRowCode(code)).toBe(true)
  // Packed two in eleven bits, the squares of a row's code stay large (ISO/IEC 18004, 7.4.4).
  expect(code).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
})

test('the check characters are those of ISO/IEC 7064, MOD 1271-36', () => {
  // The standard's own example.
  expect(checkLettersOf('ISO79')).toBe('3W')
})

test('every row is read back as it was printed, also by a scanner with its capitals locked', () => {
  fc.assert(
    fc.property(place, (row) => {
      expect(readRowCode(rowCodeOf(row))).toEqual({ ok: true, value: row })
      expect(readRowCode(` ${rowCodeOf(row).toLowerCase()}\n`)).toEqual({ ok: true, value: row })
    }),
  )
})

test('no code with one character wrong, or two neighbours swapped, is read as another row', () => {
  const letter = fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-:'))
  const readAsAnother = fc.property(place, fc.nat(40), letter, fc.boolean(), (row, at, other, swapped) => {
    const text = rowCodeOf(row)
    const where = at % (text.length - 1)
    const wrong = swapped
      ? text.slice(0, where) + text.charAt(where + 1) + text.charAt(where) + text.slice(where + 2)
      : text.slice(0, where) + other + text.slice(where + 1)
    const read = readRowCode(wrong)
    return !read.ok || rowCodeOf(read.value) === text
  })
  expect(fc.check(readAsAnother)).toMatchObject({ failed: false })
})

test('whatever is scanned, the reading is a row or a refusal', () => {
  const anything = fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'TEEKA-ROW:'), (text, before) => {
    const [read, typed] = [readRowCode(before + text), readTypedRow(text, '3F9A0C')]
    const refused = read.ok || read.code === 'not-a-row' || read.code === 'row-damaged'
    return refused && (!typed.ok || /^[0-9A-F]{6}-\d{4,6}$/.test(typed.value.sheet))
  })
  expect(fc.check(anything)).toMatchObject({ failed: false })
})

test.each([
  ['7 12', '3F9A0C-0007', 12],
  ['7/12', '3F9A0C-0007', 12],
  ['0007  1', '3F9A0C-0007', 1],
  ['७ १२', '3F9A0C-0007', 12],
  ['00aa11-0031 20', '00AA11-0031', 20],
  ['12345, 2', '3F9A0C-12345', 2],
])('typed as %j it is sheet %s, row %i', (typed, sheet, row) => {
  expect(readTypedRow(typed, '3F9A0C')).toEqual({ ok: true, value: { sheet, row } })
})

test.each([
  ['', 'typed-row-missing'],
  ['7', 'typed-row-not-understood'],
  ['seven 2', 'typed-row-not-understood'],
  ['0 2', 'typed-row-not-understood'],
  ['7 0', 'typed-row-no-such-row'],
  ['7 21', 'typed-row-no-such-row'],
])('typed as %j it is refused: %s', (typed, problem) => {
  expect(readTypedRow(typed, '3F9A0C')).toMatchObject({ ok: false, code: problem })
})

test.each([
  ['another code', 'upi://pay?pa=shop@bank', 'not-a-row'],
  ['a code cut short', code.slice(0, -3), 'row-damaged'],
  ['a row that no sheet has', code.replace(':12:', ':21:'), 'row-damaged'],
  ['another row under the same check', code.replace(':12:', ':13:'), 'row-damaged'],
])('%s is refused', (_, text, problem) => {
  expect(readRowCode(text)).toMatchObject({ ok: false, code: problem })
})
