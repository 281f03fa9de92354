/**
 * Fallback sheets: printed, counted, void rows. One rule: a sheet's number is given once, and what becomes of it and of
 * every row that was written on is known in the end.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { DoseId } from '#contract/fields'
import { addDays } from '#domain/calendar'
import { scrubAadhaar } from '#domain/identity/scrub'
import { isRowCode, readRowCode, readTypedRow, type RowPlace } from '#domain/sheets/row-code'
import { sheetMark, sheetNumber } from '#domain/sheets/sheet-number'
import { type Context, mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { enterRow } from '../sheets/enter-row.ts'
import { recentSessions, sessionOf, sessionView } from '../views/session.ts'
import type { ReadDb } from '../store/sql.ts'
import { sheetPage } from '../views/sheet-page.ts'
import { nextRunning, rowsOf, sheetOf, sheetsOfSession, sheetsOut, sumsOf } from '../views/sheets.ts'
import type { Handlers } from './handler.ts'

/** So far back a sheet may be keyed in. */
const DAYS_BACK = 31

export const sheetHandlers = {
  'sheets.issue': (input, context) => {
    const home = mustHome(context)
    if (sheetPage(context.db, home, input.id) === undefined) {
      if (input.sessionId !== null && sessionOf(context.db, input.sessionId) === undefined) {
        return refuse('session-unknown')
      }
      issue(input, context)
    }
    return done(must(sheetPage(context.db, home, input.id)))
  },

  'sheets.page': ({ issueId }, context) => {
    const page = sheetPage(context.db, mustHome(context), issueId)
    return page === undefined ? refuse('sheets-unknown') : done(page)
  },

  'sheets.state': ({ sessionId }, context) => {
    const { db } = context
    if (sessionId !== null && sessionOf(db, sessionId) === undefined) return refuse('session-unknown')
    const sheets = sessionId === null ? sheetsOut(db, mustHome(context).log) : sheetsOfSession(db, sessionId)
    return done({ sheets, sums: sumsOf(sheets) })
  },

  'sheets.rows': ({ sheet }, context) => {
    const view = sheetOf(context.db, sheet)
    return view === undefined ? refuse('sheet-unknown') : done({ sheet: view, rows: rowsOf(context.db, view) })
  },

  'sheets.find': ({ text }, context) => {
    const place = placeIn(text, context)
    if (!place.ok) return place
    const sheet = sheetOf(context.db, place.value.sheet)
    if (sheet === undefined) return refuse('sheet-unknown', { sheet: place.value.sheet })
    const row = rowsOf(context.db, sheet)[place.value.row - 1]
    return row === undefined ? refuse('row-unknown', { rows: sheet.rows }) : done({ sheet, row })
  },

  'sheets.sessions': (_input, context) => {
    const today = context.today()
    const sessions = recentSessions(context.db, mustHome(context).log, addDays(today, -DAYS_BACK), today)
    return done(sessions.map((session) => sessionView(context.db, session, today)))
  },

  'sheets.enterRow': (input, context) => {
    const entered = enterRow(input, context)
    if (!entered.ok) return entered
    const { number, of } = numberOf(context.db, input.dose.id)
    return done({ row: entered.value, number, of })
  },

  'sheets.count': (input, context) => {
    const counted = countOf(input, context)
    if (!counted.ok) return counted
    const { staff } = mustMe(context)
    context.append([fact({ type: 'sheet-counted.1', by: staff.id, body: counted.value })])
    return done(must(sheetOf(context.db, input.sheet)))
  },

  'sheets.voidRow': (input, context) => {
    const refused = notToBeVoid(input, context)
    if (refused !== null) return refused
    const { sheet, row, sessionId } = input
    const reason = scrubAadhaar(input.reason).trim()
    if (reason.length < 3) return refuse('reason-needed')
    const { staff } = mustMe(context)
    const body = { sheet, row, sessionId, reason }
    context.append([fact({ type: 'sheet-row-voided.1', by: staff.id, body })])
    return done(must(rowsOf(context.db, must(sheetOf(context.db, sheet)))[row - 1]))
  },
} satisfies Partial<Handlers>

function issue({ id, sessionId, count, rows }: ParsedOf<'sheets.issue'>, context: Context): void {
  const { log } = mustHome(context)
  const first = nextRunning(context.db, log)
  const sheets = Array.from({ length: count }, (_, index) => ({ sheet: sheetNumber(log, first + index), rows }))
  const body = { issueId: id, sessionId, sheets }
  context.append([fact({ type: 'sheets-issued.1', by: mustMe(context).staff.id, body })])
}

/** A code says whose sheet it is; of a typed number only this laptop's own need no mark. */
function placeIn(text: string, context: Context): Answer<RowPlace, ProblemOf<'sheets.find'>> {
  const { log, centre } = mustHome(context)
  if (!isRowCode(text)) return readTypedRow(text, sheetMark(log))
  const code = readRowCode(text)
  if (!code.ok) return refuse('row-damaged')
  return code.value.centre === centre.code ? code : refuse('row-of-other-centre', { centre: code.value.centre })
}

type Counted = ParsedOf<'sheets.count'>

function countOf(input: Counted, { db }: Context): Answer<Counted, ProblemOf<'sheets.count'>> {
  const sheet = sheetOf(db, input.sheet)
  if (sheet === undefined) return refuse('sheet-unknown', { sheet: input.sheet })
  const reason = input.reason === null ? null : scrubAadhaar(input.reason).trim()
  if (input.state === 'lost') {
    if (reason === null || reason.length < 3) return refuse('reason-needed')
    return done({ ...input, used: null, reason })
  }
  const { used } = input
  if (used === null) return refuse('count-needed')
  if (used > sheet.rows) return refuse('row-unknown', { rows: sheet.rows })
  const beyond = rowsOf(db, sheet).findLast(({ row, state }) => state !== 'open' && row > used)
  return beyond === undefined ? done({ ...input, reason }) : refuse('rows-beyond', { row: beyond.row })
}

function notToBeVoid(
  input: ParsedOf<'sheets.voidRow'>,
  { db }: Context,
): Answer<never, ProblemOf<'sheets.voidRow'>> | null {
  if (input.sessionId !== null && sessionOf(db, input.sessionId) === undefined) return refuse('session-unknown')
  const sheet = sheetOf(db, input.sheet)
  if (sheet === undefined) return refuse('sheet-unknown', { sheet: input.sheet })
  const row = rowsOf(db, sheet)[input.row - 1]
  if (row === undefined) return refuse('row-unknown', { rows: sheet.rows })
  const said = { by: row.byName ?? '', at: row.at ?? '' }
  if (row.state === 'entered') return refuse('row-entered', { ...said, name: row.person?.name ?? '' })
  return row.state === 'void' ? refuse('row-void', said) : null
}

const NumberRow = z.object({ number: z.int(), of: z.int() })

function numberOf(db: ReadDb, dose: DoseId): z.output<typeof NumberRow> {
  return must(db.row('select number, of from dose where dose_id = :dose', NumberRow, { dose }))
}

function must<T>(kept: T | undefined): T {
  if (kept === undefined) throw new Error('the sheet was not kept')
  return kept
}
