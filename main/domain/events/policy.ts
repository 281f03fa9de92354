/** The rules change, the kind of site is said, and what a person said before the dose is noted. */
import { z } from 'zod'
import { Hash, LocalDate, PersonId, SessionId } from '#contract/fields'
import { Category, Claim, ComorbidityId, Condition, Proof, SiteKind } from '#contract/policy-words'
import { eventType } from './event-type.ts'

/** A signed pack is in force here from now on, if it is the newest. It travels whole, so that any dose can be judged again. */
export const policyAdopted = eventType(
  'policy-adopted.1',
  'sealed',
  z.strictObject({
    pack: z.string(),
    version: z.string(),
    /** SHA-256 of `text`. */
    hash: Hash,
    /** The pack in canonical JSON (RFC 8785), which is what was signed. */
    text: z.string().max(400_000),
    /** The national policy signer's word (compact JWS). */
    signature: z.string().max(20_000),
  }),
)

export const siteKindNoted = eventType('site-kind-noted.1', 'plain', z.strictObject({ kind: SiteKind }))

/** Only what was asked; what decided nothing was not. */
export const screeningNoted = eventType(
  'screening-noted.1',
  'plain',
  z.strictObject({
    personId: PersonId,
    sessionId: SessionId,
    category: Category,
    claims: z.array(Claim).max(8),
    /** What was seen for the claims. */
    proofs: z.array(Proof).max(4),
    comorbidities: z.array(ComorbidityId).max(20),
    /** What was said yes to; empty where none of what was asked applies. */
    conditions: z.array(z.strictObject({ condition: Condition, since: LocalDate.nullable() })).max(8),
    /** When the appointment was made, where that decides. */
    bookedOn: LocalDate.nullable(),
  }),
)
