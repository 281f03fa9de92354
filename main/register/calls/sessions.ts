/** Sessions. */
import { done, refuse } from '#contract/answer'
import { addDays } from '#domain/calendar'
import { arranged, placesOf } from '#domain/session/slots'
import { mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { productIn } from '#domain/schedule/policy-pack'
import { packInForce } from '../policy/in-force.ts'
import { productView } from '../views/products.ts'
import {
  currentSession,
  mustSessionView,
  nextSessionNumber,
  sessionOf,
  sessionsOfDay,
  sessionView,
} from '../views/session.ts'
import { figures } from '../views/figures.ts'
import { slotsOf } from '../views/slots.ts'
import { queueLines } from '../views/queue.ts'
import type { Handlers } from './handler.ts'

export const sessionHandlers = {
  'sessions.products': (_input, { db }) => done(packInForce(db).products.map(productView)),

  'sessions.current': (_input, context) => {
    const session = currentSession(context.db, mustHome(context).log, context.today())
    return done(session === undefined ? null : sessionView(context.db, session, context.today()))
  },

  'sessions.open': ({ id, date, product, capacity, slots }, context) => {
    const { db } = context
    const { log } = mustHome(context)
    const today = context.today()
    if (sessionOf(db, id) === undefined) {
      if (date < today) return refuse('date-past', { today })
      // The list is pulled and the session made the evening before; further ahead it would only be a false date.
      if (date > addDays(today, 7)) return refuse('date-too-far', { last: addDays(today, 7) })
      if (productIn(packInForce(db), product) === undefined) return refuse('product-unknown')
      const there = sessionsOfDay(db, log, date).find((one) => one.product === product)
      if (there !== undefined) return refuse('session-there-already', { number: there.number })
      const parts = arranged(slots)
      if (!parts.ok) return parts
      const number = nextSessionNumber(db, log)
      const by = mustMe(context).staff.id
      const places = parts.value.length === 0 ? capacity : placesOf(parts.value)
      const body = { sessionId: id, number, date, product, capacity: places, slots: parts.value }
      context.append([fact({ type: 'session-opened.2', by, body })])
    }
    return done(mustSessionView(context, id))
  },

  'sessions.figures': ({ sessionId }, { db }) =>
    sessionOf(db, sessionId) === undefined ? refuse('session-unknown') : done(figures(db, sessionId)),

  'sessions.slots': ({ sessionId }, context) => {
    const session = sessionOf(context.db, sessionId)
    return session === undefined ? refuse('session-unknown') : done(slotsOf(context.db, session, context.now()))
  },

  'sessions.queue': ({ sessionId, show, limit }, context) => {
    if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
    return done(queueLines(context, sessionId, show, limit))
  },
} satisfies Partial<Handlers>
