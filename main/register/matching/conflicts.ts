/**
 * Two doses of one number for one person: the in-charge looks and says what they were. One rule: both stay in the
 * register whatever is decided; what was physically given is never taken away.
 */
import { z } from 'zod'
import type { ConflictView } from '#contract/identity-views'
import { DoseId, LocalDate, PersonId } from '#contract/fields'
import { type Context, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { productNameOf } from '../views/products.ts'
import { linesOf } from '../views/lines.ts'
import { ProductCode } from '#contract/fields'

/**
 * Every dose under the one name by which its person is known here: a link, a document, a booking or a signed record.
 * The few suspects lead (`cross join` keeps SQLite to it), so that it takes as long in a register of a million.
 */
const SIDES = `
  with given as (
    select d.dose_id, d.person_id, d.number, d.product, d.product as brand, d.lot, substr(d.at, 1, 10) as day,
      coalesce(c.name, '') as centre, coalesce(s.name, '') as vaccinator
    from suspect m cross join dose d on d.person_id = m.person_id left join centre c on c.log = d.log
      left join staff s on s.staff_id = d.by
    union all
    select e.dose_id, e.person_id, e.number, e.product, e.brand, e.lot, e.day, e.centre, ''
    from suspect m cross join certificate_dose e on e.person_id = m.person_id),
  bound (a, b, because) as (
    select person_id, other_id, 'linked' from person_link where undone = 0
    union select p.person_id, q.person_id, 'same-reference' from suspect m cross join person p on p.person_id = m.person_id
      join person q on q.reference_id = p.reference_id and q.person_id > p.person_id where p.reference_id is not null
    union select t.person_id, u.person_id, 'same-document' from suspect m cross join document_token t
      on t.person_id = m.person_id join document_token u on u.token = t.token and u.person_id > t.person_id
    union select v.person_id, w.person_id, 'same-document' from suspect m cross join verification v
      on v.person_id = m.person_id join verification w on w.evidence = v.evidence and w.person_id > v.person_id
      where v.evidence is not null and v.decision = 'agrees' and w.decision = 'agrees'
    union select person_id, person_id, 'one-record' from given group by person_id, number having count(*) > 1)
  select x.number, bound.because, x.dose_id as dose_id, y.dose_id as other_dose
  from bound join given x on x.person_id = bound.a join given y on y.person_id = bound.b and y.number = x.number
  where x.dose_id <> y.dose_id and not (x.day = y.day and x.lot = y.lot and (x.vaccinator = '' or y.vaccinator = ''))
    and (bound.a <> bound.b or x.dose_id < y.dose_id)
    and not exists (select 1 from settled_conflict k where k.dose_id = min(x.dose_id, y.dose_id)
      and k.other_id = max(x.dose_id, y.dose_id))
  order by x.number, x.dose_id, y.dose_id limit 200`

const PairRow = z.object({
  number: z.int(),
  because: z.enum(['one-record', 'linked', 'same-reference', 'same-document']),
  dose_id: DoseId,
  other_dose: DoseId,
})

/** The unsettled ones, at most 200, each pair once. */
export function conflicts(context: Context): ConflictView[] {
  const seen = new Set<string>()
  return context.db.rows(SIDES, PairRow).flatMap(({ number, because, dose_id: one, other_dose: other }) => {
    const pair = [one, other].toSorted().join()
    if (seen.has(pair)) return []
    seen.add(pair)
    return [
      {
        reason: 'DUPLICATE_DOSE_SUSPECT' as const,
        number,
        because,
        sides: [one, other].flatMap((dose) => sideOf(dose, context)),
      },
    ]
  })
}

const SideRow = z.object({
  dose_id: DoseId,
  person_id: PersonId,
  product: ProductCode,
  lot: z.string(),
  day: LocalDate,
  centre: z.string(),
  vaccinator: z.string(),
})

function sideOf(dose: DoseId, context: Context): ConflictView['sides'] {
  const row = context.db.row(
    `select d.dose_id, d.person_id, d.product, d.lot, substr(d.at, 1, 10) as day, coalesce(c.name, '') as centre,
       coalesce(s.name, '') as vaccinator
     from dose d left join centre c on c.log = d.log left join staff s on s.staff_id = d.by where d.dose_id = :dose
     union all
     select e.dose_id, e.person_id, e.product, e.lot, e.day, e.centre, '' from certificate_dose e where e.dose_id = :dose`,
    SideRow,
    { dose },
  )
  const person = row === undefined ? undefined : linesOf(context, [row.person_id])[0]
  if (row === undefined || person === undefined) return []
  const { lot, day, centre, vaccinator } = row
  return [
    { person, doseId: row.dose_id, product: productNameOf(context.db, row.product), lot, day, centre, vaccinator },
  ]
}

/** False where these doses are no open conflict. */
export function settle(
  doses: DoseId[],
  decision: 'both-given' | 'recorded-twice',
  reason: string,
  context: Context,
): boolean {
  const open = conflicts(context).some(({ sides }) => sides.every(({ doseId }) => doses.includes(doseId)))
  if (!open) return false
  const { staff, key } = mustMe(context)
  context.append([fact({ type: 'conflict-settled.1', by: staff.id, seal: key, body: { doses, decision, reason } })])
  return true
}
