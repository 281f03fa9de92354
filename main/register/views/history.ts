/** What was corrected of someone, doses that were recorded in error, and what came of asking for codes. */
import { z } from 'zod'
import type { OutputOf } from '#contract/calls'
import { Birth, CorrectionId, DoseId, Instant, LocalDate, PersonId, ProductCode } from '#contract/fields'
import { ChangeView, type CodeAsked, type CorrectionView, type VoidedDose } from '#contract/corrections'
import { CodeOutcome } from '#contract/views'
import { localDateOf } from '#domain/calendar'
import { clusterOf } from '../matching/cluster.ts'
import type { ReadDb } from '../store/sql.ts'
import { personRow } from './person-row.ts'
import { productNameOf } from './products.ts'

export function historyOf(db: ReadDb, person: PersonId): OutputOf<'people.history'> {
  const people = JSON.stringify(clusterOf(db, person))
  return { corrections: correctionsOf(db, people), voided: voidedOf(db, people), codes: codesOf(db, people) }
}

const CorrectionRow = z.object({
  correction_id: CorrectionId,
  at: Instant,
  by_name: z.string().nullable(),
  dose_number: z.int().nullable(),
  dose_at: Instant.nullable(),
  changes: z.string().transform((text) => z.array(Kept).parse(JSON.parse(text))),
  reason: z.string(),
})

/** As it was kept: names of people and products are put in when it is read. */
const Kept = z.looseObject({ field: z.string(), from: z.unknown(), to: z.unknown() })

const correctionsOf = (db: ReadDb, people: string): CorrectionView[] =>
  db
    .rows(
      `select k.*, s.name as by_name, coalesce(d.number, w.number) as dose_number, coalesce(d.at, w.given_at) as dose_at
       from correction k left join staff s on s.staff_id = k.by left join dose d on d.dose_id = k.dose_id
       left join voided_dose w on w.dose_id = k.dose_id
       where k.person_id in (select value from json_each(:people))
         or k.other_id in (select value from json_each(:people)) order by k.at, k.seq`,
      CorrectionRow,
      { people },
    )
    .map((row) => ({
      id: row.correction_id,
      at: row.at,
      byName: row.by_name ?? '',
      dose:
        row.dose_number === null || row.dose_at === null
          ? null
          : { number: row.dose_number, day: localDateOf(row.dose_at) },
      changes: row.changes.map(({ field, from, to }) =>
        ChangeView.parse({ field, from: worded(db, field, from), to: worded(db, field, to) }),
      ),
      reason: row.reason,
    }))

const VialWas = z.object({ product: ProductCode, lot: z.string() })

function worded(db: ReadDb, field: string, value: unknown): unknown {
  if (field === 'person') return personRow(db, PersonId.parse(value))?.name ?? ''
  if (field === 'birth') return Birth.parse(value)
  if (field !== 'vial') return value
  const { product, lot } = VialWas.parse(value)
  return { product: productNameOf(db, product), lot }
}

const VoidedRow = z.object({
  dose_id: DoseId,
  number: z.int(),
  of: z.int(),
  product: ProductCode,
  lot: z.string(),
  given_at: Instant,
  at: Instant,
  by_name: z.string().nullable(),
  reason: z.string(),
})

const voidedOf = (db: ReadDb, people: string): VoidedDose[] =>
  db
    .rows(
      `select w.*, s.name as by_name from voided_dose w left join staff s on s.staff_id = w.by
       where w.person_id in (select value from json_each(:people)) order by w.given_at, w.seq`,
      VoidedRow,
      { people },
    )
    .map((row) => ({
      id: row.dose_id,
      number: row.number,
      of: row.of,
      productName: productNameOf(db, row.product),
      lot: row.lot,
      at: row.given_at,
      voidedAt: row.at,
      byName: row.by_name ?? '',
      reason: row.reason,
    }))

const CodeRow = z.object({
  session: z.int(),
  date: LocalDate,
  outcome: CodeOutcome,
  note: z.string().nullable(),
  at: Instant,
  by_name: z.string().nullable(),
})

const codesOf = (db: ReadDb, people: string): CodeAsked[] =>
  db
    .rows(
      `select c.outcome, c.note, c.at, w.number as session, w.date, s.name as by_name
       from appointment_check c join session w on w.session_id = c.session_id left join staff s on s.staff_id = c.by
       where c.person_id in (select value from json_each(:people)) order by c.at, c.seq`,
      CodeRow,
      { people },
    )
    .map(({ by_name: byName, ...row }) => ({ ...row, byName: byName ?? '' }))
