/** Records joined and told apart, doses known from certificates, conflicts that were settled. */
import type { Effects } from './effect.ts'
import { markSuspects } from './suspects.ts'

export const onePersonEffects = {
  'people-linked.1': (db, { header, body }) => {
    db.run(
      `insert into person_link (link_id, log, seq, person_id, other_id, at, by, reason, undone)
       values (:id, :log, :seq, :person, :other, :at, :by, :reason, 0)
       on conflict do nothing`,
      {
        id: body.linkId,
        log: header.log,
        seq: header.seq,
        person: body.personId,
        other: body.otherId,
        at: header.at,
        by: header.by,
        reason: body.reason,
      },
    )
    markSuspects(db, body.personId)
  },
  'people-unlinked.1': (db, { body }) =>
    db.run('update person_link set undone = 1 where link_id = :id', { id: body.linkId }),
  'people-told-apart.1': (db, { body }) => {
    for (const other of body.others) {
      const [first = '', second = ''] = [body.personId, other].toSorted()
      db.run('insert into told_apart (person_id, other_id) values (:first, :second) on conflict do nothing', {
        first,
        second,
      })
    }
  },
  'history-noted.1': (db, { header, body }) => {
    for (const dose of body.doses) {
      db.run(
        `insert into certificate_dose (dose_id, person_id, log, seq, certificate_id, number, of, product, brand, lot, day,
           centre)
         values (:id, :person, :log, :seq, :certificate, :number, :of, :product, :brand, :lot, :day, :centre)
         on conflict do nothing`,
        {
          id: dose.doseId,
          person: body.personId,
          log: header.log,
          seq: header.seq,
          certificate: body.certificateId,
          number: dose.number,
          of: dose.of,
          product: dose.product,
          brand: dose.brand,
          lot: dose.lot,
          day: dose.day,
          centre: dose.centre,
        },
      )
    }
    markSuspects(db, body.personId)
  },
  'conflict-settled.1': (db, { body }) => {
    for (const first of body.doses) {
      for (const second of body.doses.filter((dose) => dose > first)) {
        db.run(
          `insert into settled_conflict (dose_id, other_id, decision) values (:first, :second, :decision)
           on conflict (dose_id, other_id) do update set decision = excluded.decision`,
          { first, second, decision: body.decision },
        )
      }
    }
  },
} satisfies Partial<Effects>
