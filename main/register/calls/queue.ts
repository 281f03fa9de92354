/** The gate: tokens in turn, and visits that end without a dose. */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { PersonLine } from '#contract/views'
import { scrubAadhaar } from '#domain/identity/scrub'
import { type Context, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { arrivalOf, holderOfToken, tokenOf } from '../queue/tokens.ts'
import { linesOf } from '../views/lines.ts'
import { personRow } from '../views/person-row.ts'
import { type SessionRow, sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

export const queueHandlers = {
  'queue.arrive': (input, context) => {
    const { sessionId, personId, token } = input
    const here = sessionAndPerson(input, context)
    if (!here.ok) return here
    if (here.value.closed_at !== null) return refuse('session-closed', { at: here.value.closed_at })
    const has = tokenOf(context.db, sessionId, personId)
    if (has !== null && token !== null && token !== has) return refuse('arrived-already', { token: has })
    if (has === null) {
      const holder = token === null ? undefined : holderOfToken(context.db, sessionId, token)
      if (holder !== undefined && token !== null) return refuse('token-taken', { token, name: holder })
      context.append(arrivalOf(sessionId, personId, context, token))
    }
    const given = tokenOf(context.db, sessionId, personId)
    if (given === null) throw new Error('the token was not kept')
    return done({ token: given, line: lineOf(context, personId) })
  },

  'queue.endVisit': (input, context) => {
    const { sessionId, personId, outcome, comeAgain, note } = input
    const here = sessionAndPerson(input, context)
    if (!here.ok) return here
    const line = lineOf(context, personId)
    if (line.step === 'vaccinated' || line.step === 'done') return refuse('vaccinated-already')
    if (comeAgain !== null && comeAgain <= context.today()) return refuse('come-again-past', { today: context.today() })
    const body = { sessionId, personId, outcome, comeAgain, note: note === null ? null : scrubAadhaar(note) }
    // Somebody who was sent away at the gate came all the same, and is counted among those who came.
    context.append([
      ...arrivalOf(sessionId, personId, context),
      fact({ type: 'visit-ended.1', by: mustMe(context).staff.id, body }),
    ])
    return done(lineOf(context, personId))
  },
} satisfies Partial<Handlers>

type Input = Pick<ParsedOf<'queue.arrive'>, 'sessionId' | 'personId'>
type Problem = Extract<ProblemOf<'queue.endVisit'>, 'session-unknown' | 'session-not-today' | 'person-unknown'>

function sessionAndPerson({ sessionId, personId }: Input, context: Context): Answer<SessionRow, Problem> {
  const session = sessionOf(context.db, sessionId)
  if (session === undefined) return refuse('session-unknown')
  if (session.date !== context.today()) return refuse('session-not-today', { date: session.date })
  return personRow(context.db, personId) === undefined ? refuse('person-unknown') : done(session)
}

function lineOf(context: Context, personId: Input['personId']): PersonLine {
  const [line] = linesOf(context, [personId])
  if (line === undefined) throw new Error('somebody in the queue is not in the register')
  return line
}
