/** What stands on papers. */
import { done, refuse } from '#contract/answer'
import { mustHome, mustMe } from '../context.ts'
import { dayList } from '../views/day-list.ts'
import { readBack } from '../views/read-back.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

export const paperHandlers = {
  'papers.letterhead': (_input, context) => {
    const { code, name, district, state, mode } = mustHome(context).centre
    return done({
      centre: { code, name, district, state },
      practice: mode === 'practice',
      printedAt: context.now(),
      printedBy: mustMe(context).staff.name,
    })
  },

  'papers.dayList': ({ sessionId }, { db }) => {
    const session = sessionOf(db, sessionId)
    return session === undefined ? refuse('session-unknown') : done(dayList(db, session))
  },

  'papers.readBack': ({ personId }, { db }) => readBack(db, personId),
} satisfies Partial<Handlers>
