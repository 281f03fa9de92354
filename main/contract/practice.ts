/**
 * The practice register beside a real centre's own. One rule: one of the two is open at a time, and nothing of one is
 * ever read in the other.
 */
import { z } from 'zod'
import { call, shellCall } from './call.ts'
import { CentreCode, Instant, Language, PersonName, Role, SessionId, Words } from './fields.ts'

/** Which of the laptop's registers: the one it was founded with, or the one for practice beside it. */
export const Beside = z.enum(['own', 'practice'])
export type Beside = z.infer<typeof Beside>

const Spread = z.strictObject({ median: z.int(), p90: z.int(), most: z.int() })

/** From one act on a person to the next, waiting included. */
export const RunStep = z.enum(['verify', 'dose', 'certificate'])

/** What the people of a session took at the keyboard, in the order in which their doses were recorded. */
export const FiguresView = z.strictObject({
  people: z.array(z.strictObject({ token: z.int().nullable(), at: Instant, keys: z.int(), seconds: z.int() })),
  /** Null for nobody. */
  keys: Spread.nullable(),
  seconds: Spread.nullable(),
  /** The slowest first, in seconds. */
  steps: z.array(z.strictObject({ step: RunStep, ...Spread.shape })),
})
export type FiguresView = z.infer<typeof FiguresView>

export const practiceCalls = {
  /**
   * Makes the practice register ready for a rehearsal: its centre and staff the first time, and today's session with a
   * vial and a list of people who do not exist. The shell asks this when the register is opened.
   */
  'practice.prepare': call({
    who: 'anyone',
    input: z.strictObject({
      centre: z.strictObject({
        code: CentreCode,
        name: Words(2, 60),
        district: Words(2, 40),
        state: Words(2, 40),
        language: Language,
      }),
      staff: z
        .array(z.strictObject({ name: PersonName, roles: z.array(Role).min(1) }))
        .min(1)
        .max(200),
    }),
    /** Null where nobody with a practice PIN could open a session. */
    output: z.strictObject({ sessionId: SessionId.nullable() }),
    problems: ['not-for-practice'],
  }),
  /** Of the latest people of a session whose dose was recorded at once. */
  'practice.figures': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: SessionId }),
    output: FiguresView,
    problems: ['session-unknown'],
  }),
} as const

export const practiceShellCalls = {
  'practice.state': shellCall({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      at: Beside,
      /** Where this laptop stood before it came here, or before Teeka was started again. */
      last: Beside,
    }),
    problems: [],
  }),
  /** Closes the register that is open and opens the one for practice; the page is loaded anew. */
  'practice.enter': shellCall({
    who: 'anyone',
    input: z.strictObject({ how: z.enum(['go-on', 'start-over']) }),
    output: z.strictObject({}),
    problems: ['no-real-centre', 'practice-not-opened'],
  }),
  'practice.leave': shellCall({ who: 'anyone', input: z.strictObject({}), output: z.strictObject({}), problems: [] }),
} as const
