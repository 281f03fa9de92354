/** Badges: printed codes with which somebody without a keyboard seals their doses. They open no door and approve nothing. */
import { z } from 'zod'
import { call } from './call.ts'
import { BadgeId, Pin, Role, StaffId } from './fields.ts'

const leading = ['in-charge', 'district-officer'] as const

export const badgeCalls = {
  /** With the person's own PIN, for it is their key that the badge opens. A badge that they had ends. */
  'badges.issue': call({
    who: leading,
    input: z.strictObject({ id: BadgeId, staffId: StaffId, pin: Pin }),
    output: z.strictObject({}),
    problems: ['staff-unknown', 'wrong-pin', 'wait'],
  }),
  'badges.end': call({
    who: leading,
    input: z.strictObject({ id: BadgeId, why: z.enum(['lost', 'returned']) }),
    output: z.strictObject({}),
    problems: ['badge-unknown'],
  }),
  /** What is printed on it, for some minutes after it was issued. */
  'badges.page': call({
    who: leading,
    input: z.strictObject({ badgeId: BadgeId }),
    output: z.strictObject({ name: z.string(), roles: z.array(Role), code: z.string() }),
    problems: ['badge-printed'],
  }),
} as const
