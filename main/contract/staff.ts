/** Who works here, who is signed in, and what becomes of PINs. */
import { z } from 'zod'
import { call } from './call.ts'
import { BadgeId, Instant, KeyReplacementId, PersonName, Pin, Role, StaffId } from './fields.ts'
import { StaffView } from './views.ts'

const Roles = z.array(Role).min(1).max(5)
const leading = ['in-charge', 'district-officer'] as const

/** What the in-charge sees of one member of staff, those who have left included. */
export const StaffRecord = z.strictObject({
  ...StaffView.shape,
  leftAt: Instant.nullable(),
  /** In the last seven days; whoever typed them. */
  wrongPins: z.int(),
  lastWrongPinAt: Instant.nullable(),
  pinResetAt: Instant.nullable(),
  badge: z.strictObject({ id: BadgeId, issuedAt: Instant }).nullable(),
  /** Since when a code lies in an envelope; null where none does, or is asked of nobody. */
  recoverySince: Instant.nullable(),
})
export type StaffRecord = z.infer<typeof StaffRecord>

export const staffCalls = {
  /** Whoever can sign in. */
  'staff.list': call({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.array(StaffView),
    problems: [],
  }),
  'staff.roster': call({
    who: leading,
    input: z.strictObject({}),
    output: z.array(StaffRecord),
    problems: [],
  }),
  'staff.me': call({
    who: 'anyone',
    input: z.strictObject({}),
    output: StaffView.nullable(),
    problems: [],
  }),
  'staff.signIn': call({
    who: 'anyone',
    input: z.strictObject({ staffId: StaffId, pin: Pin }),
    output: StaffView,
    problems: ['wrong-pin', 'wait', 'staff-unknown'],
  }),
  'staff.signOut': call({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
    problems: [],
  }),
  'staff.add': call({
    who: leading,
    input: z.strictObject({ id: StaffId, name: PersonName, roles: Roles, pin: Pin }),
    output: StaffView,
    problems: ['name-taken', 'pin-weak'],
  }),
  /** One's own, with the old one: the key stays. */
  'staff.changePin': call({
    who: 'signed-in',
    input: z.strictObject({ pin: Pin, newPin: Pin }),
    output: z.strictObject({}),
    problems: ['wrong-pin', 'wait', 'pin-weak', 'pin-the-same', 'staff-unknown'],
  }),
  /** For somebody who forgot theirs: a new key, and a badge that they had ends. */
  'staff.resetPin': call({
    who: leading,
    input: z.strictObject({ id: KeyReplacementId, staffId: StaffId, pin: Pin }),
    output: z.strictObject({}),
    problems: ['staff-unknown', 'pin-weak', 'own-pin'],
  }),
  'staff.changeRoles': call({
    who: leading,
    input: z.strictObject({ staffId: StaffId, roles: Roles }),
    output: StaffView,
    problems: ['staff-unknown', 'last-in-charge'],
  }),
  'staff.leave': call({
    who: leading,
    input: z.strictObject({ staffId: StaffId }),
    output: z.strictObject({}),
    problems: ['staff-unknown', 'yourself'],
  }),
} as const
