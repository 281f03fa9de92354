/** Rehearsals: made ready, and measured. */
import { done, refuse } from '#contract/answer'
import { prepare } from '../practice/prepare.ts'
import { effortOf } from '../views/effort.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

export const practiceHandlers = {
  'practice.prepare': prepare,

  'practice.figures': ({ sessionId }, { db }) =>
    sessionOf(db, sessionId) === undefined ? refuse('session-unknown') : done(effortOf(db, sessionId)),
} satisfies Partial<Handlers>
