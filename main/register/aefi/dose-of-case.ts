/** The dose after which it happened, and what this laptop has counted. */
import { z } from 'zod'
import * as f from '#contract/fields'
import { clusterOf } from '../matching/cluster.ts'
import type { ReadDb } from '../store/sql.ts'

const DoseOfCase = z.object({
  dose_id: f.DoseId,
  session_id: f.SessionId,
  product: f.ProductCode,
  lot: f.LotNumber,
  number: z.int(),
  at: f.Instant,
  opened_at: f.Instant.nullable(),
})
export type DoseOfCase = z.output<typeof DoseOfCase>

/** The one that is named, else the latest one recorded under any record of the person. */
export function doseForCase(db: ReadDb, person: f.PersonId, dose: f.DoseId | null): DoseOfCase | undefined {
  const people = JSON.stringify(clusterOf(db, person))
  return db.row(
    `select d.dose_id, d.session_id, d.product, d.lot, d.number, d.at, v.opened_at
     from dose d left join vial v on v.vial_id = d.vial_id
     where d.person_id in (select value from json_each(:people)) and (:dose is null or d.dose_id = :dose)
     order by d.at desc limit 1`,
    DoseOfCase,
    { people, dose },
  )
}

export const casesReportedIn = (db: ReadDb, log: f.LogId, year: number): number =>
  db.value(`select count(*) from aefi_case where log = :log and reported_at >= :from and reported_at < :to`, z.int(), {
    log,
    from: `${year}`,
    to: `${year + 1}`,
  })

export const isFollowUpKept = (db: ReadDb, id: f.FollowUpId): boolean =>
  db.value('select count(*) from aefi_follow_up where follow_up_id = :id', z.int(), { id }) > 0
