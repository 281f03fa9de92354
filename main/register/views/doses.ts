/**
 * The doses of one person: recorded here or in a sibling's log, under any record that was joined to theirs, or known
 * from a certificate. One rule: one injection is one dose, however often it is heard of.
 */
import { z } from 'zod'
import * as f from '#contract/fields'
import { type DoseView, ReadBackHow } from '#contract/views'
import { localDateOf } from '#domain/calendar'
import { clusterOf } from '../matching/cluster.ts'
import type { ReadDb } from '../store/sql.ts'
import { productNameOf } from './products.ts'

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
  noted_at: f.Instant,
  entered_by_name: z.string().nullable(),
  entry: z.enum(['at-once', 'late', 'paper']),
  late_because: z.string().nullable(),
  reason: z.string().nullable(),
  sealed_at: f.Instant.nullable(),
  approved_at: f.Instant.nullable(),
  approved_by_order: z.string().nullable(),
  read_back: ReadBackHow.nullable(),
})

/** In the order they were given. `confirmed` is how far this log has its receipt; 0 where that does not matter. */
export function dosesOf(db: ReadDb, person: f.PersonId, confirmed: number): DoseView[] {
  const people = JSON.stringify(clusterOf(db, person))
  const recorded = recordedDoses(db, people, confirmed)
  const heardOf = certificateDoses(db, people, confirmed).filter((dose) => !recorded.some((own) => isSame(own, dose)))
  return [...recorded, ...heardOf].toSorted((a, b) => compare(a.day, b.day) || a.number - b.number)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A certificate that was printed here, or two that speak of one dose. */
const isSame = (a: DoseView, b: DoseView): boolean => a.number === b.number && a.day === b.day && a.lot === b.lot

function recordedDoses(db: ReadDb, people: string, confirmed: number): DoseView[] {
  const rows = db.rows(
    `select d.*, s.name as vaccinator, k.name as entered_by_name, c.name as centre,
       r.how as read_back
     from dose d
     left join staff s on s.staff_id = d.by left join staff k on k.staff_id = d.entered_by
     left join centre c on c.log = d.log
     left join read_back r on r.dose_id = d.dose_id
     where d.person_id in (select value from json_each(:people)) order by d.at, d.number`,
    DoseRow,
    { people },
  )
  return rows.map((row) => ({
    id: row.dose_id,
    number: row.number,
    of: row.of,
    product: row.product,
    productName: productNameOf(db, row.product),
    lot: row.lot,
    day: localDateOf(row.at),
    at: row.at,
    origin: 'recorded',
    vaccinator: row.vaccinator ?? '',
    centre: row.centre ?? '',
    flags: row.flags,
    entry: row.entry,
    notedAt: row.noted_at,
    enteredBy: row.entered_by_name ?? '',
    lateBecause: row.late_because,
    reason: row.reason,
    seal: row.sealed_at === null ? 'awaiting' : 'sealed',
    approval: approvalOf(row),
    officerOrder: row.approved_by_order,
    readBack: row.read_back,
    sync: row.seq <= confirmed ? 'confirmed' : 'waiting',
  }))
}

function approvalOf({ flags, approved_at }: z.output<typeof DoseRow>): DoseView['approval'] {
  if (flags.length === 0) return 'not-needed'
  if (approved_at !== null) return 'approved'
  return flags.includes('approval-refused') ? 'refused' : 'waiting'
}

const CertificateDoseRow = z.object({
  dose_id: f.DoseId,
  seq: z.int(),
  number: z.int(),
  of: z.int(),
  product: f.ProductCode,
  brand: z.string(),
  lot: f.LotNumber,
  day: f.LocalDate,
  centre: z.string(),
})

function certificateDoses(db: ReadDb, people: string, confirmed: number): DoseView[] {
  const rows = db.rows(
    `select * from certificate_dose where person_id in (select value from json_each(:people))
     group by number, day, lot order by day, number`,
    CertificateDoseRow,
    { people },
  )
  return rows.map((row) => ({
    id: row.dose_id,
    number: row.number,
    of: row.of,
    product: row.product,
    productName: row.brand,
    lot: row.lot,
    day: row.day,
    at: null,
    origin: 'certificate',
    vaccinator: '',
    centre: row.centre,
    flags: [],
    entry: 'at-once',
    notedAt: null,
    enteredBy: '',
    lateBecause: null,
    reason: null,
    seal: 'sealed',
    approval: 'not-needed',
    officerOrder: null,
    readBack: null,
    sync: row.seq <= confirmed ? 'confirmed' : 'waiting',
  }))
}
