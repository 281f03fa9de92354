/** What people say about Teeka. */
import type { Effects } from './effect.ts'

export const feedbackEffects = {
  'feedback-given.1': (db, { header, body }) =>
    db.run(
      `insert into feedback (feedback_id, log, at, screen, rating, words, version, language)
       values (:id, :log, :at, :screen, :rating, :words, :version, :language)
       on conflict do nothing`,
      {
        id: body.feedbackId,
        log: header.log,
        at: header.at,
        screen: body.screen,
        rating: body.rating,
        words: body.words,
        version: body.version,
        language: body.language,
      },
    ),
} satisfies Partial<Effects>
