/** Certificates that hold no longer: revoked here, and the national list of all of them. */
import { z } from 'zod'
import { call } from './call.ts'
import { Instant, Pin, StaffId, Words } from './fields.ts'
import { CertificateView } from './views.ts'

/** `corrected`: what it says was put right; `dose-voided`: a dose on it was never given; else the in-charge says why. */
export const RevokedBecause = z.enum(['corrected', 'dose-voided', 'by-in-charge'])
export type RevokedBecause = z.infer<typeof RevokedBecause>

export const RevocationsState = z.strictObject({
  /** When the national server said that this is all, and how many whole days ago; null where no list was taken yet. */
  asOf: Instant.nullable(),
  daysOld: z.int().nullable(),
  /** Certificates and devices on it. */
  count: z.int(),
  devices: z.int(),
  takenAt: Instant.nullable(),
  carriedBy: z.enum(['line', 'file']).nullable(),
})
export type RevocationsState = z.infer<typeof RevocationsState>

/** In a week a line was there, or a stick came by: older than that, somebody must see to it. */
export const REVOCATIONS_GROW_OLD_DAYS = 7

/** A list as it lies in a file: a million and a half of certificates, and then some. */
const ListText = z
  .string()
  .min(2)
  .max(32 * 1024 * 1024)

export const revocationCalls = {
  /** There is no way back. Asked again, it is revoked already and nothing is added. */
  'certificates.revoke': call({
    who: ['in-charge', 'verifier'],
    input: z.strictObject({
      certificateId: z.string().min(10).max(60),
      reason: Words(3, 200),
      /** The in-charge's PIN, also where they are signed in themselves. */
      approval: z.strictObject({ approver: StaffId, pin: Pin }),
    }),
    output: CertificateView,
    problems: ['certificate-unknown', 'reason-needed', 'approver-not-in-charge', 'wrong-approver-pin'],
  }),
  'revocations.state': call({ who: 'anyone', input: z.strictObject({}), output: RevocationsState, problems: [] }),
  /** Asks the national server. A list that is as new as the one held changes its date at most. */
  'revocations.pull': call({
    who: 'signed-in',
    input: z.strictObject({}),
    output: RevocationsState,
    problems: [
      'not-enrolled',
      'server-unreachable',
      'server-answer-wrong',
      'revocations-untrusted',
      'revocations-older',
    ],
  }),
  /** Takes a list that came on a stick. */
  'revocations.take': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ text: ListText }),
    output: RevocationsState,
    problems: ['no-root', 'revocations-untrusted', 'revocations-older'],
  }),
  /** Writes the list that is held into a folder, for a stick to a centre without a line. */
  'revocations.save': call({
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ folder: z.string().min(1).max(1000) }),
    output: z.strictObject({ file: z.string() }),
    problems: ['no-revocations', 'folder-unwritable'],
  }),
} as const
