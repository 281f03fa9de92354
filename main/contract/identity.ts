/** Proving who somebody is: what was scanned, the officer's decision, one person once. */
import { z } from 'zod'
import { call } from './call.ts'
import {
  DocumentKind,
  DoseId,
  FacilitationId,
  LinkId,
  LocalDate,
  Mobile,
  PersonId,
  PersonName,
  ScanId,
  SessionId,
  VerificationId,
  Words,
} from './fields.ts'
import {
  AadhaarReading,
  Comparison,
  ConflictView,
  FacilitationView,
  LevelLine,
  Match,
  Reading,
  RefusedReading,
  TrustKeyView,
} from './identity-views.ts'
import { PersonView, VerificationView } from './views.ts'

/** What the officer saw to differ between the document, the screen and the person. */
export const SeenDifference = z.enum(['name', 'birth', 'gender', 'photo', 'print'])
export type SeenDifference = z.infer<typeof SeenDifference>

/** The officer's word on the picture in the signed record, beside the person at the desk. */
export const PhotoJudgement = z.enum(['same', 'other', 'not-compared'])
export type PhotoJudgement = z.infer<typeof PhotoJudgement>

/** Who stands for a child that has no photo ID, with a document of their own. */
export const Guardian = z.strictObject({
  name: PersonName,
  relation: z.enum(['mother', 'father', 'other']),
  document: DocumentKind,
  number: Words(1, 40),
  /** Which of the guardian's children, from 1: twins have one birthday. */
  child: z.int().min(1).max(20),
})

const atTheTable = ['in-charge', 'verifier'] as const

export const identityCalls = {
  /** Whatever came into the one box: a scanner's burst, a code seen by the camera, typed text. */
  'identity.read': call({
    who: atTheTable,
    input: z.strictObject({ text: z.string().min(1).max(10_000) }),
    output: Reading,
    problems: [],
  }),
  /** A paperless offline e-KYC file with its share code. */
  'identity.readFile': call({
    who: atTheTable,
    input: z.strictObject({ zip: z.base64().max(1_500_000), code: z.string().min(4).max(20) }),
    output: z.union([AadhaarReading, RefusedReading]),
    problems: ['share-code-wrong', 'file-locked'],
  }),
  /** How what was scanned compares with somebody's record, before the decision is taken. */
  'identity.compare': call({
    who: atTheTable,
    input: z.strictObject({ scanId: ScanId, personId: PersonId }),
    output: Comparison,
    problems: ['scan-gone', 'person-unknown'],
  }),
  /** The verifier's own act: the document was seen, its number checked, the decision taken. */
  'identity.verify': call({
    who: atTheTable,
    input: z.strictObject({
      id: VerificationId,
      personId: PersonId,
      sessionId: SessionId,
      document: DocumentKind,
      /** As typed; null when it could not be read, with the reason, or when it was scanned. */
      number: Words(1, 40).nullable(),
      /** Of a voter ID, whose number is one person's only within a state. */
      state: Words(2, 40).nullable().default(null),
      unreadableBecause: Words(3, 200).nullable(),
      /** The signed record or passport that was scanned for this person. */
      scanId: ScanId.nullable().default(null),
      photo: PhotoJudgement.default('not-compared'),
      facilitation: FacilitationId.nullable().default(null),
      /** With a child's card, which has no photo. */
      guardian: Guardian.nullable().default(null),
      differences: z.array(SeenDifference).max(5).default([]),
      decision: z.enum(['agrees', 'differs']),
      /** What differs, or why the in-charge takes it all the same. */
      note: Words(0, 200).nullable(),
    }),
    output: VerificationView,
    // `needs-in-charge` carries reasons, `looks-like` the people to be compared first.
    problems: [
      'person-unknown',
      'session-unknown',
      'number-blocked',
      'reason-needed',
      'scan-gone',
      'needs-in-charge',
      'looks-like',
      'guardian-needed',
      'facilitation-unknown',
      'facilitation-used-up',
      'facilitation-over',
    ],
  }),
  /** Those who may be the same person as somebody in the register, undecided ones only. */
  'people.alike': call({
    who: atTheTable,
    input: z.strictObject({ personId: PersonId }),
    output: z.array(Match),
    problems: ['person-unknown'],
  }),
  'people.link': call({
    who: atTheTable,
    input: z.strictObject({ id: LinkId, personId: PersonId, otherId: PersonId, reason: Words(3, 200) }),
    output: PersonView,
    problems: ['person-unknown', 'same-record', 'reason-needed'],
  }),
  'people.unlink': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ linkId: LinkId, personId: PersonId, reason: Words(3, 200) }),
    output: PersonView,
    problems: ['person-unknown', 'link-unknown', 'reason-needed'],
  }),
  'people.tellApart': call({
    who: atTheTable,
    input: z.strictObject({
      personId: PersonId,
      others: z.array(PersonId).min(1).max(20),
      reason: Words(3, 200),
    }),
    output: PersonView,
    problems: ['person-unknown', 'same-record', 'reason-needed'],
  }),
  /** The doses of a certificate that was scanned and holds become part of somebody's history. */
  'people.noteHistory': call({
    who: atTheTable,
    input: z.strictObject({ personId: PersonId, sessionId: SessionId, scanId: ScanId, note: Words(0, 200).nullable() }),
    output: PersonView,
    problems: ['person-unknown', 'session-unknown', 'scan-gone', 'needs-in-charge', 'history-known'],
  }),
  'people.conflicts': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({}),
    output: z.array(ConflictView),
    problems: [],
  }),
  'people.settleConflict': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({
      doses: z.array(DoseId).min(2).max(10),
      /** Both were given (the medical officer follows up), or one injection was written down twice. */
      decision: z.enum(['both-given', 'recorded-twice']),
      reason: Words(3, 200),
    }),
    output: z.array(ConflictView),
    problems: ['conflict-unknown', 'reason-needed'],
  }),
  'identity.levels': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({}),
    output: z.array(LevelLine),
    problems: [],
  }),
  'facilitation.list': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.array(FacilitationView),
    problems: [],
  }),
  'facilitation.authorise': call({
    who: ['in-charge'],
    input: z.strictObject({
      id: FacilitationId,
      facilitator: PersonName,
      mobile: Mobile,
      document: DocumentKind,
      number: Words(1, 40),
      orderNumber: Words(2, 40),
      authorisedBy: PersonName,
      doses: z.int().min(1).max(2000),
      until: LocalDate.nullable(),
    }),
    output: FacilitationView,
    problems: ['number-blocked', 'date-past'],
  }),
  'trust.keys': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: z.strictObject({ keys: z.array(TrustKeyView), state: z.enum(['sound', 'broken']) }),
    problems: [],
  }),
  /** A UIDAI certificate in PEM; taken only where its fingerprint is pinned, in practice also a test key. */
  'trust.import': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ pem: z.string().max(20_000) }),
    output: TrustKeyView,
    problems: ['not-a-certificate', 'key-not-pinned', 'not-rsa-2048'],
  }),
} as const
