import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { ExportTable } from '#contract/shell'
import { spreadsheet } from '../../main/shell/spreadsheet.ts'

const list: ExportTable = {
  title: 'Line list: session 12',
  columns: ['Token', 'Name', 'Date'],
  rows: [
    [1, 'सुनीता जाधव', '2026-11-23'],
    [2, '=HYPERLINK("http://example.org")', '2026-11-23'],
    [-3, 'O’Brien, "Mary" & <Ann>', null],
  ],
}

const csv = async (table: ExportTable): Promise<string> => Buffer.from(await spreadsheet(table, 'csv')).toString()

test('a CSV file carries its mark, names its columns and ends its rows as spreadsheets expect', async () => {
  expect(await csv(list)).toBe(
    '\uFEFFToken,Name,Date\r\n' +
      '1,सुनीता जाधव,2026-11-23\r\n' +
      `2,"'=HYPERLINK(""http://example.org"")",2026-11-23\r\n` +
      '-3,"O’Brien, ""Mary"" & <Ann>",\r\n',
  )
})

test('whatever somebody is called, no field of a CSV file is a formula, and nothing of it is lost', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '\u00A0+', '＝', '＠'), fc.string())
      .map((two) => two.join('')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(nasty, { minLength: 2, maxLength: 2 }), { minLength: 1 }), async (rows) => {
      const text = (await csv({ title: 'x', columns: ['a', 'b'], rows })).slice(1)
      const read = Papa.parse<string[]>(text, { header: false }).data.slice(1, rows.length + 1)
      for (const field of read.flat()) expect(field.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/)
      for (const field of read.flat()) expect(field).not.toMatch(/^[\t\r\n]/)
      read.forEach((row, line) =>
        row.forEach((field, column) => {
          const given = rows[line]?.[column] ?? ''
          expect([given, `'${given}`]).toContain(field)
        }),
      )
    }),
  )
})

test('an XLSX file is read by others: text as text, figures as figures, and no formula', async () => {
  expect(await cellsOf(list)).toEqual([
    ['s:Token', 's:Name', 's:Date'],
    ['n:1', 's:सुनीता जाधव', 's:2026-11-23'],
    ['n:2', 's:=HYPERLINK("http://example.org")', 's:2026-11-23'],
    ['n:-3', 's:O’Brien, "Mary" & <Ann>'],
  ])
})

test('signs that XML cannot bear do not spoil an XLSX file', async () => {
  const rows = [['a\u0000b\uD800c\uFFFEd', '\u000B']]
  expect(await cellsOf({ title: '[x]', columns: ['a', 'b'], rows })).toEqual([
    ['s:a', 's:b'],
    ['s:a b c d', 's: '],
  ])
})

/** Opened with another reader of archives and of XML than wrote it (ECMA-376, part 1, 18.3.1.4). */
async function cellsOf(table: ExportTable): Promise<string[][]> {
  const files = await new ZipReader(
    new BlobReader(new Blob([Buffer.from(await spreadsheet(table, 'xlsx'))])),
  ).getEntries()
  const read = async (name: string) => {
    const entry = files.find(({ filename }) => filename === name)
    if (entry === undefined || entry.directory) throw new Error(`${name} is missing`)
    return new DOMParser().parseFromString(await entry.getData(new TextWriter()), 'text/xml')
  }
  const [sheet, shared] = [await read('xl/worksheets/sheet1.xml'), await read('xl/sharedStrings.xml')]
  expect(sheet.getElementsByTagName('f')).toHaveLength(0)
  const strings = [...shared.getElementsByTagName('si')].map((one) => one.textContent ?? '')
  return [...sheet.getElementsByTagName('row')].map((row) =>
    [...row.getElementsByTagName('c')].flatMap((cell) => {
      const value = cell.getElementsByTagName('v')[0]?.textContent
      if (value === undefined || value === null) return []
      return cell.getAttribute('t') === 's' ? `s:${strings[Number(value)] ?? ''}` : `n:${value}`
    }),
  )
}
