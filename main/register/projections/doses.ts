/** Doses given, their seals and approvals, and the vials they came from. */
import type { DoseId, Instant } from '#contract/fields'
import { asDose2, type Dose2 } from '#domain/events/dose'
import type { EventHeader } from '#domain/events/envelope'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'
import { moveTo } from './people.ts'
import { markSuspects } from './suspects.ts'

export const doseEffects = {
  'dose-given.1': (db, { header, body }) => recorded(db, header, asDose2(body, header.by), 'sealed'),
  'dose-given.2': (db, { header, body }) => recorded(db, header, body, 'sealed'),
  'dose-noted.1': (db, { header, body }) => recorded(db, header, body, 'awaiting'),
  'doses-sealed.1': (db, { header, body }) => {
    for (const { doseId, event } of body.doses) {
      // Whoever seals is who the dose names, and seals this very entry of it.
      const fresh = db.run(
        `update dose set sealed_at = :at
         where dose_id = :dose and by = :by and sealed_at is null
           and exists (select 1 from event e where e.log = dose.log and e.seq = dose.seq and e.hash = :event)`,
        { at: header.at, dose: doseId, by: header.by, event },
      )
      if (fresh > 0) db.run('delete from dose_dispute where dose_id = :dose', { dose: doseId })
    }
  },
  'dose-exception-approved.1': (db, { header, body }) => approved(db, header.at, { ...body, order: null }),
  'dose-exception-approved.2': (db, { header, body }) => approved(db, header.at, body),
} satisfies Partial<Effects>

function approved(db: WriteDb, at: Instant, { doseId, order }: { doseId: DoseId; order: string | null }): void {
  db.run(
    'update dose set approved_at = :at, approved_by_order = :order where dose_id = :dose and approved_at is null',
    { at, order, dose: doseId },
  )
}

function recorded(db: WriteDb, header: EventHeader, body: Dose2, seal: 'sealed' | 'awaiting'): void {
  const fresh = db.run(
    `insert into dose (dose_id, person_id, session_id, vial_id, log, seq, at, noted_at, by, entered_by, product, lot,
       number, of, course, flags, verification_id, entry, late_because, reason, sheet, sheet_row, site, keys, seconds,
       sealed_at, approved_at)
     select :id, :person, :session, :vial, :log, :seq, :at, :notedAt, :by, :enteredBy, :product, :lot,
       :number, :of, :course, :flags, :verification, :entry, :lateBecause, :reason, :sheet, :row, :site, :keys, :seconds,
       :sealedAt, null
     where not exists (select 1 from voided_dose where dose_id = :id)
     on conflict do nothing`,
    {
      id: body.doseId,
      person: body.personId,
      session: body.sessionId,
      vial: body.vialId,
      log: header.log,
      seq: header.seq,
      at: header.at,
      notedAt: header.notedAt,
      by: body.vaccinator,
      enteredBy: body.enteredBy,
      product: body.product,
      lot: body.lot,
      number: body.number,
      of: body.of,
      course: body.course,
      flags: JSON.stringify(body.flags),
      verification: body.verificationId,
      entry: body.entry,
      lateBecause: body.lateBecause,
      reason: body.reason,
      sheet: body.sheet?.sheet ?? null,
      row: body.sheet?.row ?? null,
      site: body.site,
      keys: body.effort?.keys ?? null,
      seconds: body.effort?.seconds ?? null,
      sealedAt: seal === 'sealed' ? header.at : null,
    },
  )
  if (fresh === 0) return
  db.run('update vial set given = given + 1 where vial_id = :vial', { vial: body.vialId })
  moveTo(db, body.sessionId, body.personId, 'vaccinated')
  markSuspects(db, body.personId)
}
