/** The session's people in the order they joined it, those furthest along first among the open ones. */
import type { SessionId } from '#contract/fields'
import type { QueuePart } from '#contract/sessions'
import type { PersonLine } from '#contract/views'
import type { Context } from '../context.ts'
import { lineColumns, readLines } from './lines.ts'

const steps = {
  open: `('listed', 'arrived', 'referred', 'verified')`,
  expected: `('listed')`,
  gate: `('arrived', 'referred')`,
  verified: `('verified')`,
  observing: `('vaccinated')`,
  done: `('done')`,
  ended: `('ended')`,
  all: `('listed', 'arrived', 'referred', 'verified', 'vaccinated', 'done', 'ended')`,
} as const satisfies Record<QueuePart, string>

export function queueLines(context: Context, session: SessionId, show: QueuePart, limit: number): PersonLine[] {
  return readLines(
    context,
    `select ${lineColumns} from attendance q join person p on p.person_id = q.person_id
     where q.session_id = :session and q.step in ${steps[show]}
     order by case q.step when 'verified' then 0 when 'referred' then 1 when 'arrived' then 2 else 3 end, q.token is null, q.token, q.place
     limit :limit`,
    { session, limit },
  )
}
