/** Closing the day. One rule: what is sealed is what was seen; a difference is resolved or explained in writing. */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import { agrees } from '#domain/close/reckoning'
import { scrubAadhaar } from '#domain/identity/scrub'
import { reckoningView, reckonSession } from '../close/reckoning.ts'
import { type Context, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import { unlockStaffKey } from '../staff-keys.ts'
import { type SessionRow, sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

type Input = ParsedOf<'close.seal'>
type Problem = ProblemOf<'close.seal'>

export const closeHandlers = {
  'close.reckoning': ({ sessionId }, context) => {
    const session = sessionOf(context.db, sessionId)
    return session === undefined ? refuse('session-unknown') : done(reckoningView(context, session))
  },

  'close.seal': (input, context) => {
    const session = sessionOf(context.db, input.sessionId)
    if (session === undefined) return refuse('session-unknown')
    if (!isKept(context, input.id)) {
      const sealed = sealedFrom(input, session, context)
      if (!sealed.ok) return sealed
      context.append([sealed.value])
    }
    return done(reckoningView(context, session))
  },
} satisfies Partial<Handlers>

function sealedFrom(input: Input, session: SessionRow, context: Context): Answer<Fact, Problem> {
  if (session.date > context.today()) return refuse('session-to-come', { date: session.date })
  const { figures, lines, stamp } = reckonSession(context, session)
  if (lastStamp(context, input) === stamp) return refuse('closed-already')
  if (input.stamp !== stamp) return refuse('figures-changed')
  const open = lines.filter((line) => !agrees(line))
  const toResolve = open.filter(({ weight }) => weight === 'resolve').map(({ kind }) => kind)
  if (toResolve.length > 0) return refuse('difference-open', { kinds: toResolve })
  const differences = open.map(({ kind, left, right }) => ({ kind, left, right, because: wordsFor(kind, input) }))
  const silent = differences.filter(({ because }) => because === '').map(({ kind }) => kind)
  if (silent.length > 0) return refuse('difference-unexplained', { kinds: silent })
  const { staff } = mustMe(context)
  const unlocked = unlockStaffKey(context, staff.id, input.pin)
  if (!unlocked.ok) {
    return refuse(unlocked.code === 'staff-unknown' ? 'wrong-pin' : unlocked.code, unlocked.details)
  }
  const body = { closeId: input.id, sessionId: input.sessionId, figures: spelled(figures), differences, stamp }
  return done(fact({ type: 'session-closed.1', by: staff.id, seal: unlocked.value.key, body }))
}

const wordsFor = (kind: string, { explanations }: Input): string =>
  scrubAadhaar(explanations.find((one) => one.kind === kind)?.because ?? '')

/** `vialsOpened` as `vials-opened`: names in the log do not hang on those in the code. */
const spelled = (figures: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, count]) => [
      name.replaceAll(/[A-Z]/g, (one) => `-${one.toLowerCase()}`),
      count,
    ]),
  )

const isKept = ({ db }: Context, id: string): boolean =>
  db.value('select count(*) from session_close where close_id = :id', z.int(), { id }) > 0

const lastStamp = ({ db }: Context, { sessionId }: Input): string | undefined =>
  db.row(
    'select stamp from session_close where session_id = :sessionId order by at desc, close_id desc limit 1',
    z.object({ stamp: z.string() }),
    { sessionId },
  )?.stamp
