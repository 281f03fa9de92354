/** What people say about Teeka itself. One rule: it is about the tool and never about a person at the desk. */
import { z } from 'zod'
import { call } from './call.ts'
import { CentreCode, FeedbackId, Instant, Language, Mode, Words } from './fields.ts'

/** A screen by its name, as it stands in the list of screens. */
export const ScreenName = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(40)

/** 1: a trifle. 5: one cannot work like this. */
export const HowBad = z.int().min(1).max(5)

export const FeedbackView = z.strictObject({
  id: FeedbackId,
  at: Instant,
  screen: ScreenName,
  rating: HowBad,
  words: z.string(),
  version: z.string(),
  language: Language,
  /** Null for a centre whose founding has not arrived yet. */
  centre: z.strictObject({ code: CentreCode, name: z.string(), mode: Mode }).nullable(),
})
export type FeedbackView = z.infer<typeof FeedbackView>

export const feedbackCalls = {
  'feedback.give': call({
    who: 'signed-in',
    input: z.strictObject({
      id: FeedbackId,
      screen: ScreenName,
      rating: HowBad,
      words: Words(3, 500),
      version: z.string().min(1).max(40),
      language: Language,
    }),
    output: FeedbackView,
    problems: [],
  }),
  /** The latest first, of every centre whose log is here. */
  'feedback.list': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({}),
    output: z.array(FeedbackView),
    problems: [],
  }),
} as const
