/** A person's certificate as screens show it. */
import { z } from 'zod'
import * as f from '#contract/fields'
import type { CertificateStanding, CertificateView } from '#contract/views'
import type { ReadDb } from '../store/sql.ts'

const CertificateRow = z.object({
  certificate_id: z.string(),
  seq: z.int(),
  issued_at: f.Instant,
  code: z.string().nullable(),
  copies: z.int(),
  stale: z.int(),
  replaced_by: z.string().nullable(),
  dose_ids: z.string().transform((text) => z.array(f.DoseId).parse(JSON.parse(text))),
  revoked_at: f.Instant.nullable(),
  revoked_by: z.string().nullable(),
  revoked_reason: z.string().nullable(),
})

/** The latest one. */
export function certificateOf(db: ReadDb, person: f.PersonId, confirmed: number): CertificateView | null {
  const row = db.row(
    `select c.*, r.at as revoked_at, r.reason as revoked_reason, s.name as revoked_by from certificate c
     left join revoked_certificate r on r.certificate_id = c.certificate_id left join staff s on s.staff_id = r.by
     where c.person_id = :person order by c.seq desc limit 1`,
    CertificateRow,
    { person },
  )
  return row === undefined ? null : certificateView(db, row, confirmed)
}

export function certificateById(db: ReadDb, id: string, confirmed: number): CertificateView | null {
  const row = db.row(
    `select c.*, r.at as revoked_at, r.reason as revoked_reason, s.name as revoked_by from certificate c
     left join revoked_certificate r on r.certificate_id = c.certificate_id left join staff s on s.staff_id = r.by
     where c.certificate_id = :id`,
    CertificateRow,
    { id },
  )
  return row === undefined ? null : certificateView(db, row, confirmed)
}

function certificateView(db: ReadDb, row: z.output<typeof CertificateRow>, confirmed: number): CertificateView {
  const { revoked_at: at, revoked_by: byName, revoked_reason: reason } = row
  return {
    id: row.certificate_id,
    standing: standingOf(db, row),
    issuedAt: row.issued_at,
    signed: row.code !== null,
    copies: row.copies,
    doses: row.dose_ids.length,
    sync: row.seq <= confirmed ? 'confirmed' : 'waiting',
    revoked: at === null ? null : { at, byName: byName ?? '', reason },
  }
}

interface Standing {
  readonly stale: number
  readonly replaced_by: string | null
  readonly dose_ids: readonly string[]
  readonly revoked_at: string | null
}

export function standingOf(
  db: ReadDb,
  { stale, replaced_by: replacedBy, dose_ids: doses, revoked_at: revoked }: Standing,
): CertificateStanding {
  if (replacedBy !== null) return 'replaced'
  if (stale === 0) return revoked === null ? 'valid' : 'withdrawn'
  const stands = db.value(
    `select exists (select 1 from dose where dose_id in (select value from json_each(:doses)))`,
    z.int(),
    { doses: JSON.stringify(doses) },
  )
  return stands === 1 ? 'to-replace' : 'withdrawn'
}
