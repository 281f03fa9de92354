/** Serious cases that nobody at this laptop has answered. One rule: each stays until somebody puts their name under it. */
import { z } from 'zod'
import type { AefiAlert } from '#contract/aefi'
import { type Context, mustHome } from '../context.ts'
import { caseLine, CaseLineRow, caseLines } from './case-line.ts'
import { noticedCases } from './noticed.ts'

export function alerts(context: Context): AefiAlert[] {
  const { db } = context
  const { log } = mustHome(context)
  const held = db.rows(
    `${caseLines} where k.serious_seq is not null and k.severity = 'serious'
       and json_extract(k.facts, '$.withdrawn') is null
     order by k.reported_at desc, k.case_id limit 200`,
    CaseLineRow,
  )
  const answered = new Set(
    db
      .rows('select case_id from aefi_acknowledged where log = :log', z.object({ case_id: z.string() }), { log })
      .map((row) => row.case_id),
  )
  return [...noticedCases(db), ...held]
    .filter((row) => !answered.has(row.case_id))
    .map((row) => {
      const { id, number, name, centre, productName, lot, onset, criteria } = caseLine(row, context)
      return { id, number, name, centre, productName, lot, onset, criteria, log: row.log }
    })
}
