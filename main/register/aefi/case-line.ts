/** One line of a case. One rule: the district counts as told when it was told, or when the national server says it holds it. */
import { z } from 'zod'
import type { CaseLine } from '#contract/aefi'
import { Instant } from '#contract/fields'
import { hasDeadlines, INVESTIGATE_MS, NOTIFY_MS, stateOf } from '#domain/aefi/rules'
import type { Context } from '../context.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import type { ReadDb } from '../store/sql.ts'
import { productNameOf } from '../views/products.ts'
import { CaseRow } from './case-row.ts'

/** With the person's name and the centre's, where their logs are held here. */
export const CaseLineRow = CaseRow.extend({
  name: z.string().nullable(),
  native_name: z.string().nullable(),
  centre: z.string().nullable(),
})
export type CaseLineRow = z.output<typeof CaseLineRow>

/** To be put before conditions on a case `k`. */
export const caseLines = `select k.*, p.name, p.native_name, c.name as centre
  from aefi_case k left join person p on p.person_id = k.person_id left join centre c on c.log = k.log`

export function caseLine(row: CaseLineRow, context: Context): CaseLine {
  const { facts } = row
  const { notified, investigated } = facts
  // A case without one would be a report that was never made.
  const severity = facts.severity ?? 'minor'
  const told = notified?.at ?? heldSince(context.db, row)
  const due = hasDeadlines(severity)
  const deadline = (after: number): Instant => context.instant(Date.parse(row.reported_at) + after)
  return {
    id: row.case_id,
    number: row.number,
    districtNumber: facts.districtNumber,
    name: row.name,
    nativeName: row.native_name,
    centre: row.centre ?? '',
    product: row.product,
    productName: productNameOf(context.db, row.product),
    lot: row.lot,
    onset: facts.onset ?? row.reported_at,
    reportedAt: row.reported_at,
    severity,
    criteria: facts.criteria ?? [],
    signs: facts.signs ?? [],
    outcome: facts.outcome,
    state: stateOf({
      severity,
      outcome: facts.outcome,
      notified: told !== null,
      investigated: investigated !== null,
      withdrawn: facts.withdrawn !== null,
    }),
    notify: due ? { by: deadline(NOTIFY_MS), doneAt: told } : null,
    investigate: due ? { by: deadline(INVESTIGATE_MS), doneAt: investigated?.at ?? null } : null,
  }
}

/** By a receipt for the notice that went ahead, or for the batch that the report came in. */
function heldSince(db: ReadDb, { case_id: id, log, seq }: CaseRow): Instant | null {
  const notice = db.row(
    'select receipt_at from notice where case_id = :id and receipt_at is not null order by receipt_at limit 1',
    z.object({ receipt_at: Instant }),
    { id },
  )
  if (notice !== undefined) return notice.receipt_at
  const batch = db.row(
    `select receipt_at from batch where log = :log and from_seq <= :seq and to_seq >= :seq and receipt_at is not null
     limit 1`,
    z.object({ receipt_at: Instant }),
    { log, seq },
  )
  return batch?.receipt_at ?? null
}

export const syncOf = (db: ReadDb, { log, seq }: Pick<CaseRow, 'log' | 'seq'>): 'confirmed' | 'waiting' =>
  seq <= confirmedTo(db, log) ? 'confirmed' : 'waiting'
