/** Certificates: issued, signed later where need be, copied, revoked. One rule: `copies` is the last number that is taken. */
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'

export const certificateEffects = {
  'certificate-issued.1': (db, { header, body }) => {
    db.run(
      `insert into certificate (certificate_id, person_id, log, seq, issued_at, by, dose_ids, title, code, mark, record,
         replaces, copies)
       values (:id, :person, :log, :seq, :at, :by, :doses, :title, :code, :mark, :record, :replaces, 0)
       on conflict do nothing`,
      {
        id: body.certificateId,
        person: body.personId,
        log: header.log,
        seq: header.seq,
        at: header.at,
        by: header.by,
        doses: JSON.stringify(body.doseIds),
        title: body.title,
        code: body.signed?.code ?? null,
        mark: body.signed?.mark ?? null,
        record: body.record === null ? null : JSON.stringify(body.record),
        replaces: body.replaces,
      },
    )
    if (body.replaces === null) return
    db.run('update certificate set replaced_by = :id where certificate_id = :replaces', {
      id: body.certificateId,
      replaces: body.replaces,
    })
  },
  'certificate-signed.1': (db, { body }) =>
    db.run('update certificate set code = :code, mark = :mark, record = null where certificate_id = :id', {
      code: body.signed.code,
      mark: body.signed.mark,
      id: body.certificateId,
    }),
  'certificate-copied.1': (db, { body }) => countTo(db, body.certificateId, body.copy),
  'certificate-copied.2': (db, { header, body }) => {
    db.run(
      `insert into certificate_copy (copy_id, certificate_id, copy, medium, log, seq, at, by, lost)
       values (:id, :certificate, :copy, :medium, :log, :seq, :at, :by, 0)
       on conflict do nothing`,
      {
        id: body.copyId,
        certificate: body.certificateId,
        copy: body.copy,
        medium: body.medium,
        log: header.log,
        seq: header.seq,
        at: header.at,
        by: header.by,
      },
    )
    countTo(db, body.certificateId, body.copy)
  },
  'certificate-copy-lost.1': (db, { body }) => {
    db.run('update certificate_copy set lost = 1 where copy_id = :id', { id: body.copyId })
    // One in the middle leaves a gap: the numbers after it stand on paper.
    db.run('update certificate set copies = copies - 1 where certificate_id = :id and copies = :copy', {
      id: body.certificateId,
      copy: body.copy,
    })
  },
  'certificate-revoked.1': (db, { header: { log, seq, at, by }, body }) =>
    db.run(
      `insert into revoked_certificate (certificate_id, log, seq, at, by, because, reason)
       values (:id, :log, :seq, :at, :by, :because, :reason) on conflict do nothing`,
      { id: body.certificateId, log, seq, at, by, because: body.because, reason: body.reason },
    ),
} satisfies Partial<Effects>

function countTo(db: WriteDb, id: string, copy: number): void {
  db.run('update certificate set copies = max(copies, :copy) where certificate_id = :id', { copy, id })
}
