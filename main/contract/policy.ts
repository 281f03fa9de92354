/** The rules as data: packs are read, compared and adopted; what a person said before the dose is noted. */
import { z } from 'zod'
import { call } from './call.ts'
import { LocalDate, PersonId, SessionId } from './fields.ts'
import { PackInForceView, PackRead } from './policy-views.ts'
import { Claim, ComorbidityId, Condition, SiteKind } from './policy-words.ts'
import { PersonView } from './views.ts'

const leading = ['in-charge', 'district-officer'] as const

/** A signed pack as it lies in a file; the largest of a programme is a tenth of it. */
const PackText = z.string().min(2).max(600_000)

/** Why a signed pack is not taken; `policy-faulty` carries `faults`, the others the check that failed. */
const packProblems = [
  'policy-unreadable',
  'policy-other-signer',
  'policy-signer-out-of-date',
  'policy-altered',
  'policy-faulty',
  'policy-other-programme',
  'policy-older',
  'policy-same-version',
  'no-root',
] as const

export const policyCalls = {
  'policy.inForce': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: PackInForceView,
    problems: [],
  }),
  /** Verifies a signed pack and compares it with the one in force. Adopts nothing. */
  'policy.read': call({
    who: leading,
    input: z.strictObject({ text: PackText }),
    output: PackRead,
    problems: packProblems,
  }),
  /** Asked again with the same pack, it is in force already and nothing is added. */
  'policy.adopt': call({
    who: leading,
    input: z.strictObject({ text: PackText }),
    output: PackInForceView,
    problems: packProblems,
  }),
  /** The pack that the national server publishes, unread: to be read and adopted like one out of a file. */
  'policy.pull': call({
    who: leading,
    input: z.strictObject({}),
    output: z.strictObject({ text: PackText }),
    problems: ['not-enrolled', 'server-unreachable', 'server-answer-wrong', 'no-policy-there'],
  }),
  'policy.siteKind': call({
    who: leading,
    input: z.strictObject({ kind: SiteKind }),
    output: PackInForceView,
    problems: [],
  }),
  /** What a person said before the dose; said again, the last word holds. */
  'screening.note': call({
    who: ['in-charge', 'verifier', 'vaccinator'],
    input: z.strictObject({
      personId: PersonId,
      sessionId: SessionId,
      claims: z.array(Claim).max(8),
      comorbidities: z.array(ComorbidityId).max(20),
      conditions: z.array(z.strictObject({ condition: Condition, since: LocalDate.nullable() })).max(8),
      bookedOn: LocalDate.nullable(),
    }),
    output: PersonView,
    problems: ['person-unknown', 'session-unknown', 'illness-not-listed', 'illness-missing', 'day-to-come'],
  }),
} as const
