/**
 * Cases of which only a notice has come: the log that holds them is still on its way. One rule: they are shown like any
 * other, without a name, and give way to the case itself when it arrives.
 */
import { z } from 'zod'
import * as f from '#contract/fields'
import { NO_FACTS, standing } from '#domain/aefi/standing'
import { aefiFollowedUp, aefiReported } from '#domain/events/aefi'
import type { ReadDb } from '../store/sql.ts'
import type { CaseLineRow } from './case-line.ts'

const NoticedRow = z.object({
  log: f.LogId,
  seq: z.int(),
  reported_at: f.Instant,
  by: f.StaffId,
  report: z.string().transform((text) => aefiReported.body.parse(JSON.parse(text))),
  raise: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : aefiFollowedUp.body.parse(JSON.parse(text)))),
  centre: z.string().nullable(),
})

export const noticedCases = (db: ReadDb): CaseLineRow[] =>
  db
    .rows(
      `select n.log, n.seq, n.reported_at, n.by, n.report, n.raise, c.name as centre
       from notice n left join centre c on c.log = n.log
       where not exists (select 1 from aefi_case k where k.case_id = n.case_id)
       group by n.case_id order by n.reported_at desc, n.case_id`,
      NoticedRow,
    )
    .map(rowOf)

function rowOf({ report, raise, ...row }: z.output<typeof NoticedRow>): CaseLineRow {
  const { onset, severity, criteria, signs, note } = report
  const reported = { ...NO_FACTS, onset, severity, criteria, signs, note }
  return {
    case_id: report.caseId,
    number: report.number,
    log: row.log,
    seq: row.seq,
    person_id: report.personId,
    dose_id: report.doseId,
    session_id: report.sessionId,
    product: report.product,
    lot: report.lot,
    dose_number: report.doseNumber,
    dose_at: report.doseAt,
    vial_opened_at: report.vialOpenedAt,
    age: report.age,
    gender: report.gender,
    reported_at: row.reported_at,
    by: row.by,
    reported,
    facts: raise === null ? reported : standing(reported, raise.facts),
    serious_log: row.log,
    serious_seq: row.seq,
    name: null,
    native_name: null,
    centre: row.centre,
  }
}
