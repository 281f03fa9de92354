/**
 * Somebody said what is bad about Teeka. It travels with the batches, to those who can mend it. One rule: what is read
 * says where it was said, also one of before that was written.
 */
import { z } from 'zod'
import { HowBad, ScreenName } from '#contract/feedback'
import { FeedbackId, Language } from '#contract/fields'
import { Beside } from '#contract/practice'
import { eventType } from './event-type.ts'

const given = {
  feedbackId: FeedbackId,
  screen: ScreenName,
  rating: HowBad,
  /** Without Aadhaar numbers, which are taken out before it is logged. */
  words: z.string().min(1).max(500),
  /** Teeka's. */
  version: z.string().min(1).max(40),
  language: Language,
}

/** Before what was said in practice came out of it; no longer written. */
export const feedbackGiven1 = eventType('feedback-given.1', 'plain', z.strictObject(given))

/**
 * `saidIn` is the register it was said in. What was said in practice is entered in the real one by whoever signs in
 * there next: who said it had no name there, and the event's `at` is when they did.
 */
export const feedbackGiven2 = eventType('feedback-given.2', 'plain', z.strictObject({ ...given, saidIn: Beside }))

type Given2 = z.output<typeof feedbackGiven2.body>

export const upgradeFeedback = (body: z.output<typeof feedbackGiven1.body>): Given2 => ({ ...body, saidIn: 'own' })

/** Of either version; undefined for what is no feedback. */
export function readFeedback(type: string, body: unknown): Given2 | undefined {
  if (type !== feedbackGiven1.type) return feedbackGiven2.body.safeParse(body).data
  const { data } = feedbackGiven1.body.safeParse(body)
  return data === undefined ? undefined : upgradeFeedback(data)
}
