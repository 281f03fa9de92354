/** The list of those expected at a session. */
import { done, refuse } from '#contract/answer'
import { keptList } from '../lists/published.ts'
import { pullList } from '../lists/pull.ts'
import { readSheet } from '../lists/sheet.ts'
import { takeIn } from '../lists/take-in.ts'
import { progressOf } from '../lists/under-way.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

export const listHandlers = {
  'lists.import': async ({ sessionId, text }, context) => {
    const session = sessionOf(context.db, sessionId)
    if (session === undefined) return refuse('session-unknown')
    const sheet = readSheet(text)
    if (!sheet.ok) return sheet
    const report = await takeIn(sheet.value, session, 'file', context)
    return report === undefined ? refuse('list-under-way') : done(report)
  },

  'lists.pull': async ({ sessionId }, context) => {
    const session = sessionOf(context.db, sessionId)
    return session === undefined ? refuse('session-unknown') : pullList(session, context)
  },

  'lists.published': ({ sessionId }, context) => {
    const session = sessionOf(context.db, sessionId)
    if (session === undefined) return refuse('session-unknown')
    const kept = keptList(context.db, session.date)
    return done(kept === undefined ? null : { publishedAt: kept.published_at, knownAt: kept.known_at })
  },

  'lists.progress': (_input, context) => {
    const progress = progressOf(context)
    return done(progress === undefined ? null : { ...progress })
  },
} satisfies Partial<Handlers>
