/** A person becomes known, and is verified by an officer. */
import { z } from 'zod'
import {
  Birth,
  DocumentKind,
  Gender,
  Mobile,
  PersonId,
  PersonName,
  ReferenceId,
  SessionId,
  VerificationId,
} from '#contract/fields'
import { CheckOutcome } from '../identity/document-number.ts'
import { eventType } from './event-type.ts'

export const personRegistered = eventType(
  'person-registered.1',
  'plain',
  z.strictObject({
    personId: PersonId,
    sessionId: SessionId,
    origin: z.enum(['list', 'walk-in']),
    name: PersonName,
    nativeName: PersonName.nullable(),
    birth: Birth,
    gender: Gender,
    mobile: Mobile.nullable(),
    referenceId: ReferenceId.nullable(),
  }),
)

/** The person is expected at a session: on its list, though known from before. */
export const personExpected = eventType(
  'person-expected.1',
  'plain',
  z.strictObject({ personId: PersonId, sessionId: SessionId }),
)

export const identityVerified = eventType(
  'identity-verified.1',
  'sealed',
  z.strictObject({
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
    /** A0: declared only. A1: a document was seen and its number checked. */
    assurance: z.enum(['A0', 'A1']),
  }),
)
