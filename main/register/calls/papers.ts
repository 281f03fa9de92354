/** What stands on papers. */
import { done, refuse } from '#contract/answer'
import { mustHome, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { dayList } from '../views/day-list.ts'
import { lineList } from '../views/line-list.ts'
import { isExportNoted, listExports } from '../views/list-exports.ts'
import { readBack } from '../views/read-back.ts'
import { sessionOf } from '../views/session.ts'
import { tally } from '../views/tally.ts'
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

  'papers.lineList': ({ sessionId }, { db }) => {
    const session = sessionOf(db, sessionId)
    return session === undefined ? refuse('session-unknown') : done(lineList(db, session))
  },

  'papers.tally': ({ sessionId }, { db }) => {
    const session = sessionOf(db, sessionId)
    return session === undefined ? refuse('session-unknown') : done(tally(db, session))
  },

  'papers.noteExport': ({ id, sessionId, what, medium }, context) => {
    if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
    if (!isExportNoted(context.db, id)) {
      const body = { exportId: id, sessionId, what, medium }
      context.append([fact({ type: 'list-exported.1', by: mustMe(context).staff.id, body })])
    }
    return done({})
  },

  'papers.exports': ({ sessionId }, { db }) =>
    sessionOf(db, sessionId) === undefined ? refuse('session-unknown') : done(listExports(db, sessionId)),

  'papers.readBack': ({ personId }, { db }) => readBack(db, personId),
} satisfies Partial<Handlers>
