/** The last word on who somebody is. */
import { z } from 'zod'
import * as f from '#contract/fields'
import { ReasonCode } from '#contract/reasons'
import { Assurance, Method, type VerificationView } from '#contract/views'
import type { ReadDb } from '../store/sql.ts'

const VerificationRow = z.object({
  verification_id: f.VerificationId,
  seq: z.int(),
  at: f.Instant,
  by: f.StaffId,
  by_name: z.string().nullable(),
  document: f.DocumentKind,
  masked: z.string(),
  checked: z.string(),
  decision: z.enum(['agrees', 'differs']),
  assurance: Assurance,
  method: Method,
  reasons: z.string().transform((text) => z.array(ReasonCode).parse(JSON.parse(text))),
  note: z.string().nullable(),
})

/** In this session; null where nobody has looked yet. */
export function verificationOf(
  db: ReadDb,
  person: f.PersonId,
  session: f.SessionId,
  confirmed: number,
): VerificationView | null {
  const row = db.row(
    `select v.*, s.name as by_name from verification v left join staff s on s.staff_id = v.by
     where v.person_id = :person and v.session_id = :session order by v.seq desc limit 1`,
    VerificationRow,
    { person, session },
  )
  if (row === undefined) return null
  return {
    id: row.verification_id,
    at: row.at,
    document: row.document,
    masked: row.masked,
    check: row.checked,
    decision: row.decision,
    assurance: row.assurance,
    method: row.method,
    reasons: row.reasons,
    note: row.note,
    by: row.by,
    byName: row.by_name ?? '',
    sync: row.seq <= confirmed ? 'confirmed' : 'waiting',
  }
}
