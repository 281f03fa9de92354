/** What waits for a signature. One rule: it is read by the indexes of what waits, so it costs what waits and no more. */
import { z } from 'zod'
import * as f from '#contract/fields'
import { type DoseToApprove, type DoseToSeal, ROUND } from '#contract/seals'
import type { ReadDb } from '../store/sql.ts'
import { productNameOf } from './products.ts'

const Row = z.object({
  dose_id: f.DoseId,
  person_id: f.PersonId,
  token: z.int().nullable(),
  name: z.string(),
  native_name: z.string().nullable(),
  number: z.int(),
  of: z.int(),
  product: f.ProductCode,
  lot: f.LotNumber,
  at: f.Instant,
  noted_at: f.Instant,
  entered: z.string().nullable(),
  vaccinator: z.string().nullable(),
  flags: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  reason: z.string().nullable(),
  late_because: z.string().nullable(),
  disputed: z.string().nullable(),
})
type Row = z.output<typeof Row>

const columns = `d.dose_id, d.person_id, a.token, p.name, p.native_name, d.number, d.of, d.product, d.lot, d.at, d.noted_at,
  e.name as entered, v.name as vaccinator, d.flags, d.reason, d.late_because, x.reason as disputed`
const beside = `join person p on p.person_id = d.person_id
  left join attendance a on a.session_id = d.session_id and a.person_id = d.person_id
  left join staff e on e.staff_id = d.entered_by left join staff v on v.staff_id = d.by
  left join dose_dispute x on x.dose_id = d.dose_id`

const common = (db: ReadDb, row: Row) => ({
  id: row.dose_id,
  personId: row.person_id,
  token: row.token,
  name: row.name,
  nativeName: row.native_name,
  number: row.number,
  of: row.of,
  productName: productNameOf(db, row.product),
  lot: row.lot,
  at: row.at,
  notedAt: row.noted_at,
  enteredBy: row.entered ?? '',
  disputed: row.disputed,
})

export const dosesToSeal = (db: ReadDb, log: string, staff: f.StaffId): DoseToSeal[] =>
  db
    .rows(
      `select ${columns} from dose d ${beside} where d.log = :log and d.by = :staff and d.sealed_at is null
       order by d.at, d.seq limit ${ROUND}`,
      Row,
      { log, staff },
    )
    .map((row) => common(db, row))

/** Those that something speaks against, and those whose vaccinator says that they are not theirs. */
export const dosesToApprove = (db: ReadDb, log: string): DoseToApprove[] =>
  db
    .rows(
      `with due as materialized (
         select dose_id from dose where log = :log and approved_at is null and flags <> '[]'
           and dose_id not in (select dose_id from refused_approval)
         union select dose_id from dose_dispute where log = :log)
       select ${columns} from due cross join dose d on d.dose_id = due.dose_id ${beside}
       where d.log = :log order by d.at, d.seq limit ${ROUND}`,
      Row,
      { log },
    )
    .map((row) => ({
      ...common(db, row),
      vaccinator: row.vaccinator ?? '',
      flags: row.flags,
      reason: row.reason,
      lateBecause: row.late_because,
    }))

const CountRow = z.object({ staffId: f.StaffId, name: z.string(), count: z.int() })

export const sealCounts = (db: ReadDb, log: string): z.output<typeof CountRow>[] =>
  db.rows(
    `select d.by as staffId, s.name, count(*) as count from dose d join staff s on s.staff_id = d.by
     where d.log = :log and d.sealed_at is null group by d.by order by s.name`,
    CountRow,
    { log },
  )

export const approvalCount = (db: ReadDb, log: string): number =>
  db.value(
    `select count(*) from dose where log = :log and approved_at is null and flags <> '[]'
       and dose_id not in (select dose_id from refused_approval)`,
    z.int(),
    { log },
  )

export const disputeCount = (db: ReadDb, log: string): number =>
  db.value('select count(*) from dose_dispute where log = :log', z.int(), { log })

const SignedRow = z.object({
  by: f.StaffId,
  hash: f.Hash,
  sealed_at: z.string().nullable(),
  approved_at: z.string().nullable(),
  flags: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  reason: z.string().nullable(),
  late_because: z.string().nullable(),
  refused: z.int(),
  disputed: z.string().nullable(),
})
export type SignedRow = z.output<typeof SignedRow>

/** One dose of this log with the hash of its event, and whose signatures it bears. */
export const doseToSign = (db: ReadDb, log: string, id: f.DoseId): SignedRow | undefined =>
  db.row(
    `select d.by, e.hash, d.sealed_at, d.approved_at, d.flags, d.reason, d.late_because, x.reason as disputed,
       exists (select 1 from refused_approval r where r.dose_id = d.dose_id) as refused
     from dose d join event e on e.log = d.log and e.seq = d.seq left join dose_dispute x on x.dose_id = d.dose_id
     where d.dose_id = :id and d.log = :log`,
    SignedRow,
    { id, log },
  )
