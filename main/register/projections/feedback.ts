/** What people say about Teeka. */
import { upgradeFeedback } from '#domain/events/feedback'
import type { EventHeader } from '#domain/events/envelope'
import type { BodyOf } from '#domain/events/index'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'

export const feedbackEffects = {
  'feedback-given.1': (db, { header, body }) => given(db, header, upgradeFeedback(body)),
  'feedback-given.2': (db, { header, body }) => given(db, header, body),
} satisfies Partial<Effects>

const given = (db: WriteDb, header: EventHeader, body: BodyOf<'feedback-given.2'>): number =>
  db.run(
    `insert into feedback (feedback_id, log, at, screen, rating, words, version, language, said_in)
     values (:id, :log, :at, :screen, :rating, :words, :version, :language, :saidIn)
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
      saidIn: body.saidIn,
    },
  )
