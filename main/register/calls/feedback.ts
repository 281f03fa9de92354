/** What people say about Teeka. One rule: it is logged like any fact, so it travels without anybody sending it. */
import { done } from '#contract/answer'
import { scrubAadhaar } from '#domain/identity/scrub'
import { mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { bring } from '../feedback-brought.ts'
import { feedbackOf, latestFeedback, saidHere } from '../views/feedback.ts'
import type { Handlers } from './handler.ts'

export const feedbackHandlers = {
  'feedback.give': ({ id, words, ...said }, context) => {
    if (feedbackOf(context.db, id) === undefined) {
      const body = { ...said, feedbackId: id, words: scrubAadhaar(words), saidIn: context.beside }
      context.append([fact({ type: 'feedback-given.2', by: mustMe(context).staff.id, body })])
    }
    const kept = feedbackOf(context.db, id)
    if (kept === undefined) throw new Error('the feedback was not kept')
    return done(kept)
  },

  'feedback.ofPractice': (_input, { db, beside }) => done({ said: beside === 'practice' ? saidHere(db) : [] }),

  'feedback.bring': ({ said }, context) => {
    if (context.beside === 'own') bring(said, context)
    return done({})
  },

  'feedback.list': (_input, { db }) => done(latestFeedback(db)),
} satisfies Partial<Handlers>
