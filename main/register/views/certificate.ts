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
})

/** The latest one. */
export function certificateOf(db: ReadDb, person: f.PersonId, confirmed: number): CertificateView | null {
  const row = db.row('select * from certificate where person_id = :person order by seq desc limit 1', CertificateRow, {
    person,
  })
  return row === undefined ? null : certificateView(db, row, confirmed)
}

export function certificateById(db: ReadDb, id: string, confirmed: number): CertificateView | null {
  const row = db.row('select * from certificate where certificate_id = :id', CertificateRow, { id })
  return row === undefined ? null : certificateView(db, row, confirmed)
}

function certificateView(db: ReadDb, row: z.output<typeof CertificateRow>, confirmed: number): CertificateView {
  return {
    id: row.certificate_id,
    standing: standingOf(db, row),
    issuedAt: row.issued_at,
    signed: row.code !== null,
    copies: row.copies,
    doses: row.dose_ids.length,
    sync: row.seq <= confirmed ? 'confirmed' : 'waiting',
  }
}

interface Standing {
  readonly stale: number
  readonly replaced_by: string | null
  readonly dose_ids: readonly string[]
}

export function standingOf(
  db: ReadDb,
  { stale, replaced_by: replacedBy, dose_ids: doses }: Standing,
): CertificateStanding {
  if (replacedBy !== null) return 'replaced'
  if (stale === 0) return 'valid'
  const stands = db.value(
    `select exists (select 1 from dose where dose_id in (select value from json_each(:doses)))`,
    z.int(),
    { doses: JSON.stringify(doses) },
  )
  return stands === 1 ? 'to-replace' : 'withdrawn'
}
