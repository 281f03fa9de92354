/** A person as screens show them: what is known here, and as of when. */
import { z } from 'zod'
import * as f from '#contract/fields'
import type { PersonView } from '#contract/views'
import { type Context, mustHome } from '../context.ts'
import { confirmedTo } from '../sync/confirmed.ts'
import { appointmentView } from './appointment.ts'
import { certificateOf } from './certificate.ts'
import { dosesOf } from './doses.ts'
import { dueView, screeningView } from './due.ts'
import { linesOf } from './lines.ts'
import { personRow } from './person-row.ts'
import { currentSession } from './session.ts'
import { verificationOf } from './verification.ts'

export function personView(context: Context, id: f.PersonId): PersonView | undefined {
  const home = mustHome(context)
  const row = personRow(context.db, id)
  const line = linesOf(context, [id])[0]
  if (row === undefined || line === undefined) return undefined
  const confirmed = confirmedTo(context.db, home.log)
  const session = currentSession(context.db, home.log, context.today())
  const doses = dosesOf(context.db, id, confirmed)
  return {
    line,
    mobile: row.mobile,
    appointment: session === undefined ? null : appointmentView(context.db, id, session.session_id),
    verification: session === undefined ? null : verificationOf(context.db, id, session.session_id, confirmed),
    doses,
    certificate: certificateOf(context.db, id, confirmed),
    links: linksOf(context, id),
    due: session === undefined ? null : dueView(context.db, row, session, context.today()),
    screening: session === undefined ? null : screeningView(context.db, row, session, context.today()),
    knownAsOf: context.now(),
  }
}

const LinkRow = z.object({
  link_id: f.LinkId,
  other_id: f.PersonId,
  reason: z.string(),
  by_name: z.string().nullable(),
  at: f.Instant,
})

/** Records joined to this one directly. */
function linksOf(context: Context, person: f.PersonId): PersonView['links'] {
  const rows = context.db.rows(
    `select l.link_id, l.reason, l.at, s.name as by_name,
       case l.person_id when :person then l.other_id else l.person_id end as other_id
     from person_link l left join staff s on s.staff_id = l.by
     where l.undone = 0 and (l.person_id = :person or l.other_id = :person) order by l.at, l.link_id`,
    LinkRow,
    { person },
  )
  const others = linesOf(
    context,
    rows.map((row) => row.other_id),
  )
  return rows.flatMap(({ link_id: linkId, other_id: id, reason, by_name: byName, at }) => {
    const other = others.find((line) => line.id === id)
    return other === undefined ? [] : [{ linkId, other, reason, byName: byName ?? '', at }]
  })
}
