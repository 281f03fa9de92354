/** Sessions and vials. */
import { done, refuse } from '#contract/answer'
import { addDays } from '#domain/calendar'
import { mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { productIn } from '#domain/schedule/policy-pack'
import { mustProduct, pack, productView } from '../views/products.ts'
import {
  currentSession,
  nextSessionNumber,
  otherProductOfLot,
  sessionOf,
  sessionsOfDay,
  sessionView,
  vialOf,
  vialsOf,
} from '../views/session.ts'
import { queueLines } from '../views/queue.ts'
import type { Handlers } from './handler.ts'

export const sessionHandlers = {
  'sessions.products': () => done(pack.products.map(productView)),

  'sessions.current': (_input, context) => {
    const session = currentSession(context.db, mustHome(context).log, context.today())
    return done(session === undefined ? null : sessionView(context.db, session, context.today()))
  },

  'sessions.open': ({ id, date, product, capacity }, context) => {
    const { db } = context
    const { log } = mustHome(context)
    const today = context.today()
    if (sessionOf(db, id) === undefined) {
      if (date < today) return refuse('date-past', { today })
      // The list is pulled and the session made the evening before; further ahead it would only be a false date.
      if (date > addDays(today, 7)) return refuse('date-too-far', { last: addDays(today, 7) })
      if (productIn(pack, product) === undefined) return refuse('product-unknown')
      const there = sessionsOfDay(db, log, date).find((one) => one.product === product)
      if (there !== undefined) return refuse('session-there-already', { number: there.number })
      const number = nextSessionNumber(db, log)
      const by = mustMe(context).staff.id
      context.append([fact({ type: 'session-opened.1', by, body: { sessionId: id, number, date, product, capacity } })])
    }
    const opened = sessionOf(db, id)
    if (opened === undefined) throw new Error('the session was not kept')
    return done(sessionView(db, opened, today))
  },

  'vials.open': ({ id, sessionId, lot, expiry }, context) => {
    const { db } = context
    const today = context.today()
    const session = sessionOf(db, sessionId)
    if (session === undefined) return refuse('session-unknown')
    if (vialOf(db, id) === undefined) {
      if (session.date !== today) return refuse('session-not-today', { date: session.date })
      if (expiry !== null && expiry < today) return refuse('lot-expired', { expiry })
      const other = otherProductOfLot(db, lot, session.product)
      if (other !== undefined) return refuse('lot-of-other-product', { product: mustProduct(other).name })
      const product = mustProduct(session.product)
      const body = {
        vialId: id,
        sessionId,
        lot,
        expiry,
        number: vialsOf(db, sessionId).length + 1,
        product: session.product,
        discardAt: context.instant(context.nowMs() + product.hoursAfterOpening * 36e5),
        doses: product.dosesPerVial,
      }
      context.append([fact({ type: 'vial-opened.1', by: mustMe(context).staff.id, body })])
    }
    return done(sessionView(db, session, today))
  },

  'sessions.queue': ({ sessionId, show, limit }, context) => {
    if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
    return done(queueLines(context, sessionId, show, limit))
  },
} satisfies Partial<Handlers>
