/** Finding, registering and verifying people. */
import { z } from 'zod'
import { call } from './call.ts'
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
  Words,
} from './fields.ts'
import { PersonLine, PersonView, VerificationView } from './views.ts'

export const peopleCalls = {
  /** Type-ahead over names in any script (also misspelt), mobile numbers and reference ids. */
  'people.search': call({
    who: 'signed-in',
    input: z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50) }),
    output: z.array(PersonLine),
    problems: [],
  }),
  'people.get': call({
    who: 'signed-in',
    input: z.strictObject({ personId: PersonId }),
    output: PersonView,
    problems: ['person-unknown'],
  }),
  'people.register': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      id: PersonId,
      sessionId: SessionId,
      name: PersonName,
      nativeName: PersonName.nullable(),
      birth: Birth,
      gender: Gender,
      mobile: Mobile.nullable(),
      referenceId: ReferenceId.nullable(),
    }),
    output: PersonView,
    problems: [
      'session-unknown',
      'birth-in-future',
      'birth-too-long-ago',
      'full-date-needed',
      'reference-taken',
      'mobile-full',
    ],
  }),
  /** The verifier's own act: the document was seen, its number checked, the decision taken. */
  'identity.verify': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      id: VerificationId,
      personId: PersonId,
      sessionId: SessionId,
      document: DocumentKind,
      /** As typed; null when it could not be read, with the reason. */
      number: Words(1, 40).nullable(),
      unreadableBecause: Words(3, 200).nullable(),
      decision: z.enum(['agrees', 'differs']),
      /** What differs, in the verifier's words. */
      note: Words(0, 200).nullable(),
    }),
    output: VerificationView,
    problems: ['person-unknown', 'session-unknown', 'number-blocked', 'reason-needed'],
  }),
} as const
