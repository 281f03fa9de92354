/**
 * Rounds of seals and of approvals: what was entered for others waits until they put their own signature under it. One
 * rule: a dose is never taken back here; who does not seal or approve says why, and it stays on record with that.
 */
import { z } from 'zod'
import { call } from './call.ts'
import * as f from './fields.ts'

const atTable = ['in-charge', 'verifier', 'vaccinator', 'observer'] as const

/** One dose as it is read before a signature is put under it. */
const WaitingDose = z.strictObject({
  id: f.DoseId,
  personId: f.PersonId,
  token: z.int().nullable(),
  name: z.string(),
  nativeName: z.string().nullable(),
  number: z.int(),
  of: z.int(),
  productName: z.string(),
  lot: f.LotNumber,
  at: f.Instant,
  notedAt: f.Instant,
  enteredBy: z.string(),
})

export const DoseToSeal = z.strictObject({
  ...WaitingDose.shape,
  /** Why the vaccinator said that it is not theirs; they may still seal it. */
  disputed: z.string().nullable(),
})
export type DoseToSeal = z.infer<typeof DoseToSeal>

export const DoseToApprove = z.strictObject({
  ...WaitingDose.shape,
  vaccinator: z.string(),
  /** None where it waits for nothing but its vaccinator, who says that it is not theirs. */
  flags: z.array(z.string()),
  reason: z.string().nullable(),
  lateBecause: z.string().nullable(),
  disputed: z.string().nullable(),
})
export type DoseToApprove = z.infer<typeof DoseToApprove>

/** As many as one round takes; what is beyond waits for the next. */
export const ROUND = 200

export const Secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), pin: f.Pin }),
  /** As the scanner read it. */
  z.strictObject({ kind: z.literal('badge'), code: z.string().max(100) }),
])

const Doses = z.array(f.DoseId).max(ROUND)

export const sealCalls = {
  /** Numbers only, so that a locked desk may show them. */
  'doses.waiting': call({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      seals: z.array(z.strictObject({ staffId: f.StaffId, name: z.string(), count: z.int() })),
      approvals: z.int(),
      disputed: z.int(),
    }),
    problems: [],
  }),
  /** The oldest first. */
  'doses.awaiting': call({
    who: atTable,
    input: z.strictObject({ staffId: f.StaffId }),
    output: z.array(DoseToSeal),
    problems: [],
  }),
  /** All in one act under one signature; `sealed` counts those that bear it now. */
  'doses.seal': call({
    who: atTable,
    input: z
      .strictObject({
        staffId: f.StaffId,
        doseIds: Doses,
        notMine: z.array(z.strictObject({ doseId: f.DoseId, reason: f.Words(5, 200) })).max(ROUND),
        secret: Secret,
      })
      .refine(({ doseIds, notMine }) => doseIds.length + notMine.length > 0),
    output: z.strictObject({ sealed: z.int(), disputed: z.int() }),
    problems: ['staff-unknown', 'wrong-pin', 'wait', 'badge-unknown', 'dose-unknown', 'not-your-dose'],
  }),
  'approvals.waiting': call({
    who: atTable,
    input: z.strictObject({}),
    output: z.array(DoseToApprove),
    problems: [],
  }),
  /** `note` where the in-charge has something to add to the reason that was given; without any reason it is needed. */
  'approvals.approve': call({
    who: atTable,
    input: z.strictObject({
      doseIds: Doses.min(1),
      note: f.Words(5, 200).nullable(),
      /** The district officer's, by number or name, for those that the policy leaves to the district. */
      order: f.Words(3, 100).nullable().default(null),
      approver: f.StaffId,
      pin: f.Pin,
    }),
    output: z.strictObject({ approved: z.int() }),
    problems: [
      'dose-unknown',
      'approver-not-in-charge',
      'wrong-approver-pin',
      'approval-reason-needed',
      'officer-order-needed',
      'approval-refused',
    ],
  }),
  /** The dose stays, as one that the in-charge does not stand for. */
  'approvals.refuse': call({
    who: atTable,
    input: z.strictObject({ doseId: f.DoseId, reason: f.Words(5, 200), approver: f.StaffId, pin: f.Pin }),
    output: z.strictObject({}),
    problems: ['dose-unknown', 'approver-not-in-charge', 'wrong-approver-pin', 'approved-already'],
  }),
} as const
