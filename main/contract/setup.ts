/** First start and enrolment: the centre comes into being, its device gets a certificate. */
import { z } from 'zod'
import { call } from './call.ts'
import { CentreCode, Instant, Language, LogId, Mode, PersonName, Pin, StaffId, Words } from './fields.ts'
import { CentreView } from './views.ts'

export const setupCalls = {
  'setup.state': call({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ centre: CentreView.nullable(), now: Instant }),
    problems: [],
  }),
  'setup.found': call({
    who: 'anyone',
    input: z.strictObject({
      kind: z.enum(['centre', 'district']),
      mode: Mode,
      code: CentreCode,
      name: Words(2, 60),
      district: Words(2, 40),
      state: Words(2, 40),
      language: Language,
      founder: z.strictObject({ id: StaffId, name: PersonName, pin: Pin }),
    }),
    output: z.strictObject({ log: LogId }),
    problems: ['already-founded', 'pin-weak'],
  }),
  /** Trades the one-time code for a device certificate under the national root that the code names. */
  'setup.enrol': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ server: z.url({ protocol: /^https?$/ }), code: z.string().max(64) }),
    output: z.strictObject({ validTo: Instant }),
    problems: [
      'code-mistyped',
      'code-refused',
      'server-unreachable',
      'server-not-the-one-named',
      'server-answer-wrong',
      'practice-and-real',
    ],
  }),
} as const
