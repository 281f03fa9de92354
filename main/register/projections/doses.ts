/** Doses given, and the vials they came from. */
import type { Effects } from './effect.ts'
import { moveTo } from './people.ts'

export const doseEffects = {
  'dose-given.1': (db, { header, body }) => {
    const fresh = db.run(
      `insert into dose (dose_id, person_id, session_id, vial_id, log, seq, at, by, product, lot, number, of, course, flags,
         verification_id)
       values (:id, :person, :session, :vial, :log, :seq, :at, :by, :product, :lot, :number, :of, :course, :flags, :verification)
       on conflict do nothing`,
      {
        id: body.doseId,
        person: body.personId,
        session: body.sessionId,
        vial: body.vialId,
        log: header.log,
        seq: header.seq,
        at: header.at,
        by: header.by,
        product: body.product,
        lot: body.lot,
        number: body.number,
        of: body.of,
        course: body.course,
        flags: JSON.stringify(body.flags),
        verification: body.verificationId,
      },
    )
    if (fresh === 0) return
    db.run('update vial set given = given + 1 where vial_id = :vial', { vial: body.vialId })
    moveTo(db, body.sessionId, body.personId, 'vaccinated')
  },
  // The approval is read from the log by those who ask for it; the dose carries its flags itself.
  'dose-exception-approved.1': () => undefined,
} satisfies Partial<Effects>
