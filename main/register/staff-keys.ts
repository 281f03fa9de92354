/**
 * The staff's own keys and the PINs that unlock them. One rule: a key is open only for the act or the shift that its
 * PIN opened it for, and guessing gets slower with every try.
 */
import { type KeyObject, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Instant, type StaffId } from '#contract/fields'
import { newSigningKey, privateKeyFromPkcs8, privateKeyToPkcs8, spkiOf } from '#proof/keys'
import { Box, deriveKey, openSecret, sealSecret } from '#proof/secret-box'
import type { ReadDb, WriteDb } from './store/sql.ts'

/** Free tries before the first wait, and the longest wait in seconds. */
const FREE_TRIES = 3
const LONGEST_WAIT = 900

export interface NewStaffKey {
  readonly key: KeyObject
  /** The public key (SPKI, DER) in base64url, as events carry it. */
  readonly publicKey: string
  readonly salt: Uint8Array
  readonly box: Box
}

export function newStaffKey(pin: string): NewStaffKey {
  const key = newSigningKey()
  const salt = randomBytes(16)
  return {
    key,
    publicKey: Buffer.from(spkiOf(key)).toString('base64url'),
    salt,
    box: sealSecret(privateKeyToPkcs8(key), deriveKey(pin, salt, 'pin')),
  }
}

export function keepStaffKey(db: WriteDb, staffId: StaffId, { salt, box }: NewStaffKey): void {
  db.run('insert into staff_secret (staff_id, salt, box) values (:staffId, :salt, :box)', {
    staffId,
    salt,
    box: JSON.stringify(box),
  })
}

export interface Unlocked {
  readonly key: KeyObject
  /** What the PIN was stretched to: enough to open the key again after a restart, of no use without this file. */
  readonly pinKey: Uint8Array
}

const SecretRow = z.object({
  salt: z.instanceof(Uint8Array),
  box: z.string().transform((text) => Box.parse(JSON.parse(text))),
  tries: z.int(),
  wait_until: Instant.nullable(),
})

export type PinProblem = 'wrong-pin' | 'wait' | 'staff-unknown'

/** A refusal `wait` says in `seconds` how long; every wrong PIN after the third doubles it. */
export function unlockStaffKey(db: WriteDb, staffId: StaffId, pin: string, now: Instant): Answer<Unlocked, PinProblem> {
  const secret = secretOf(db, staffId)
  if (secret === undefined) return refuse('staff-unknown')
  const seconds = secondsLeft(secret.wait_until, now)
  if (seconds > 0) return refuse('wait', { seconds })
  const pinKey = deriveKey(pin, secret.salt, 'pin')
  const key = keyIn(secret.box, pinKey)
  if (key === undefined) return wrongPin(db, staffId, secret.tries + 1, now)
  if (secret.tries > 0) noteTries(db, staffId, 0, null)
  return done({ key, pinKey })
}

/** Opens a key again without its PIN, for the person who was signed in when the register process went down. */
export function reopenStaffKey(db: ReadDb, staffId: StaffId, pinKey: Uint8Array): KeyObject | undefined {
  const secret = secretOf(db, staffId)
  return secret === undefined ? undefined : keyIn(secret.box, pinKey)
}

const secretOf = (db: ReadDb, staffId: StaffId): z.output<typeof SecretRow> | undefined =>
  db.row('select salt, box, tries, wait_until from staff_secret where staff_id = :staffId', SecretRow, { staffId })

function keyIn(box: Box, pinKey: Uint8Array): KeyObject | undefined {
  const secret = openSecret(box, pinKey)
  return secret === undefined ? undefined : privateKeyFromPkcs8(secret)
}

function wrongPin(db: WriteDb, staffId: StaffId, tries: number, now: Instant): Answer<never, PinProblem> {
  const seconds = tries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 15 * 2 ** (tries - FREE_TRIES))
  const until = seconds === 0 ? null : new Date(Date.parse(now) + seconds * 1000).toISOString()
  noteTries(db, staffId, tries, until)
  return refuse('wrong-pin', { tries, seconds })
}

const noteTries = (db: WriteDb, staffId: StaffId, tries: number, until: string | null): void => {
  db.run('update staff_secret set tries = :tries, wait_until = :until where staff_id = :staffId', {
    staffId,
    tries,
    until,
  })
}

/** A wait that ends further ahead than the longest one was set before the clock was put right: it is over. */
function secondsLeft(until: Instant | null, now: Instant): number {
  if (until === null) return 0
  const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)
  return seconds > LONGEST_WAIT ? 0 : Math.max(0, seconds)
}
