/**
 * A table as a spreadsheet's file. One rule: what people wrote stays text; no cell is ever a formula, whatever it begins
 * with.
 */
import Papa from 'papaparse'
import writeXlsx from 'write-excel-file/node'
import { unreachable } from '#contract/answer'
import type { ExportTable } from '#contract/shell'

export type Format = 'csv' | 'xlsx'

export async function spreadsheet(table: ExportTable, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return Buffer.from(csvOf(table))
    case 'xlsx':
      return xlsxOf(table)
    default:
      return unreachable(format)
  }
}

/**
 * What spreadsheets take for a formula, also behind blanks and in the wide forms of East Asian keyboards; such a field
 * gets an apostrophe in front (OWASP, CSV Injection).
 */
const FORMULA = /^(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u

/** UTF-8 with its mark in front, by which spreadsheets know it; rows end as RFC 4180 has it. */
function csvOf({ columns, rows }: ExportTable): string {
  return '\uFEFF' + Papa.unparse([columns, ...rows], { escapeFormulae: FORMULA, newline: '\r\n' }) + '\r\n'
}

async function xlsxOf({ title, columns, rows }: ExportTable): Promise<Uint8Array> {
  const head = columns.map((value) => ({ value: clean(value), type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null
      return typeof value === 'number' ? { value, type: Number } : { value: clean(value), type: String }
    }),
  )
  const widths = columns.map((name, column) => ({ width: widest([name, ...rows.map((row) => row[column] ?? '')]) }))
  const options = { sheet: sheetName(title), columns: widths, stickyRowsCount: 1 }
  return writeXlsx([head, ...body], options).toBuffer()
}

const widest = (cells: readonly (string | number)[]): number =>
  Math.min(40, 2 + cells.reduce<number>((most, cell) => Math.max(most, String(cell).length), 0))

/** XML 1.0 has no way to say control characters and halves of letters. */
const clean = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')

/** At most 31 characters, some of which are not allowed. */
const sheetName = (title: string): string => clean(title.replaceAll(/[[\]:*?/\\']/g, ' ')).slice(0, 31)
