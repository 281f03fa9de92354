/** Who works here and who is signed in. */
import { z } from 'zod'
import { call } from './call.ts'
import { PersonName, Pin, Role, StaffId } from './fields.ts'
import { StaffView } from './views.ts'

export const staffCalls = {
  'staff.list': call({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.array(StaffView),
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
    who: ['in-charge', 'district-officer'],
    input: z.strictObject({ id: StaffId, name: PersonName, roles: z.array(Role).min(1).max(5), pin: Pin }),
    output: StaffView,
    problems: ['name-taken'],
  }),
} as const
