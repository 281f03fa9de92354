/** An adverse event as the table holds it. */
import { z } from 'zod'
import { AefiFacts } from '#contract/aefi-fields'
import * as f from '#contract/fields'
import type { ReadDb } from '../store/sql.ts'

export const Facts = z.string().transform((text) => AefiFacts.parse(JSON.parse(text)))

export const CaseRow = z.object({
  case_id: f.AefiId,
  number: z.string(),
  log: f.LogId,
  seq: z.int(),
  person_id: f.PersonId,
  dose_id: f.DoseId,
  session_id: f.SessionId,
  product: f.ProductCode,
  lot: f.LotNumber,
  dose_number: z.int(),
  dose_at: f.Instant,
  vial_opened_at: f.Instant.nullable(),
  age: z.int(),
  gender: f.Gender,
  reported_at: f.Instant,
  by: f.StaffId,
  reported: Facts,
  facts: Facts,
  serious_log: f.LogId.nullable(),
  serious_seq: z.int().nullable(),
})
export type CaseRow = z.output<typeof CaseRow>

export const caseRow = (db: ReadDb, id: f.AefiId): CaseRow | undefined =>
  db.row('select * from aefi_case where case_id = :id', CaseRow, { id })
