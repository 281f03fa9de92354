/** A person as screens show them: what is known here, and as of when. */
import { z } from 'zod'
import * as f from '#contract/fields'
import type { CertificateView, DoseView, PersonLine, PersonView, VerificationView } from '#contract/views'
import { type Context, mustHome } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import { dueView } from './due.ts'
import { currentSession } from './session.ts'
import { mustProduct } from './products.ts'

export const PersonRow = z.object({
  person_id: f.PersonId,
  log: f.LogId,
  seq: z.int(),
  name: z.string(),
  native_name: z.string().nullable(),
  birth: z.string().transform((text) => f.Birth.parse(JSON.parse(text))),
  gender: f.Gender,
  mobile: z.string().nullable(),
  reference_id: z.string().nullable(),
})
export type PersonRow = z.infer<typeof PersonRow>

/** With where they stand in a session, and the last event that speaks of them. */
const LineRow = PersonRow.extend({ step: z.string().nullable(), last_seq: z.int() })

export const personColumns = `p.person_id, p.log, p.seq, p.name, p.native_name, p.birth, p.gender, p.mobile,
  p.reference_id`

/** To be put before a `from`-less selection of people `p`; takes `:session`. */
export const lineColumns = `${personColumns},
  (select step from attendance a where a.session_id = :session and a.person_id = p.person_id) as step,
  max(p.seq,
    coalesce((select max(seq) from verification v where v.person_id = p.person_id), 0),
    coalesce((select max(seq) from dose d where d.person_id = p.person_id), 0),
    coalesce((select max(seq) from certificate c where c.person_id = p.person_id), 0)) as last_seq`

/** Reads lines of people by a statement made of lineColumns; `:session` is the current one. */
export function readLines(context: Context, sql: string, params: Record<string, string | number>): PersonLine[] {
  const home = mustHome(context)
  const confirmed = confirmedTo(context.db, home.log)
  const session = currentSession(context.db, home.log, context.today())?.session_id ?? ''
  return context.db.rows(sql, LineRow, { session, ...params }).map((row) => ({
    id: row.person_id,
    name: row.name,
    nativeName: row.native_name,
    birth: row.birth,
    gender: row.gender,
    mobileEnd: row.mobile?.slice(-4) ?? null,
    referenceId: row.reference_id,
    step: Step.parse(row.step ?? 'none'),
    sync: row.last_seq <= confirmed ? 'confirmed' : 'waiting',
  }))
}

const Step = z.enum(['none', 'listed', 'registered', 'referred', 'verified', 'vaccinated'])

export const personRow = (db: ReadDb, id: f.PersonId): PersonRow | undefined =>
  db.row(`select ${personColumns} from person p where p.person_id = :id`, PersonRow, { id })

export function personView(context: Context, id: f.PersonId): PersonView | undefined {
  const home = mustHome(context)
  const row = personRow(context.db, id)
  const line = readLines(context, `select ${lineColumns} from person p where p.person_id = :id`, { id })[0]
  if (row === undefined || line === undefined) return undefined
  const confirmed = confirmedTo(context.db, home.log)
  const session = currentSession(context.db, home.log, context.today())
  const doses = dosesOf(context.db, id, confirmed)
  return {
    line,
    mobile: row.mobile,
    verification: session === undefined ? null : verificationOf(context.db, id, session.session_id, confirmed),
    doses,
    certificate: certificateOf(context.db, id, confirmed),
    due: session === undefined ? null : dueView(context.db, row, session, context.today()),
    knownAsOf: context.now(),
  }
}

const synced = (seq: number, confirmed: number): 'confirmed' | 'waiting' => (seq <= confirmed ? 'confirmed' : 'waiting')

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
  assurance: z.enum(['A0', 'A1']),
})

/** The last word on who this person is, in this session. */
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
    by: row.by,
    byName: row.by_name ?? '',
    sync: synced(row.seq, confirmed),
  }
}

const DoseRow = z.object({
  dose_id: f.DoseId,
  seq: z.int(),
  at: f.Instant,
  vaccinator: z.string().nullable(),
  centre: z.string().nullable(),
  product: f.ProductCode,
  lot: f.LotNumber,
  number: z.int(),
  of: z.int(),
  flags: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

export function dosesOf(db: ReadDb, person: f.PersonId, confirmed: number): DoseView[] {
  const rows = db.rows(
    `select d.*, s.name as vaccinator, c.name as centre from dose d
     left join staff s on s.staff_id = d.by left join centre c on c.log = d.log
     where d.person_id = :person order by d.at, d.number`,
    DoseRow,
    { person },
  )
  return rows.map((row) => ({
    id: row.dose_id,
    number: row.number,
    of: row.of,
    product: row.product,
    productName: mustProduct(row.product).name,
    lot: row.lot,
    at: row.at,
    vaccinator: row.vaccinator ?? '',
    centre: row.centre ?? '',
    flags: row.flags,
    sync: synced(row.seq, confirmed),
  }))
}

const CertificateRow = z.object({
  certificate_id: z.string(),
  seq: z.int(),
  issued_at: f.Instant,
  code: z.string().nullable(),
  copies: z.int(),
  dose_ids: z.string().transform((text) => z.array(f.DoseId).parse(JSON.parse(text))),
})

/** The latest one. */
export function certificateOf(db: ReadDb, person: f.PersonId, confirmed: number): CertificateView | null {
  const row = db.row('select * from certificate where person_id = :person order by seq desc limit 1', CertificateRow, {
    person,
  })
  return row === undefined ? null : certificateView(row, confirmed)
}

export function certificateById(db: ReadDb, id: string, confirmed: number): CertificateView | null {
  const row = db.row('select * from certificate where certificate_id = :id', CertificateRow, { id })
  return row === undefined ? null : certificateView(row, confirmed)
}

function certificateView(row: z.output<typeof CertificateRow>, confirmed: number): CertificateView {
  return {
    id: row.certificate_id,
    issuedAt: row.issued_at,
    signed: row.code !== null,
    copies: row.copies,
    doses: row.dose_ids.length,
    sync: synced(row.seq, confirmed),
  }
}
