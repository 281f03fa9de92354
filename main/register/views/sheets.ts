/** Fallback sheets as screens show them. One rule: a row is keyed in when a dose that stands says so. */
import { z } from 'zod'
import * as f from '#contract/fields'
import type { RowView, SheetSums, SheetView } from '#contract/sheets'
import type { ReadDb } from '../store/sql.ts'

const SheetLine = z.object({
  sheet: f.SheetNumber,
  issue_id: f.SheetIssueId,
  session_id: f.SessionId.nullable(),
  rows: f.RowNumber,
  issued_at: f.Instant,
  issued_by: z.string().nullable(),
  state: z.enum(['out', 'back', 'lost']),
  used: z.int().nullable(),
  reason: z.string().nullable(),
  entered: z.int(),
  void: z.int(),
})

const columns = `h.sheet, h.issue_id, h.session_id, h.rows, h.issued_at, h.state, h.used, h.reason,
  (select name from staff s where s.staff_id = h.by) as issued_by,
  (select count(distinct d.sheet_row) from dose d where d.sheet = h.sheet) as entered,
  (select count(*) from sheet_row_void v where v.sheet = h.sheet
     and not exists (select 1 from dose d where d.sheet = v.sheet and d.sheet_row = v.row)) as void`

export function sheetOf(db: ReadDb, sheet: f.SheetNumber): SheetView | undefined {
  const row = db.row(`select ${columns} from sheet h where h.sheet = :sheet`, SheetLine, { sheet })
  return row === undefined ? undefined : sheetView(row)
}

/** Those printed for a session, and others on which somebody of it stands. */
export const sheetsOfSession = (db: ReadDb, session: f.SessionId): SheetView[] =>
  db
    .rows(
      `select ${columns} from sheet h where h.sheet in (
         select sheet from sheet where session_id = :session
         union select sheet from dose where session_id = :session and sheet is not null
         union select sheet from sheet_row_void where session_id = :session)
       order by h.issued_at, h.sheet`,
      SheetLine,
      { session },
    )
    .map(sheetView)

/** Those of this laptop that nobody has said anything of yet. */
export const sheetsOut = (db: ReadDb, log: f.LogId): SheetView[] =>
  db
    .rows(
      `select ${columns} from sheet h where h.log = :log and h.state = 'out' order by h.issued_at, h.sheet`,
      SheetLine,
      { log },
    )
    .map(sheetView)

function sheetView({ used, ...row }: z.output<typeof SheetLine>): SheetView {
  return {
    sheet: row.sheet,
    issueId: row.issue_id,
    sessionId: row.session_id,
    rows: row.rows,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by ?? '',
    state: row.state,
    reason: row.reason,
    used,
    entered: row.entered,
    void: row.void,
    missing: row.state === 'out' ? null : Math.max(0, (used ?? 0) - row.entered - row.void),
  }
}

export function sumsOf(sheets: readonly SheetView[]): SheetSums {
  const sum = (of: (sheet: SheetView) => number): number => sheets.reduce((total, sheet) => total + of(sheet), 0)
  return {
    issued: sheets.length,
    out: sum(({ state }) => Number(state === 'out')),
    lost: sum(({ state }) => Number(state === 'lost')),
    used: sum(({ used }) => used ?? 0),
    entered: sum(({ entered }) => entered),
    void: sum((sheet) => sheet.void),
    missing: sum(({ missing }) => missing ?? 0),
  }
}

const EnteredRow = z.object({
  row: f.RowNumber,
  dose_id: f.DoseId,
  person_id: f.PersonId,
  name: z.string(),
  native_name: z.string().nullable(),
  at: f.Instant,
  by_name: z.string().nullable(),
})

const VoidRow = z.object({ row: f.RowNumber, reason: z.string(), at: f.Instant, by_name: z.string().nullable() })

/** Every row of a sheet, the open ones too. */
export function rowsOf(db: ReadDb, { sheet, rows }: Pick<SheetView, 'sheet' | 'rows'>): RowView[] {
  const entered = db.rows(
    `select d.sheet_row as row, d.dose_id, d.person_id, d.noted_at as at, p.name, p.native_name, s.name as by_name
     from dose d join person p on p.person_id = d.person_id left join staff s on s.staff_id = d.entered_by
     where d.sheet = :sheet order by d.seq`,
    EnteredRow,
    { sheet },
  )
  const voided = db.rows(
    `select v.row, v.reason, v.at, s.name as by_name from sheet_row_void v left join staff s on s.staff_id = v.by
     where v.sheet = :sheet`,
    VoidRow,
    { sheet },
  )
  return Array.from({ length: rows }, (_, index) => {
    const row = index + 1
    const own = entered.find((one) => one.row === row)
    if (own !== undefined) return enteredView(own)
    const gone = voided.find((one) => one.row === row)
    return gone === undefined ? { ...blank(row), state: 'open' } : voidView(gone)
  })
}

const blank = (row: number): Omit<RowView, 'state'> => ({
  row,
  person: null,
  doseId: null,
  reason: null,
  at: null,
  byName: null,
})

const enteredView = (row: z.output<typeof EnteredRow>): RowView => ({
  ...blank(row.row),
  state: 'entered',
  person: { id: row.person_id, name: row.name, nativeName: row.native_name },
  doseId: row.dose_id,
  at: row.at,
  byName: row.by_name ?? '',
})

const voidView = ({ row, reason, at, by_name: byName }: z.output<typeof VoidRow>): RowView => ({
  ...blank(row),
  state: 'void',
  reason,
  at,
  byName: byName ?? '',
})

/** The running number of this laptop's next sheet. */
export const nextRunning = (db: ReadDb, log: f.LogId): number =>
  db.value(
    `select 1 + coalesce(max(cast(substr(sheet, instr(sheet, '-') + 1) as integer)), 0) from sheet where log = :log`,
    z.int(),
    { log },
  )
