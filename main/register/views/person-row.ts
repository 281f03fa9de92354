/** A person as the table holds them. */
import { z } from 'zod'
import * as f from '#contract/fields'
import type { ReadDb } from '../store/sql.ts'

export const PersonRow = z.object({
  person_id: f.PersonId,
  log: f.LogId,
  seq: z.int(),
  name: z.string(),
  native_name: z.string().nullable(),
  birth: z.string().transform((text) => f.Birth.parse(JSON.parse(text))),
  gender: f.Gender,
  mobile: f.Mobile.nullable(),
  reference_id: z.string().nullable(),
})
export type PersonRow = z.infer<typeof PersonRow>

export const personColumns = `p.person_id, p.log, p.seq, p.name, p.native_name, p.birth, p.gender, p.mobile,
  p.reference_id`

export const personRow = (db: ReadDb, id: f.PersonId): PersonRow | undefined =>
  db.row(`select ${personColumns} from person p where p.person_id = :id`, PersonRow, { id })

export const personByReference = (db: ReadDb, referenceId: f.ReferenceId): f.PersonId | undefined =>
  db.row('select person_id from person where reference_id = :referenceId', z.object({ person_id: f.PersonId }), {
    referenceId,
  })?.person_id
