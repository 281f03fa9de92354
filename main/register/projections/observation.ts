/** Who left the observation room, when and how. */
import type { Effects } from './effect.ts'
import { moveTo } from './people.ts'

export const observationEffects = {
  'observation-ended.1': (db, { header, body }) => {
    db.run(
      `insert into observation (dose_id, person_id, session_id, log, seq, at, noted_at, by, how, reason)
       values (:dose, :person, :session, :log, :seq, :at, :notedAt, :by, :how, :reason)
       on conflict do nothing`,
      {
        dose: body.doseId,
        person: body.personId,
        session: body.sessionId,
        log: header.log,
        seq: header.seq,
        at: header.at,
        notedAt: header.notedAt,
        by: header.by,
        how: body.how,
        reason: body.reason,
      },
    )
    moveTo(db, body.sessionId, body.personId, 'done')
  },
} satisfies Partial<Effects>
