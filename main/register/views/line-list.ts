/** Everyone of a session, by token; those who did not come stand at the end. */
import { z } from 'zod'
import { DocumentKind, Instant } from '#contract/fields'
import type { LineList, LineListRow } from '#contract/papers'
import { Category } from '#contract/policy-words'
import { VisitOutcome } from '#contract/queue'
import { VisitStep } from '#contract/views'
import type { ReadDb } from '../store/sql.ts'
import { paperSession } from './day-list.ts'
import { PersonRow, personColumns } from './person-row.ts'
import { productNameOf } from './products.ts'
import type { SessionRow } from './session.ts'

export const lineList = (db: ReadDb, session: SessionRow): LineList => ({
  session: paperSession(db, session),
  rows: peopleOf(db, session).map((row) => ({
    id: row.person_id,
    token: row.token,
    name: row.name,
    nativeName: row.native_name,
    birth: row.birth,
    gender: row.gender,
    mobileEnd: row.mobile?.slice(-4) ?? null,
    document: row.document === null ? null : { kind: row.document, masked: row.masked ?? '' },
    category: row.category,
    step: row.step,
    outcome: row.outcome,
    dose: row.dose === null ? null : doseOn(row.dose, db),
  })),
})

const DoseOn = z.object({
  number: z.int(),
  of: z.int(),
  product: z.string(),
  lot: z.string(),
  vial: z.int().nullable(),
  vaccinator: z.string().nullable(),
  at: Instant,
  entry: z.enum(['at-once', 'late', 'paper']),
  flags: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  sealed_at: Instant.nullable(),
})

const Row = PersonRow.extend({
  token: z.int().nullable(),
  step: VisitStep,
  outcome: VisitOutcome.nullable(),
  category: Category.nullable(),
  document: DocumentKind.nullable(),
  masked: z.string().nullable(),
  dose: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : DoseOn.parse(JSON.parse(text)))),
})

const doseOn = (
  { product, vaccinator, sealed_at, ...dose }: z.output<typeof DoseOn>,
  db: ReadDb,
): LineListRow['dose'] => ({
  ...dose,
  product: productNameOf(db, product),
  vaccinator: vaccinator ?? '',
  seal: sealed_at === null ? 'awaiting' : 'sealed',
})

const peopleOf = (db: ReadDb, { session_id }: SessionRow): z.output<typeof Row>[] =>
  db.rows(
    `select ${personColumns}, a.token, a.step, a.outcome, b.category, v.document, v.masked,
       case when d.dose_id is null then null else json_object('number', d.number, 'of', d.of, 'product', d.product,
         'lot', d.lot, 'vial', l.number, 'vaccinator', s.name, 'at', d.at, 'entry', d.entry,
         'flags', d.flags, 'sealed_at', d.sealed_at)
       end as dose
     from attendance a
     join person p on p.person_id = a.person_id
     left join appointment b on b.session_id = a.session_id and b.person_id = a.person_id
     left join verification v on v.verification_id = (
       select w.verification_id from verification w
       where w.person_id = a.person_id and w.session_id = a.session_id order by w.at desc limit 1)
     left join dose d on d.person_id = a.person_id and d.session_id = a.session_id
     left join vial l on l.vial_id = d.vial_id
     left join staff s on s.staff_id = d.by
     where a.session_id = :session_id
     order by a.token is null, a.token, a.step = 'listed', a.place`,
    Row,
    { session_id },
  )
