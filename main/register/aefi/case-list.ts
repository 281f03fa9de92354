/** The cases that are held here, and the lots that want a look. */
import { z } from 'zod'
import type { CaseLine, LotCluster } from '#contract/aefi'
import { LotNumber, ProductCode } from '#contract/fields'
import { isCluster } from '#domain/aefi/rules'
import type { Context } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { productNameOf } from '../views/products.ts'
import { caseLine, CaseLineRow, caseLines } from './case-line.ts'
import { noticedCases } from './noticed.ts'

/** More than any district has open; whatever is older is in the reports. */
const MOST_READ = 2000

export interface CaseList {
  readonly cases: CaseLine[]
  /** Open ones among all that are held, also beyond `limit`. */
  readonly open: number
  readonly clusters: LotCluster[]
}

/** Open ones first, the serious ones first among them, then by what was reported last. */
export function caseList(context: Context, show: 'open' | 'all', limit: number): CaseList {
  const { db } = context
  const rows = db.rows(`${caseLines} order by k.reported_at desc, k.case_id limit ${MOST_READ}`, CaseLineRow)
  const lines = [...noticedCases(db), ...rows].map((row) => caseLine(row, context))
  const open = lines.filter(({ state }) => state === 'open')
  const shown = show === 'open' ? open : lines
  return { cases: shown.toSorted(byUrgency).slice(0, limit), open: open.length, clusters: clusters(db) }
}

const rank = { serious: 0, severe: 1, minor: 2 } as const

const byUrgency = (one: CaseLine, other: CaseLine): number =>
  Number(one.state !== 'open') - Number(other.state !== 'open') || rank[one.severity] - rank[other.severity]

const LotRow = z.object({ product: ProductCode, lot: LotNumber, serious: z.int(), severe: z.int() })

function clusters(db: ReadDb): LotCluster[] {
  const rows = db.rows(
    `select product, lot, sum(severity = 'serious') as serious, sum(severity = 'severe') as severe from aefi_case
     where severity <> 'minor' and json_extract(facts, '$.withdrawn') is null
     group by lot, product order by serious desc, severe desc, lot`,
    LotRow,
  )
  return rows.filter(isCluster).map((row) => ({ ...row, productName: productNameOf(db, row.product) }))
}
