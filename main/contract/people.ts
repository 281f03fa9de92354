/** Finding, registering and verifying people. */
import { z } from 'zod'
import { call } from './call.ts'
import { Birth, Gender, Mobile, PersonId, PersonName, ReferenceId, SessionId, ScanId, Words } from './fields.ts'
import { PersonLine, PersonView } from './views.ts'

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
      /** The document that was scanned for this registration, so that its owner is looked for as well. */
      scanId: ScanId.nullable().default(null),
      /** The in-charge takes them in although every place of the session is taken. */
      abovePlaces: z.boolean().default(false),
      /** People of about the same name and birth whom the officer has told apart from this one. */
      apart: z
        .strictObject({ people: z.array(PersonId).min(1).max(20), reason: Words(3, 200) })
        .nullable()
        .default(null),
    }),
    output: PersonView,
    problems: [
      'session-unknown',
      'birth-in-future',
      'birth-too-long-ago',
      'full-date-needed',
      'reference-taken',
      'mobile-full',
      // details.number, places: the in-charge may take them in above the places.
      'session-full',
      // details.from, to, reserved: the slot under way; here too the in-charge may take them in.
      'open-places-taken',
      'places-need-in-charge',
      // details.people: those who may be the same person; they are compared first.
      'looks-like',
      // details.reasons: the document names somebody else here.
      'needs-in-charge',
      'scan-gone',
      'reason-needed',
    ],
  }),
} as const
