/**
 * The box under the code in the envelope. One rule: it holds the person's own key, is opened once, and guessing gets as
 * slow as with PINs.
 */
import { type KeyObject, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { RecoveryId, type StaffId } from '#contract/fields'
import { RECOVERY_BYTES, recoveryCode, recoveryGroups } from '#domain/staff/recovery-code'
import { privateKeyToPkcs8 } from '#proof/keys'
import { Box, deriveKey, sealSecret } from '#proof/secret-box'
import type { Context } from './context.ts'
import { keyIn, noteWrong, secondsLeft, waitAfter } from './staff-keys.ts'
import type { ReadDb, WriteDb } from './store/sql.ts'

export interface NewRecovery {
  readonly salt: Uint8Array
  readonly box: Box
  /** In groups, for the eyes and the paper, and for nothing else. */
  readonly code: string
}

export function newRecovery(key: KeyObject, { random }: Pick<Context, 'random'>): NewRecovery {
  const code = recoveryCode(random(RECOVERY_BYTES))
  const salt = randomBytes(16)
  return { salt, box: sealSecret(privateKeyToPkcs8(key), deriveKey(code, salt, 'pin')), code: recoveryGroups(code) }
}

/** In the place of the one from before; a wait that was running is over. */
export function keepRecovery(db: WriteDb, id: RecoveryId, staffId: StaffId, { salt, box }: NewRecovery): void {
  db.run(
    'insert or replace into staff_recovery (staff_id, recovery_id, salt, box) values (:staffId, :id, :salt, :box)',
    { staffId, id, salt, box: JSON.stringify(box) },
  )
}

export const destroyRecoveryOf = (db: WriteDb, staffId: StaffId): void =>
  void db.run('delete from staff_recovery where staff_id = :staffId', { staffId })

const RecoveryRow = z.object({
  recovery_id: RecoveryId,
  salt: z.instanceof(Uint8Array),
  box: z.string().transform((text) => Box.parse(JSON.parse(text))),
  tries: z.int(),
  wait_seconds: z.int(),
  wait_since: z.number(),
})

interface Recovered {
  readonly id: RecoveryId
  readonly key: KeyObject
}
type At = Pick<Context, 'keep' | 'now' | 'uptime'>

/** @param code tidied, as readRecoveryCode gives it */
export function unlockByRecovery(
  context: At,
  staffId: StaffId,
  code: string,
): Answer<Recovered, 'no-recovery-code' | 'wrong-recovery-code' | 'wait'> {
  const held = heldFor(context.keep, staffId)
  if (held === undefined) return refuse('no-recovery-code')
  const seconds = secondsLeft(held, context.uptime())
  if (seconds > 0) return refuse('wait', { seconds })
  const key = keyIn(held.box, deriveKey(code, held.salt, 'pin'))
  return key === undefined ? wrongCode(context, staffId, held.tries + 1) : done({ id: held.recovery_id, key })
}

const heldFor = (db: ReadDb, staffId: StaffId): z.output<typeof RecoveryRow> | undefined =>
  db.row(
    `select recovery_id, salt, box, tries, wait_seconds, wait_since from staff_recovery where staff_id = :staffId`,
    RecoveryRow,
    { staffId },
  )

function wrongCode(context: At, staffId: StaffId, tries: number): Answer<never, 'wrong-recovery-code'> {
  const seconds = waitAfter(tries)
  context.keep.run(
    `update staff_recovery set tries = :tries, wait_seconds = :seconds, wait_since = :since where staff_id = :staffId`,
    { staffId, tries, seconds, since: context.uptime() },
  )
  noteWrong(context, staffId)
  return refuse('wrong-recovery-code', { tries, seconds })
}
