/** Fallback sheets. One rule: a number that is taken stays with the first who printed it. */
import type { Effects } from './effect.ts'

export const sheetEffects = {
  'sheets-issued.1': (db, { header, body }) => {
    for (const { sheet, rows } of body.sheets) {
      db.run(
        `insert into sheet (sheet, log, issue_id, session_id, rows, issued_at, by, state)
         values (:sheet, :log, :issue, :session, :rows, :at, :by, 'out')
         on conflict do nothing`,
        {
          sheet,
          rows,
          log: header.log,
          issue: body.issueId,
          session: body.sessionId,
          at: header.at,
          by: header.by,
        },
      )
    }
  },
  'sheet-counted.1': (db, { body }) =>
    db.run('update sheet set state = :state, used = :used, reason = :reason where sheet = :sheet', {
      sheet: body.sheet,
      state: body.state,
      used: body.used,
      reason: body.reason,
    }),
  'sheet-row-voided.1': (db, { header, body }) =>
    db.run(
      `insert into sheet_row_void (sheet, row, session_id, at, by, reason)
       values (:sheet, :row, :session, :at, :by, :reason)
       on conflict do nothing`,
      {
        sheet: body.sheet,
        row: body.row,
        session: body.sessionId,
        at: header.at,
        by: header.by,
        reason: body.reason,
      },
    ),
} satisfies Partial<Effects>
