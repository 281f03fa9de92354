/** A run of fallback sheets as it is printed. */
import { z } from 'zod'
import * as f from '#contract/fields'
import type { SheetPage } from '#contract/sheets'
import { rowCodeOf } from '#domain/sheets/row-code'
import type { Home } from '../home.ts'
import type { ReadDb } from '../store/sql.ts'
import { mustProduct } from './products.ts'
import { sessionOf } from './session.ts'

const PrintedRow = z.object({ sheet: f.SheetNumber, rows: f.RowNumber, session_id: f.SessionId.nullable() })

/** Undefined where this laptop printed no such run: another's numbers would carry this centre's name. */
export function sheetPage(db: ReadDb, { log, centre }: Home, issueId: f.SheetIssueId): SheetPage | undefined {
  const printed = db.rows(
    'select sheet, rows, session_id from sheet where issue_id = :issueId and log = :log order by sheet',
    PrintedRow,
    { issueId, log },
  )
  const [first] = printed
  if (first === undefined) return undefined
  const session = first.session_id === null ? undefined : sessionOf(db, first.session_id)
  const { code, name, district, state, mode, language } = centre
  return {
    issueId,
    practice: mode === 'practice',
    language,
    centre: { code, name, district, state, mode },
    session:
      session === undefined
        ? null
        : { number: session.number, date: session.date, product: mustProduct(db, session.product).name },
    sheets: printed.map(({ sheet, rows }) => ({
      sheet,
      codes: Array.from({ length: rows }, (_, row) => rowCodeOf({ centre: code, sheet, row: row + 1 })),
    })),
  }
}
