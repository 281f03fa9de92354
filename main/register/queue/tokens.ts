/** Tokens: each visitor of a session has one number, given once and never to two. */
import { z } from 'zod'
import type { Instant, PersonId, SessionId } from '#contract/fields'
import { type Context, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import type { ReadDb } from '../store/sql.ts'

const TokenRow = z.object({ token: z.int().nullable() })

export const tokenOf = (db: ReadDb, session: SessionId, person: PersonId): number | null =>
  db.row('select token from attendance where session_id = :session and person_id = :person', TokenRow, {
    session,
    person,
  })?.token ?? null

/** The name of whoever has it. */
export const holderOfToken = (db: ReadDb, session: SessionId, token: number): string | undefined =>
  db.row(
    `select p.name from attendance a join person p on p.person_id = a.person_id
     where a.session_id = :session and a.token = :token`,
    z.object({ name: z.string() }),
    { session, token },
  )?.name

const nextToken = (db: ReadDb, session: SessionId): number =>
  db.value('select coalesce(max(token), 0) + 1 from attendance where session_id = :session', z.int(), { session })

/**
 * Nothing for somebody who has a token. Whoever is dealt with at a table without having been at the gate gets the next
 * number there, so that tokens count everybody who came.
 * @param token as the gate gave it on paper; null takes the next one
 * @param at when they came, where that is not now
 */
export function arrivalOf(
  sessionId: SessionId,
  personId: PersonId,
  context: Context,
  token: number | null = null,
  at?: Instant,
): Fact[] {
  if (tokenOf(context.db, sessionId, personId) !== null) return []
  const body = { sessionId, personId, token: token ?? nextToken(context.db, sessionId) }
  const when = at === undefined ? {} : { at }
  return [fact({ type: 'person-arrived.1', by: mustMe(context).staff.id, body, ...when })]
}
