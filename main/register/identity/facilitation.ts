/**
 * People without an ID, vouched for by a key facilitator. One rule: a district officer's leave is counted down by the
 * doses it is for: one a person and session, and verified twice in it counts once.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { FacilitationView } from '#contract/identity-views'
import { FacilitationId, LocalDate, Mobile, type PersonId, type SessionId } from '#contract/fields'
import { leaveForOneMore } from '#domain/identity/facilitation'
import { type Context, mustHome } from '../context.ts'

const FacilitationRow = z.object({
  facilitation_id: FacilitationId,
  facilitator: z.string(),
  mobile: Mobile,
  order_number: z.string(),
  authorised_by: z.string(),
  doses: z.int(),
  until: LocalDate.nullable(),
  used: z.int(),
})
type FacilitationRow = z.output<typeof FacilitationRow>

export const facilitationViews = (context: Context): FacilitationView[] =>
  context.db
    .rows(
      `select f.*, (select count(distinct v.person_id || v.session_id) from verification v
         where v.facilitation = f.facilitation_id and v.decision = 'agrees') as used
       from facilitation f where f.log = :log order by f.facilitation_id desc`,
      FacilitationRow,
      { log: mustHome(context).log },
    )
    .map((row) => viewOf(row, context.today()))

function stateOf({ doses: authorised, used, until }: FacilitationRow, today: LocalDate): FacilitationView['state'] {
  const more = leaveForOneMore({ authorised, used, until }, today)
  if (more.ok) return 'open'
  return more.code === 'facilitation-over' ? 'over' : 'used-up'
}

const viewOf = (row: FacilitationRow, today: LocalDate): FacilitationView => ({
  id: row.facilitation_id,
  facilitator: row.facilitator,
  mobile: row.mobile,
  orderNumber: row.order_number,
  authorisedBy: row.authorised_by,
  authorised: row.doses,
  used: row.used,
  until: row.until,
  state: stateOf(row, today),
})

type Problem = 'facilitation-unknown' | 'facilitation-used-up' | 'facilitation-over'

interface ForWhom {
  readonly personId: PersonId
  readonly sessionId: SessionId
}

/** The leave, where one more may be verified under it. */
export function facilitationForOneMore(
  id: FacilitationId | null,
  { personId, sessionId }: ForWhom,
  context: Context,
): Answer<FacilitationId, Problem> {
  const leave = facilitationViews(context).find((one) => one.id === id)
  if (leave === undefined) return refuse('facilitation-unknown')
  // Whoever was counted in this session takes no place of another's.
  const used = leave.used - (isCounted(leave.id, { personId, sessionId }, context) ? 1 : 0)
  const more = leaveForOneMore({ ...leave, used }, context.today())
  return more.ok ? done(leave.id) : more
}

const isCounted = (id: FacilitationId, { personId, sessionId }: ForWhom, { db }: Context): boolean =>
  db.value(
    `select count(*) from verification where facilitation = :id and person_id = :personId and session_id = :sessionId
       and decision = 'agrees'`,
    z.int(),
    { id, personId, sessionId },
  ) > 0
