/**
 * An officer decides who somebody is. One rule: the decision and what it rested on are kept, the evidence is not; of a
 * signed record there is its hash, of a number its end and a keyed token.
 */
import { z } from 'zod'
import { SeenDifference } from '#contract/identity'
import { Band } from '#contract/identity-views'
import {
  DocumentKind,
  FacilitationId,
  Hash,
  Instant,
  PersonId,
  PersonName,
  SessionId,
  VerificationId,
} from '#contract/fields'
import { ReasonCode } from '#contract/reasons'
import { Assurance, Method } from '#contract/views'
import { CheckOutcome } from '../identity/document-number.ts'
import { eventType } from './event-type.ts'

const decided = {
  verificationId: VerificationId,
  personId: PersonId,
  sessionId: SessionId,
  document: DocumentKind,
  /** Dots and the last four; the number itself is kept nowhere. */
  masked: z.string().max(40),
  lastFour: z.string().max(8),
  /** `passed`, `unreadable`, or why the number looks wrong. */
  check: CheckOutcome,
  unreadableBecause: z.string().max(200).nullable(),
  decision: z.enum(['agrees', 'differs']),
  note: z.string().max(200).nullable(),
}

/** As written before codes could be scanned; read as version 2 by `asVerified2`. */
export const identityVerified1 = eventType(
  'identity-verified.1',
  'sealed',
  z.strictObject({
    ...decided,
    /** A0: declared only. A1: a document was seen and its number checked. */
    assurance: z.enum(['A0', 'A1']),
  }),
)

/** A number by which the same document is known again on this register: keyed and slow, never a bare hash. */
export const DocumentToken = z.strictObject({
  kind: z.enum(['guardian-child', 'aadhaar-offline', 'pan', 'epic', 'passport', 'driving-licence', 'udid', 'abha']),
  /** Which of the site's keys it was made under. */
  epoch: z.int().min(1),
  token: Hash,
})
export type DocumentToken = z.infer<typeof DocumentToken>

export const identityVerified2 = eventType(
  'identity-verified.2',
  'sealed',
  z.strictObject({
    ...decided,
    method: Method,
    assurance: Assurance,
    /** Why it was looked at twice, or taken by the in-charge against something. */
    reasons: z.array(ReasonCode),
    differences: z.array(SeenDifference),
    /** The signed record: hash of the signed bytes, of the signer's certificate, and when it was made. */
    evidence: z.strictObject({ hash: Hash, signer: Hash, madeAt: Instant }).nullable(),
    /** Document against record, as the register compared them; null where only a number was seen. */
    compared: z.strictObject({ name: Band, birth: Band, gender: Band, mobile: Band.nullable() }).nullable(),
    photo: z.enum(['same', 'other', 'not-compared', 'none']),
    /** Made only where the document agreed. */
    tokens: z.array(DocumentToken).max(3),
    facilitation: FacilitationId.nullable(),
    /** Who stood for a child without a photo ID. */
    guardian: z
      .strictObject({
        name: PersonName,
        relation: z.enum(['mother', 'father', 'other']),
        document: DocumentKind,
        masked: z.string().max(40),
        child: z.int().min(1),
      })
      .nullable(),
  }),
)

type Verified1 = z.output<typeof identityVerified1.body>
export type Verified2 = z.output<typeof identityVerified2.body>

export const asVerified2 = (body: Verified1): Verified2 => ({
  ...body,
  method: 'seen',
  reasons: [],
  differences: [],
  evidence: null,
  compared: null,
  photo: 'none',
  tokens: [],
  facilitation: null,
  guardian: null,
})
