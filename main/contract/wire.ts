/**
 * The messages between the shell and the register process, and what the shell tells its pages. One rule: each is
 * parsed on arrival.
 */
import { z } from 'zod'
import { StaffId } from './fields.ts'
import { Beside } from './practice.ts'
import { PrintJob } from './printing.ts'

/** What one change touched; screens that show it ask again. */
export const Topic = z.enum([
  'centre',
  'staff',
  'session',
  'stock',
  'people',
  'certificates',
  'revocations',
  'sync',
  'district',
  'trust',
  'conflicts',
  'feedback',
  'lists',
  'papers',
  'policy',
  'sheets',
  'aefi',
])
export type Topic = z.infer<typeof Topic>

/** Lets a restarted register process go on under the same person; it lives in the shell's memory and never on disk. */
export const Resume = z.strictObject({ staffId: StaffId, key: z.base64() })
export type Resume = z.infer<typeof Resume>

export const ToRegister = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    folder: z.string(),
    /** Which of the laptop's registers this is. */
    beside: Beside,
    /** The database key, 32 bytes in hex. */
    key: z.string().regex(/^[0-9a-f]{64}$/),
    /** SHA-256 of the machine's id in hex; null where the system has none. */
    machine: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    resume: Resume.nullable(),
    /** A packaged app for people, or one for developing and testing. */
    build: z.enum(['production', 'development']),
    /** How far the register's clock is set ahead of the laptop's, so that a test's day is by daylight; 0 for people. */
    aheadMs: z.int(),
  }),
  z.strictObject({ kind: z.literal('call'), id: z.int(), name: z.string(), input: z.unknown() }),
])
export type ToRegister = z.infer<typeof ToRegister>
export type OpenRegister = Extract<ToRegister, { kind: 'open' }>

export const FromRegister = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello'), node: z.string() }),
  z.strictObject({ kind: z.literal('opened') }),
  z.strictObject({
    kind: z.literal('failed'),
    reason: z.enum(['wrong-key', 'damaged', 'newer', 'unsafe', 'test-key-pinned', 'pins-broken']),
  }),
  /** `answer` is checked against the call's own output by whoever asked. */
  z.strictObject({ kind: z.literal('answer'), id: z.int(), answer: z.unknown() }),
  z.strictObject({ kind: z.literal('changed'), topics: z.array(Topic) }),
  z.strictObject({ kind: z.literal('resume'), resume: Resume.nullable() }),
])
export type FromRegister = z.infer<typeof FromRegister>

/** What a page hears without asking. */
export const Announcement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), topics: z.array(Topic) }),
  z.strictObject({ kind: z.literal('register'), state: z.enum(['starting', 'ready', 'down']) }),
  /** The system was locked, or slept. */
  z.strictObject({ kind: z.literal('lock') }),
  /** All print jobs as they stand. */
  z.strictObject({ kind: z.literal('printing'), jobs: z.array(PrintJob) }),
])
export type Announcement = z.infer<typeof Announcement>

/** An answer as it crosses a process: the value is parsed by the call's own output afterwards. */
export const LooseAnswer = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  }),
])
