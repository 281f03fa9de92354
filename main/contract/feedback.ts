/** What people say about Teeka itself. One rule: it is about the tool and never about a person at the desk. */
import { z } from 'zod'
import { call } from './call.ts'
import { Beside } from './practice.ts'
import { CentreCode, FeedbackId, Instant, Language, Mode, Words } from './fields.ts'

/** A screen by its name, as it stands in the list of screens. */
export const ScreenName = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(40)

/** 1: a trifle. 5: one cannot work like this. */
export const HowBad = z.int().min(1).max(5)

/** What leaves practice: the words about the tool, and nothing of the people who do not exist or of who said it. */
export const SaidInPractice = z.strictObject({
  id: FeedbackId,
  at: Instant,
  screen: ScreenName,
  rating: HowBad,
  words: z.string().min(1).max(500),
  version: z.string().min(1).max(40),
  language: Language,
})
export type SaidInPractice = z.infer<typeof SaidInPractice>

export const FeedbackView = z.strictObject({
  ...SaidInPractice.shape,
  /** The register it was said in. */
  saidIn: Beside,
  /** Null for a centre whose founding has not arrived yet. */
  centre: z.strictObject({ code: CentreCode, name: z.string(), mode: Mode }).nullable(),
})
export type FeedbackView = z.infer<typeof FeedbackView>

const SaidTogether = z.strictObject({ said: z.array(SaidInPractice).max(200) })

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
  /** All that was said in the practice register; nothing in any other. The shell asks this on the way out of it. */
  'feedback.ofPractice': call({ who: 'anyone', input: z.strictObject({}), output: SaidTogether, problems: [] }),
  /** Brought into the real register: noted when somebody signs in next. Nothing is brought into practice. */
  'feedback.bring': call({ who: 'anyone', input: SaidTogether, output: z.strictObject({}), problems: [] }),
  /** The latest first, of every centre whose log is here. */
  'feedback.list': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({}),
    output: z.array(FeedbackView),
    problems: [],
  }),
} as const
