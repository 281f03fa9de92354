/** Who is signed in at this laptop. One rule: one person at a time, and everything done is done under that name. */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { Role, type StaffId } from '#contract/fields'
import type { StaffView } from '#contract/views'
import type { ReadDb } from './store/sql.ts'

export interface SignedIn {
  readonly staff: StaffView
  readonly key: KeyObject
}

const StaffRow = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.string().transform((text) => z.array(Role).parse(JSON.parse(text))),
})

/** Undefined for whoever has left: they act no more. */
export const staffOf = (db: ReadDb, id: StaffId): StaffView | undefined => {
  const row = db.row(
    'select staff_id as id, name, roles from staff where staff_id = :id and left_at is null',
    StaffRow,
    { id },
  )
  return row === undefined ? undefined : { id, name: row.name, roles: row.roles }
}

/** The staff of one log, by name, without those who have left. */
export const staffOfLog = (db: ReadDb, log: string): StaffView[] =>
  db
    .rows(
      `select staff_id as id, name, roles from staff where log = :log and left_at is null order by name, staff_id`,
      StaffRow,
      { log },
    )
    .map((row) => ({ ...row, id: row.id as StaffId }))
