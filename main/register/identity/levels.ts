/** How surely each officer has verified people: many at the lowest levels is a question to be asked in time. */
import { z } from 'zod'
import type { LevelLine } from '#contract/identity-views'
import { StaffId } from '#contract/fields'
import { Assurance } from '#contract/views'
import { type Context, mustHome } from '../context.ts'

const LevelRow = z.object({ by: StaffId, name: z.string().nullable(), assurance: Assurance, people: z.int() })

/** This device's officers, over all its days; only decisions that agreed. */
export function levelsByOfficer(context: Context): LevelLine[] {
  const rows = context.db.rows(
    `select l.by, s.name, l.assurance, l.people from officer_level l left join staff s on s.staff_id = l.by
     where l.log = :log order by s.name, l.by`,
    LevelRow,
    { log: mustHome(context).log },
  )
  const lines = new Map<StaffId, LevelLine>()
  for (const { by, name, assurance, people } of rows) {
    const line = lines.get(by) ?? { officer: by, name: name ?? '', A0: 0, A1: 0, A2: 0, A3: 0, A4: 0 }
    lines.set(by, { ...line, [assurance]: people })
  }
  return [...lines.values()]
}
