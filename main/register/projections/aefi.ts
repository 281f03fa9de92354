/**
 * Adverse events. One rule: what stands of a case is worked out from its report and every follow-up in the order they
 * were said, so it is the same in whatever order their logs arrived.
 */
import { z } from 'zod'
import { AefiFacts } from '#contract/aefi-fields'
import type { AefiId } from '#contract/fields'
import { NO_FACTS, standing } from '#domain/aefi/standing'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'

export const aefiEffects = {
  'aefi-reported.1': (db, { header, body }) => {
    const { onset, severity, criteria, signs, note } = body
    db.run(
      `insert into aefi_case (case_id, number, log, seq, person_id, dose_id, session_id, product, lot, dose_number,
         dose_at, vial_opened_at, age, gender, reported_at, by, severity, reported, facts)
       values (:id, :number, :log, :seq, :person, :dose, :session, :product, :lot, :doseNumber,
         :doseAt, :vialOpenedAt, :age, :gender, :at, :by, :severity, :facts, :facts)
       on conflict do nothing`,
      {
        id: body.caseId,
        number: body.number,
        log: header.log,
        seq: header.seq,
        person: body.personId,
        dose: body.doseId,
        session: body.sessionId,
        product: body.product,
        lot: body.lot,
        doseNumber: body.doseNumber,
        doseAt: body.doseAt,
        vialOpenedAt: body.vialOpenedAt,
        age: body.age,
        gender: body.gender,
        at: header.at,
        by: header.by,
        severity,
        facts: JSON.stringify({ ...NO_FACTS, onset, severity, criteria, signs, note }),
      },
    )
    sumUp(db, body.caseId)
  },
  'aefi-followed-up.1': (db, { header, body }) => {
    db.run(
      `insert into aefi_follow_up (follow_up_id, case_id, log, seq, at, by, facts)
       values (:id, :case, :log, :seq, :at, :by, :facts)
       on conflict do nothing`,
      {
        id: body.followUpId,
        case: body.caseId,
        log: header.log,
        seq: header.seq,
        at: header.at,
        by: header.by,
        facts: JSON.stringify(body.facts),
      },
    )
    sumUp(db, body.caseId)
  },
  'aefi-acknowledged.1': (db, { header, body }) =>
    db.run(
      `insert into aefi_acknowledged (case_id, log, at, by) values (:case, :log, :at, :by) on conflict do nothing`,
      { case: body.caseId, log: header.log, at: header.at, by: header.by },
    ),
} satisfies Partial<Effects>

const Facts = z.string().transform((text) => AefiFacts.parse(JSON.parse(text)))
const SaidRow = z.object({ log: z.string(), seq: z.int(), facts: Facts })

function sumUp(db: WriteDb, caseId: AefiId): void {
  const report = db.row('select log, seq, reported as facts from aefi_case where case_id = :case', SaidRow, {
    case: caseId,
  })
  if (report === undefined) return
  const later = db.rows(
    'select log, seq, facts from aefi_follow_up where case_id = :case order by at, seq, log',
    SaidRow,
    { case: caseId },
  )
  const serious = [report, ...later].find(({ facts }) => facts.severity === 'serious')
  const facts = later.reduce((sum, one) => standing(sum, one.facts), report.facts)
  db.run(
    `update aefi_case set facts = :facts, severity = :severity, serious_log = :log, serious_seq = :seq
     where case_id = :case`,
    {
      case: caseId,
      facts: JSON.stringify(facts),
      severity: facts.severity,
      log: serious?.log ?? null,
      seq: serious?.seq ?? null,
    },
  )
}
