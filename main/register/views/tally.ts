/** A session counted, for the sheet that is signed at its end. */
import { z } from 'zod'
import type { Tally } from '#contract/papers'
import { tallyOf } from '#domain/session/tally'
import { wastagePercent } from '#domain/stock/wastage'
import type { ReadDb } from '../store/sql.ts'
import { figures } from './figures.ts'
import { lineList } from './line-list.ts'
import { aefiCounts, observationCounts } from './observation.ts'
import { productNameOf } from './products.ts'
import type { SessionRow } from './session.ts'

export function tally(db: ReadDb, row: SessionRow): Tally {
  const { session, rows } = lineList(db, row)
  const lots = lotsOf(db, row)
  const sum = (key: 'doses' | 'given'): number => lots.reduce((all, lot) => all + lot[key], 0)
  return {
    session,
    ...tallyOf(rows, listedIn(db, row), row.date),
    lots,
    observation: observationCounts(db, row.session_id),
    aefi: aefiCounts(db, row.session_id),
    wastage: wastagePercent({ doses: sum('doses'), given: sum('given') }),
    figures: figures(db, row.session_id),
  }
}

const listedIn = (db: ReadDb, { session_id }: SessionRow): number =>
  db.value(`select count(*) from attendance where session_id = :session_id and origin = 'listed'`, z.int(), {
    session_id,
  })

const LotRow = z.object({
  product: z.string(),
  lot: z.string(),
  vials: z.int(),
  doses: z.int(),
  given: z.int(),
  discarded: z.int(),
  left: z.int(),
})

/** The vials opened in the session, by lot. */
const lotsOf = (db: ReadDb, { session_id }: SessionRow): Tally['lots'] =>
  db
    .rows(
      `select product, lot, count(*) as vials, sum(doses) as doses, sum(given) as given,
         count(discarded_at) as discarded, coalesce(sum(doses_left), 0) as "left" from vial
       where session_id = :session_id group by product, lot order by product, lot`,
      LotRow,
      { session_id },
    )
    .map((lot) => ({ ...lot, product: productNameOf(db, lot.product) }))
