/** Somebody said what is bad about Teeka. It travels with the batches, to those who can mend it. */
import { z } from 'zod'
import { HowBad, ScreenName } from '#contract/feedback'
import { FeedbackId, Language } from '#contract/fields'
import { eventType } from './event-type.ts'

export const feedbackGiven = eventType(
  'feedback-given.1',
  'plain',
  z.strictObject({
    feedbackId: FeedbackId,
    screen: ScreenName,
    rating: HowBad,
    /** Without Aadhaar numbers, which are taken out before it is logged. */
    words: z.string().min(1).max(500),
    /** Teeka's. */
    version: z.string().min(1).max(40),
    language: Language,
  }),
)
