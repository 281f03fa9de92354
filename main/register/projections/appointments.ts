/** Bookings as the lists bring them, what was asked of them at the desk, and what the person read before they left. */
import type { EventHeader } from '#domain/events/envelope'
import type { PersonId, SessionId } from '#contract/fields'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'

export const appointmentEffects = {
  'appointment-noted.1': (db, { header, body: { personId, sessionId, source, appointment } }) =>
    db.run(
      `insert into appointment (session_id, person_id, log, seq, source, slot, code, booked_on, product, dose, category,
         off_list)
       values (:session, :person, :log, :seq, :source, :slot, :code, :bookedOn, :product, :dose, :category, 0)
       on conflict (session_id, person_id) do update set log = excluded.log, seq = excluded.seq,
         source = excluded.source, slot = excluded.slot, code = excluded.code, booked_on = excluded.booked_on,
         product = excluded.product, dose = excluded.dose, category = excluded.category, off_list = 0`,
      { session: sessionId, person: personId, log: header.log, seq: header.seq, source, ...appointment },
    ),
  'appointment-dropped.1': (db, { body }) =>
    db.run('update appointment set off_list = 1 where session_id = :session and person_id = :person', {
      session: body.sessionId,
      person: body.personId,
    }),
  // What was said last counts: the slip may be found after all.
  'appointment-checked.1': (db, { header, body }) =>
    db.run(
      `insert into appointment_check (session_id, person_id, log, seq, outcome, note, at, by)
       values (:session, :person, :log, :seq, :outcome, :note, :at, :by)
       on conflict (session_id, person_id) do update set log = excluded.log, seq = excluded.seq,
         outcome = excluded.outcome, note = excluded.note, at = excluded.at, by = excluded.by`,
      {
        session: body.sessionId,
        person: body.personId,
        log: header.log,
        seq: header.seq,
        outcome: body.outcome,
        note: body.note,
        at: header.at,
        by: header.by,
      },
    ),
  'place-added.1': (db, { header, body }) => addPlace(db, header, body),
  'place-added.2': (db, { header, body }) => addPlace(db, header, body),
  'read-back-confirmed.1': (db, { header, body }) =>
    db.run(
      `insert into read_back (dose_id, person_id, log, seq, how, at, by)
       values (:dose, :person, :log, :seq, :how, :at, :by)
       on conflict (dose_id) do update set how = excluded.how, at = excluded.at, by = excluded.by,
         log = excluded.log, seq = excluded.seq`,
      {
        dose: body.doseId,
        person: body.personId,
        log: header.log,
        seq: header.seq,
        how: body.how,
        at: header.at,
        by: header.by,
      },
    ),
} satisfies Partial<Effects>

const addPlace = (db: WriteDb, header: EventHeader, body: { sessionId: SessionId; personId: PersonId }): number =>
  db.run(
    `insert into above_places (session_id, person_id, log, seq, at, by)
     values (:session, :person, :log, :seq, :at, :by) on conflict do nothing`,
    {
      session: body.sessionId,
      person: body.personId,
      log: header.log,
      seq: header.seq,
      at: header.at,
      by: header.by,
    },
  )
