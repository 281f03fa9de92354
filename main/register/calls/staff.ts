/** Signing in and out, who works here, and their PINs. */
import { type Answer, done, refuse } from '#contract/answer'
import type { Role, StaffId } from '#contract/fields'
import { weaknessOf } from '#domain/staff/weak-pin'
import { type Context, mustHome, mustMe } from '../context.ts'
import { staffOf, staffOfLog } from '../desk.ts'
import { noteBrought } from '../feedback-brought.ts'
import { fact } from '../log/append.ts'
import { badgeEnds, destroyBadgeOf } from '../staff-badges.ts'
import { changePin, destroyStaffKey, keepStaffKey, newStaffKey, unlockStaffKey } from '../staff-keys.ts'
import { destroyRecoveryOf } from '../staff-recovery.ts'
import { hasLeft, isReplaced, staffRecords } from '../views/staff.ts'
import type { Handlers } from './handler.ts'

export const staffHandlers = {
  'staff.list': (_input, { db, home }) => done(staffOfLog(db, home()?.log ?? '')),

  'staff.roster': (_input, context) => done(staffRecords(context, mustHome(context).log)),

  'staff.me': (_input, { me }) => done(me()?.staff ?? null),

  'staff.signIn': ({ staffId, pin }, context) => {
    const staff = staffOf(context.db, staffId)
    if (staff === undefined) return refuse('staff-unknown')
    const unlocked = unlockStaffKey(context, staffId, pin)
    if (!unlocked.ok) return unlocked
    context.signIn({ staff, key: unlocked.value.key }, unlocked.value.pinKey)
    noteBrought(staffId, context)
    context.announce(['staff'])
    return done(staff)
  },

  'staff.signOut': (_input, context) => {
    context.signOut()
    context.announce(['staff'])
    return done({})
  },

  'staff.add': ({ id, name, roles, pin }, context) => {
    const known = staffOfLog(context.db, mustHome(context).log)
    const again = known.find((one) => one.id === id)
    if (again !== undefined) return done(again)
    if (known.some((one) => sameName(one.name, name))) return refuse('name-taken', { name })
    const strong = strongEnough(pin)
    if (!strong.ok) return strong
    const { staff, key } = mustMe(context)
    const secret = newStaffKey(pin)
    const body = { staffId: id, name, roles, key: secret.publicKey }
    context.append([fact({ type: 'staff-added.1', body, by: staff.id, seal: key })], (db) =>
      keepStaffKey(db, id, secret),
    )
    return done({ id, name, roles })
  },

  'staff.changePin': ({ pin, newPin }, context) => {
    const { staff } = mustMe(context)
    const unlocked = unlockStaffKey(context, staff.id, pin)
    if (!unlocked.ok) return unlocked
    if (pin === newPin) return refuse('pin-the-same')
    const strong = strongEnough(newPin)
    if (!strong.ok) return strong
    const { key } = unlocked.value
    context.signIn({ staff, key }, changePin(context.keep, staff.id, key, newPin))
    return done({})
  },

  'staff.resetPin': ({ id, staffId, pin }, context) => {
    if (isReplaced(context.db, id)) return done({})
    const { staff: me, key } = mustMe(context)
    if (staffId === me.id) return refuse('own-pin')
    if (!worksHere(context, staffId)) return refuse('staff-unknown')
    const strong = strongEnough(pin)
    if (!strong.ok) return strong
    const secret = newStaffKey(pin)
    const body = { replacementId: id, staffId, key: secret.publicKey }
    const ended = badgeEnds(context.db, staffId, 'new-key', { id: me.id, key })
    context.append([...ended, fact({ type: 'staff-key-replaced.1', body, by: me.id, seal: key })], (db) => {
      keepStaffKey(db, staffId, secret)
      destroyRecoveryOf(db, staffId)
      destroyBadgeOf(db, staffId)
    })
    return done({})
  },

  'staff.changeRoles': ({ staffId, roles }, context) => {
    const staff = worksHere(context, staffId)
    if (staff === undefined) return refuse('staff-unknown')
    if (sameRoles(staff.roles, roles)) return done(staff)
    if (!leads(roles) && isLastToLead(context, staffId)) return refuse('last-in-charge')
    const { staff: me, key } = mustMe(context)
    context.append([fact({ type: 'staff-roles-changed.1', body: { staffId, roles }, by: me.id, seal: key })])
    return done({ ...staff, roles })
  },

  'staff.leave': ({ staffId }, context) => {
    const { staff: me, key } = mustMe(context)
    if (staffId === me.id) return refuse('yourself')
    if (hasLeft(context.db, staffId)) return done({})
    if (worksHere(context, staffId) === undefined) return refuse('staff-unknown')
    const ended = badgeEnds(context.db, staffId, 'left', { id: me.id, key })
    context.append([...ended, fact({ type: 'staff-left.1', body: { staffId }, by: me.id, seal: key })], (db) => {
      destroyStaffKey(db, staffId)
      destroyRecoveryOf(db, staffId)
      destroyBadgeOf(db, staffId)
    })
    return done({})
  },
} satisfies Partial<Handlers>

function strongEnough(pin: string): Answer<null, 'pin-weak'> {
  const weakness = weaknessOf(pin)
  return weakness === null ? done(null) : refuse('pin-weak', { weakness })
}

/** Of this register's own staff; another centre's are read here and belong there. */
const worksHere = (context: Context, id: StaffId) =>
  staffOfLog(context.db, mustHome(context).log).find((one) => one.id === id)

/** Without anybody to lead, nobody could add or change staff ever again. */
const isLastToLead = (context: Context, id: StaffId): boolean =>
  !staffOfLog(context.db, mustHome(context).log).some((one) => one.id !== id && leads(one.roles))

const leads = (roles: readonly Role[]): boolean => roles.includes('in-charge') || roles.includes('district-officer')

const sameRoles = (some: readonly Role[], others: readonly Role[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role))

/** Two people of one name could not be told apart in the sign-in list. */
const sameName = (a: string, b: string): boolean => asSeen(a) === asSeen(b)
const asSeen = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ').toLocaleLowerCase('en')
