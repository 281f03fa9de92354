/**
 * Asking UIDAI itself, where a centre may: off unless it was set up. One rule: a question is answered now or refused,
 * and is never kept to be asked later.
 */
import { z } from 'zod'
import { call } from './call.ts'
import { Instant, PersonId, ScanId, Words } from './fields.ts'

/** What a question may come to, besides a yes. */
export const onlineProblems = [
  'online-off',
  'set-up-expired',
  'number-wrong',
  'server-unreachable',
  'reply-unreadable',
  'reply-unsigned',
  'reply-altered',
  'reply-other-txn',
  'reply-stale',
  'not-the-person',
  'otp-wrong',
  'otp-expired',
  'contact-missing',
  'too-many-otps',
  'number-not-in-use',
  'locked-by-holder',
  'no-consent',
  'clock-wrong',
  'service-busy',
  'service-refused',
] as const

/** The person's own word, given at the desk; without it nothing is asked. */
const Consent = z.literal(true)

export const onlineCalls = {
  'online.state': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({ state: z.enum(['on', 'off']) }),
    problems: [],
  }),
  /** The agency's set-up as JSON; null switches it off. */
  'online.setUp': call({
    who: ['in-charge'],
    input: z.strictObject({ configuration: z.string().max(40_000).nullable() }),
    output: z.strictObject({ state: z.enum(['on', 'off']) }),
    problems: ['not-a-set-up', 'only-in-practice'],
  }),
  'online.askOtp': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({ number: Words(1, 40), consent: Consent, channel: z.enum(['sms', 'email', 'both']) }),
    output: z.strictObject({ txn: z.string().max(64) }),
    problems: onlineProblems,
  }),
  /** A yes is held like a scan, for this person's verification. */
  'online.ask': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      personId: PersonId,
      number: Words(1, 40),
      consent: Consent,
      factor: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('demographic') }),
        z.strictObject({ kind: z.literal('otp'), txn: z.string().max(64), otp: z.string().max(8) }),
      ]),
    }),
    output: z.strictObject({ scanId: ScanId, masked: z.string(), at: Instant }),
    problems: ['person-unknown', ...onlineProblems],
  }),
} as const
