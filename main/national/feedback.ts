/** What people at the centres said about Teeka, for the operator. One rule: words and versions, nobody's name. */
import { z } from 'zod'
import { feedbackGiven1, feedbackGiven2, readFeedback } from '#domain/events/feedback'
import type { FeedbackLine } from '#contract/national'
import type { National } from './national.ts'

const MOST = 500

const Row = z.object({ centre_code: z.string(), at: z.string(), type: z.string(), body: z.string() })

/** The latest first; what cannot be read as feedback is left out, and stays in its log. */
export async function feedback({ store }: National): Promise<FeedbackLine[]> {
  const rows = await store.rows(
    `select d.centre_code, e.at, e.type, e.body from event e join device d on d.log = e.log
     where e.type in ($1, $2) and e.body is not null order by e.at desc limit ${MOST}`,
    [feedbackGiven1.type, feedbackGiven2.type],
    Row,
  )
  return rows.flatMap(({ centre_code: centre, at, type, body }) => {
    const said = readFeedback(type, JSON.parse(body))
    if (said === undefined) return []
    const { screen, rating, words, version, language, saidIn } = said
    return [{ centre, at, screen, rating, words, version, language, saidIn }]
  })
}
