/** The session's people in the order they joined it, those furthest along first among the open ones. */
import type { SessionId } from '#contract/fields'
import type { PersonLine } from '#contract/views'
import type { Context } from '../context.ts'
import { lineColumns, readLines } from './lines.ts'

const steps = {
  open: `('listed', 'registered', 'referred', 'verified')`,
  vaccinated: `('vaccinated')`,
  all: `('listed', 'registered', 'referred', 'verified', 'vaccinated')`,
} as const

export function queueLines(
  context: Context,
  session: SessionId,
  show: keyof typeof steps,
  limit: number,
): PersonLine[] {
  return readLines(
    context,
    `select ${lineColumns} from attendance q join person p on p.person_id = q.person_id
     where q.session_id = :session and q.step in ${steps[show]}
     order by case q.step when 'verified' then 0 when 'referred' then 1 when 'registered' then 2 else 3 end, q.place
     limit :limit`,
    { session, limit },
  )
}
