/** Which lists went out, and by whom. */
import type { Effects } from './effect.ts'

export const paperEffects = {
  'list-exported.1': (db, { header, body }) =>
    db.run(
      `insert into list_export (export_id, session_id, log, seq, at, by, what, medium)
       values (:id, :session, :log, :seq, :at, :by, :what, :medium)
       on conflict do nothing`,
      {
        id: body.exportId,
        session: body.sessionId,
        log: header.log,
        seq: header.seq,
        at: header.at,
        by: header.by,
        what: body.what,
        medium: body.medium,
      },
    ),
} satisfies Partial<Effects>
