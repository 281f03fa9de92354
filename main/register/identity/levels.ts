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
    `select v.by, s.name, v.assurance, count(*) as people from verification v left join staff s on s.staff_id = v.by
     where v.log = :log and v.decision = 'agrees' group by v.by, v.assurance order by s.name, v.by`,
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
