/**
 * A list as a spreadsheet wrote it, in rows under their headings. One rule: what cannot be read for certain is refused
 * whole; a guess would put one person's cells under another's name.
 */
import Papa from 'papaparse'
import { type Answer, done, refuse } from '#contract/answer'
import type { ImportReport } from '#contract/lists'
import { hasNameColumn } from '#domain/people/csv-columns'

export const MOST_ROWS = 20_000

export interface SheetRow {
  /** As the spreadsheet numbers it. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface Sheet {
  readonly headings: readonly string[]
  readonly rows: readonly SheetRow[]
  readonly separator: Separator
}

type Separator = ImportReport['separator']
export type SheetProblem = 'not-a-list' | 'too-many-rows' | 'no-name-column' | 'wrong-encoding' | 'separators-mixed'

export function readSheet(text: string): Answer<Sheet, SheetProblem> {
  if (isGarbled(text)) return refuse('wrong-encoding')
  // Of two kinds of line end the rarer would be read as part of a cell, and the row behind it swallowed.
  const lines = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const separator = separatorOf(lines)
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: separator })
  // A stray quote swallows rows too, and where it ends nobody knows: the sheet is mended first.
  const quote = errors.find((error) => error.type === 'Quotes')
  if (quote !== undefined) return refuse('not-a-list', { row: (quote.row ?? 0) + 1 })
  const filled = data.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some(isFilled))
  const [head, ...rows] = filled
  if (head === undefined || rows.length === 0) return refuse('not-a-list')
  if (rows.length > MOST_ROWS) return refuse('too-many-rows', { rows: rows.length, most: MOST_ROWS })
  if (!hasNameColumn(head.cells)) return refuse('no-name-column', { columns: someOf(head.cells) })
  const other = otherSeparator(rows, separator)
  if (other !== undefined) return refuse('separators-mixed', { row: other.row })
  return done({ headings: head.cells, rows, separator })
}

const isFilled = (cell: string): boolean => cell.trim() !== ''
const someOf = (columns: readonly string[]): string[] =>
  columns.slice(0, 30).map((column) => column.trim().slice(0, 40))

/** Devanagari in UTF-8 that was read as Latin letters: each of its letters begins with the byte E0 A4 or E0 A5. */
const isGarbled = (text: string): boolean => /à[¤¥]/.test(text) || text.includes('\uFFFD')

const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|']

/** Headings hold the separator less often than addresses do. */
function separatorOf(lines: string): Separator {
  const head = /[^\s,;|].*/.exec(lines)?.[0] ?? ''
  const times = (mark: string): number => head.split(mark).length
  return SEPARATORS.toSorted((a, b) => times(b) - times(a))[0] ?? ','
}

/** The first row, where every row is one long cell full of another mark. */
function otherSeparator(rows: readonly SheetRow[], separator: Separator): SheetRow | undefined {
  const others = SEPARATORS.filter((mark) => mark !== separator && mark !== '|')
  const isOneCell = ({ cells }: SheetRow): boolean =>
    cells.length === 1 && others.some((mark) => (cells[0] ?? '').split(mark).length > 2)
  return rows.every(isOneCell) ? rows[0] : undefined
}

/** The column's place, which no heading's meaning hangs on, keeps two columns of one heading apart. */
export const underHeadings = (headings: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(headings.map((heading, place) => [`${heading} ${place}`, cells[place] ?? '']))
