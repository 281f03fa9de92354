/** The day is closed: what must agree is laid side by side, and the in-charge seals it. */
import { z } from 'zod'
import { call } from './call.ts'
import { CloseId, Hash, Instant, Pin, SessionId, Words } from './fields.ts'
import { PersonLine } from './views.ts'

/** What is laid side by side at the close of a session. */
export const ReckoningKind = z.enum([
  'tokens',
  'token-numbers',
  'vials',
  'unopened',
  'exits',
  'seals',
  'approvals',
  'certificates',
  'sheets',
  'sheet-rows',
])
export type ReckoningKind = z.infer<typeof ReckoningKind>

export const ReckoningLine = z.strictObject({
  kind: ReckoningKind,
  /** What was handed out, opened or given, and what there is to show for it. */
  left: z.int(),
  right: z.int(),
  /** `resolve`: no words close the session over it. `explain`: the in-charge may say in writing why it differs. */
  weight: z.enum(['resolve', 'explain']),
  /** Those whom the difference is about, the first fifty. */
  people: z.array(PersonLine),
})
export type ReckoningLine = z.infer<typeof ReckoningLine>

/** Where two figures differ and stay so: why. */
export const Difference = z.strictObject({
  kind: ReckoningKind,
  left: z.int(),
  right: z.int(),
  because: z.string().min(5).max(300),
})

export const Reckoning = z.strictObject({
  sessionId: SessionId,
  lines: z.array(ReckoningLine),
  /** Expected and not come: no difference, and counted all the same. */
  noShows: z.int(),
  /** Names exactly these figures, so that nobody seals others than they saw. */
  stamp: Hash,
  /** The first close and any after it, where something was entered late. */
  closes: z.array(z.strictObject({ at: Instant, byName: z.string(), stamp: Hash, differences: z.array(Difference) })),
})
export type Reckoning = z.infer<typeof Reckoning>

export const closeCalls = {
  'close.reckoning': call({
    who: 'signed-in',
    input: z.strictObject({ sessionId: SessionId }),
    output: Reckoning,
    problems: ['session-unknown'],
  }),
  'close.seal': call({
    who: ['in-charge'],
    input: z.strictObject({
      id: CloseId,
      sessionId: SessionId,
      stamp: Hash,
      explanations: z.array(z.strictObject({ kind: ReckoningKind, because: Words(5, 300) })).max(20),
      /** Of the in-charge who is signed in: sealing a day is an act of its own. */
      pin: Pin,
    }),
    output: Reckoning,
    problems: [
      'session-unknown',
      'session-to-come',
      'closed-already',
      // Somebody went on working meanwhile: the figures are looked at once more.
      'figures-changed',
      // details.kinds
      'difference-open',
      'difference-unexplained',
      'wrong-pin',
      'wait',
    ],
  }),
} as const
