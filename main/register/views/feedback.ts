/** What was said about Teeka, here and in the centres whose logs are here. */
import { z } from 'zod'
import type { FeedbackView, SaidInPractice } from '#contract/feedback'
import { Beside } from '#contract/practice'
import { CentreCode, FeedbackId, Instant, Language, Mode } from '#contract/fields'
import type { ReadDb } from '../store/sql.ts'

const FeedbackRow = z.object({
  feedback_id: FeedbackId,
  at: Instant,
  screen: z.string(),
  rating: z.int(),
  words: z.string(),
  version: z.string(),
  language: Language,
  said_in: Beside,
  code: CentreCode.nullable(),
  name: z.string().nullable(),
  mode: Mode.nullable(),
})

const MOST = 200

export const feedbackOf = (db: ReadDb, id: FeedbackId): FeedbackView | undefined => {
  const row = db.row(
    `select f.*, c.code, c.name, c.mode from feedback f left join centre c on c.log = f.log
     where f.feedback_id = :id`,
    FeedbackRow,
    { id },
  )
  return row === undefined ? undefined : viewOf(row)
}

export const latestFeedback = (db: ReadDb): FeedbackView[] =>
  db
    .rows(
      `select f.*, c.code, c.name, c.mode from feedback f left join centre c on c.log = f.log
       order by f.at desc limit :most`,
      FeedbackRow,
      { most: MOST },
    )
    .map(viewOf)

/** As it leaves practice. */
export const saidHere = (db: ReadDb): SaidInPractice[] =>
  latestFeedback(db).map(({ saidIn: _where, centre: _whose, ...said }) => said)

function viewOf(row: z.output<typeof FeedbackRow>): FeedbackView {
  const { feedback_id: id, at, screen, rating, words, version, language, said_in: saidIn, code, name, mode } = row
  const centre = code === null || name === null || mode === null ? null : { code, name, mode }
  return { id, at, screen, rating, words, version, language, saidIn, centre }
}
