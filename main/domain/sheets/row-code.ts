/**
 * A row of a fallback sheet, as its QR code says it and as people type it. One rule: a code is believed only with its
 * check characters; a typed row names the sheet by its running number alone where it is this laptop's own.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { CentreCode, SheetNumber, RowNumber } from '#contract/fields'
import { asciiDigits } from '../people/digits.ts'
import { checkLettersOf } from './check-letters.ts'

export interface RowPlace {
  readonly sheet: SheetNumber
  readonly row: number
}
export interface RowCode extends RowPlace {
  readonly centre: CentreCode
}

/** Only characters of the QR code's alphanumeric mode, so that the squares stay large. */
const PREFIX = 'TEEKA-ROW:'

export function rowCodeOf({ centre, sheet, row }: RowCode): string {
  const said = `${centre}:${sheet}:${String(row).padStart(2, '0')}`
  return `${PREFIX}${said}:${checkLettersOf(said)}`
}

export const isRowCode = (text: string): boolean => text.trim().toUpperCase().startsWith(PREFIX)

/** `not-a-row`: something else; `row-damaged`: it begins like one and its parts or its check characters do not fit. */
export type RowCodeProblem = 'not-a-row' | 'row-damaged'

export function readRowCode(text: string): Answer<RowCode, RowCodeProblem> {
  // A scanner that types like a keyboard may do so with the capitals locked.
  const given = text.trim().toUpperCase()
  if (!given.startsWith(PREFIX)) return refuse('not-a-row')
  const said = given.slice(PREFIX.length)
  const [, place = '', check] = /^(.*):([0-9A-Z]{2})$/.exec(said) ?? []
  const [, code, number, digits] = /^([^:]+):([^:]+):(\d{2})$/.exec(place) ?? []
  const [centre, sheet, row] = [CentreCode.safeParse(code), SheetNumber.safeParse(number), rowIn(digits)]
  if (!centre.success || !sheet.success || row === undefined || check !== checkLettersOf(place)) {
    return refuse('row-damaged')
  }
  return done({ centre: centre.data, sheet: sheet.data, row })
}

/** `typed-row-missing`, `typed-row-not-understood`, `typed-row-no-such-row`: most (rows a sheet has). */
export type TypedRowProblem = 'typed-row-missing' | 'typed-row-not-understood' | 'typed-row-no-such-row'

/** Takes `7 12`, `7/12` and `3F9A0C-0007 12`, in any script's digits. `mark` is this laptop's. */
export function readTypedRow(typed: string, mark: string): Answer<RowPlace, TypedRowProblem> {
  const text = asciiDigits(typed.normalize('NFKC')).trim().toUpperCase()
  if (text === '') return refuse('typed-row-missing')
  const [, given = mark, running, digits] =
    /^(?:([0-9A-F]{6})-)?0*([1-9]\d{0,5})(?:\s*[/,.:]\s*|\s+)(\d{1,3})$/.exec(text) ?? []
  if (running === undefined || digits === undefined) return refuse('typed-row-not-understood')
  const sheet = SheetNumber.safeParse(`${given}-${running.padStart(4, '0')}`)
  if (!sheet.success) return refuse('typed-row-not-understood')
  const row = rowIn(digits)
  return row === undefined
    ? refuse('typed-row-no-such-row', { most: RowNumber.maxValue ?? 0 })
    : done({ sheet: sheet.data, row })
}

const rowIn = (digits = ''): number | undefined =>
  digits === '' ? undefined : RowNumber.safeParse(Number(digits)).data
