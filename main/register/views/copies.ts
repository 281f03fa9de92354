/** The copies of certificates that went out. */
import { z } from 'zod'
import { CopyId } from '#contract/fields'
import type { ReadDb } from '../store/sql.ts'

/** The last number that is taken, 0 before the first; undefined for a certificate that is not here. */
export const copiesOf = (db: ReadDb, certificateId: string): number | undefined =>
  db.row('select copies from certificate where certificate_id = :id', z.object({ copies: z.int() }), {
    id: certificateId,
  })?.copies

const CopyRow = z.object({ copy_id: CopyId, certificate_id: z.string(), copy: z.int(), lost: z.int() })

export const copyOf = (db: ReadDb, id: CopyId): z.output<typeof CopyRow> | undefined =>
  db.row('select copy_id, certificate_id, copy, lost from certificate_copy where copy_id = :id', CopyRow, { id })

export const isCopyNoted = (db: ReadDb, id: CopyId): boolean => copyOf(db, id) !== undefined
