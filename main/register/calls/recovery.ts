/** The code in the envelope: made, printed, used. */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { type RecoveryId, StaffId } from '#contract/fields'
import { weaknessOf } from '#domain/staff/weak-pin'
import { readRecoveryCode } from '#domain/staff/recovery-code'
import { type Context, mustHome, mustMe } from '../context.ts'
import { staffOf, staffOfLog } from '../desk.ts'
import { fact } from '../log/append.ts'
import { changePin, unlockStaffKey } from '../staff-keys.ts'
import { keepRecovery, newRecovery, unlockByRecovery } from '../staff-recovery.ts'
import type { ReadDb } from '../store/sql.ts'
import type { Handlers } from './handler.ts'

export const recoveryHandlers = {
  'recovery.issue': ({ id, pin }, context) => {
    const { staff } = mustMe(context)
    const unlocked = unlockStaffKey(context, staff.id, pin)
    if (!unlocked.ok) return unlocked
    if (holderOf(context.db, id) !== undefined) return shownAgain(id, staff.id, context)
    const { key } = unlocked.value
    const made = newRecovery(key, context)
    const body = { recoveryId: id, staffId: staff.id }
    context.append([fact({ type: 'recovery-code-issued.1', by: staff.id, seal: key, body })], (db) =>
      keepRecovery(db, id, staff.id, made),
    )
    context.envelopes.add(id, made.code)
    return done({ code: made.code })
  },

  'recovery.page': ({ recoveryId }, context) => {
    const holder = holderOf(context.db, recoveryId)
    const code = context.envelopes.codeOf(recoveryId)
    if (holder !== mustMe(context).staff.id || code === undefined) return refuse('code-shown')
    return done({ name: staffOf(context.db, holder)?.name ?? '', code })
  },

  'recovery.use': ({ id, staffId, code, newPin }, context) => {
    if (holderOf(context.db, id) !== undefined) return shownAgain(id, staffId, context)
    if (!staffOfLog(context.db, mustHome(context).log).some((one) => one.id === staffId)) return refuse('staff-unknown')
    const read = readRecoveryCode(code)
    if (!read.ok) return read
    const weakness = weaknessOf(newPin)
    if (weakness !== null) return refuse('pin-weak', { weakness })
    const opened = unlockByRecovery(context, staffId, read.value)
    if (!opened.ok) return opened
    const { id: used, key } = opened.value
    const made = newRecovery(key, context)
    const sealed = { by: staffId, seal: key }
    context.append(
      [
        fact({ type: 'recovery-code-used.1', ...sealed, body: { recoveryId: used, staffId } }),
        fact({ type: 'recovery-code-issued.1', ...sealed, body: { recoveryId: id, staffId } }),
      ],
      (db) => {
        changePin(db, staffId, key, newPin)
        keepRecovery(db, id, staffId, made)
      },
    )
    context.envelopes.add(id, made.code)
    return done({ code: made.code })
  },
} satisfies Partial<Handlers>

/** Asked once more because the answer was lost: the code is still in memory, or is lost with it. To nobody else's question. */
function shownAgain(id: RecoveryId, asks: StaffId, { db, envelopes }: Context): Answer<{ code: string }, 'code-shown'> {
  const code = envelopes.codeOf(id)
  return code === undefined || holderOf(db, id) !== asks ? refuse('code-shown') : done({ code })
}

const holderOf = (db: ReadDb, id: RecoveryId): StaffId | undefined =>
  db.row('select staff_id from recovery_code where recovery_id = :id', z.object({ staff_id: StaffId }), { id })
    ?.staff_id
