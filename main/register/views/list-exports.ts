/** The lists that went out of the laptop, the latest first. */
import { z } from 'zod'
import type { OutputOf } from '#contract/calls'
import { ExportId, Instant, type SessionId } from '#contract/fields'
import { ListMedium, ListName } from '#contract/papers'
import type { ReadDb } from '../store/sql.ts'

const ExportRow = z.object({
  export_id: ExportId,
  what: ListName,
  medium: ListMedium,
  at: Instant,
  name: z.string().nullable(),
})

export const listExports = (db: ReadDb, session: SessionId): OutputOf<'papers.exports'> =>
  db
    .rows(
      `select e.export_id, e.what, e.medium, e.at, s.name from list_export e left join staff s on s.staff_id = e.by
       where e.session_id = :session order by e.at desc, e.seq desc`,
      ExportRow,
      { session },
    )
    .map(({ export_id, what, medium, at, name }) => ({ id: export_id, what, medium, at, by: name ?? '' }))

export const isExportNoted = (db: ReadDb, id: ExportId): boolean =>
  db.value('select count(*) from list_export where export_id = :id', z.int(), { id }) > 0
