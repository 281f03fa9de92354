/** Signing in and out, and who works here. */
import { done, refuse } from '#contract/answer'
import type { Handlers } from './handler.ts'
import { mustHome, mustMe } from '../context.ts'
import { staffOf, staffOfLog } from '../desk.ts'
import { fact } from '../log/append.ts'
import { keepStaffKey, newStaffKey, unlockStaffKey } from '../staff-keys.ts'

export const staffHandlers = {
  'staff.list': (_input, { db, home }) => done(staffOfLog(db, home()?.log ?? '')),

  'staff.me': (_input, { me }) => done(me()?.staff ?? null),

  'staff.signIn': ({ staffId, pin }, context) => {
    const staff = staffOf(context.db, staffId)
    if (staff === undefined) return refuse('staff-unknown')
    const unlocked = unlockStaffKey(context.keep, staffId, pin, context.now())
    if (!unlocked.ok) return unlocked
    context.signIn({ staff, key: unlocked.value.key }, unlocked.value.pinKey)
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
    const { staff, key } = mustMe(context)
    const secret = newStaffKey(pin)
    const body = { staffId: id, name, roles, key: secret.publicKey }
    context.append([fact({ type: 'staff-added.1', body, by: staff.id, seal: key })], (db) =>
      keepStaffKey(db, id, secret),
    )
    return done({ id, name, roles })
  },
} satisfies Partial<Handlers>

/** Two people of one name could not be told apart in the sign-in list. */
const sameName = (a: string, b: string): boolean => asSeen(a) === asSeen(b)
const asSeen = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ').toLocaleLowerCase('en')
