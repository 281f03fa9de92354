/** Half an hour under somebody's eyes: who is waiting it out, and how each of them left. */
import { z } from 'zod'
import { call } from './call.ts'
import { DoseId, Instant, PersonId, ProductCode, SessionId } from './fields.ts'

/** Well after the time; of their own will before it; or to the medical officer. */
export const ExitKind = z.enum(['well', 'left-early', 'referred'])
export type ExitKind = z.infer<typeof ExitKind>

/** Why somebody did not wait: short, because it is asked with the person half out of the door. */
export const earlyReasons = ['would-not-wait', 'called-away', 'transport', 'not-seen-leaving'] as const
export const EarlyReason = z.enum(earlyReasons)
export type EarlyReason = z.infer<typeof EarlyReason>

export const BoardLine = z.strictObject({
  doseId: DoseId,
  personId: PersonId,
  sessionId: SessionId,
  token: z.int().nullable(),
  name: z.string(),
  nativeName: z.string().nullable(),
  product: ProductCode,
  productName: z.string(),
  doseAt: Instant,
  /** When the time is over: counted from the dose, so it holds through every restart. */
  until: Instant,
})
export type BoardLine = z.infer<typeof BoardLine>

export const observationCalls = {
  /** Everybody of today's sessions who is not out yet, who may leave soonest first. */
  'observation.board': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({ minutes: z.int(), lines: z.array(BoardLine) }),
    problems: [],
  }),
  /** Exits, several at once. Who is out already stays out as they left; asked again changes nothing. */
  'observation.end': call({
    who: ['in-charge', 'verifier', 'vaccinator', 'observer'],
    input: z.strictObject({
      doseIds: z.array(DoseId).min(1).max(50),
      how: ExitKind,
      /** For who left early, and for nobody else. */
      reason: EarlyReason.nullable(),
      /** When they left; null for now. */
      at: Instant.nullable(),
    }),
    output: z.strictObject({ ended: z.int() }),
    // Nothing is recorded of any of them when one is refused.
    problems: ['dose-unknown', 'observation-not-over', 'reason-needed', 'exit-before-dose', 'exit-in-future'],
  }),
} as const
