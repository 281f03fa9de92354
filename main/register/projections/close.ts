/** Sessions that were closed. One rule: the first close stands; a later one says that something came after it. */
import type { Effects } from './effect.ts'

export const closeEffects = {
  'session-closed.1': (db, { header, body }) => {
    db.run(
      `insert into session_close (close_id, session_id, log, at, by, figures, differences, stamp)
       values (:id, :session, :log, :at, :by, :figures, :differences, :stamp)
       on conflict do nothing`,
      {
        id: body.closeId,
        session: body.sessionId,
        log: header.log,
        at: header.at,
        by: header.by,
        figures: JSON.stringify(body.figures),
        differences: JSON.stringify(body.differences),
        stamp: body.stamp,
      },
    )
    db.run('update session set closed_at = :at where session_id = :session and closed_at is null', {
      at: header.at,
      session: body.sessionId,
    })
  },
} satisfies Partial<Effects>
