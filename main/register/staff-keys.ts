/**
 * The staff's own keys and the PINs that unlock them. One rule: a key is open only for the act or the shift that its
 * PIN opened it for, and guessing gets slower with every try.
 */
import { type KeyObject, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { StaffId } from '#contract/fields'
import { newSigningKey, privateKeyFromPkcs8, privateKeyToPkcs8, spkiOf } from '#proof/keys'
import { Box, deriveKey, openSecret, sealSecret } from '#proof/secret-box'
import type { Context } from './context.ts'
import type { ReadDb, WriteDb } from './store/sql.ts'

/** Free tries before the first wait, and the longest wait in seconds. */
const FREE_TRIES = 3
const LONGEST_WAIT = 900
/** Wrong PINs whose time is kept. */
const KEPT_LINES = 500

/** A private key under a PIN. */
interface Wrapped {
  readonly salt: Uint8Array
  readonly box: Box
}
export interface NewStaffKey extends Wrapped {
  readonly key: KeyObject
  /** The public key (SPKI, DER) in base64url, as events carry it. */
  readonly publicKey: string
}

export function newStaffKey(pin: string): NewStaffKey {
  const key = newSigningKey()
  const { salt, box } = wrap(key, pin)
  return { key, salt, box, publicKey: Buffer.from(spkiOf(key)).toString('base64url') }
}

function wrap(key: KeyObject, pin: string): Wrapped & { readonly pinKey: Uint8Array } {
  const salt = randomBytes(16)
  const pinKey = deriveKey(pin, salt, 'pin')
  return { salt, pinKey, box: sealSecret(privateKeyToPkcs8(key), pinKey) }
}

/** In the place of the key that the person had before, if any; a wait that was running is over. */
export function keepStaffKey(db: WriteDb, staffId: StaffId, { salt, box }: Wrapped): void {
  db.run('insert or replace into staff_secret (staff_id, salt, box) values (:staffId, :salt, :box)', {
    staffId,
    salt,
    box: JSON.stringify(box),
  })
}

/** Nobody can open it any more. */
export const destroyStaffKey = (db: WriteDb, staffId: StaffId): void =>
  void db.run('delete from staff_secret where staff_id = :staffId', { staffId })

/** The same key under another PIN: what it sealed and will seal stays one person's. @returns what the new PIN was stretched to */
export function changePin(db: WriteDb, staffId: StaffId, key: KeyObject, pin: string): Uint8Array {
  const { pinKey, ...wrapped } = wrap(key, pin)
  keepStaffKey(db, staffId, wrapped)
  return pinKey
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
  wait_seconds: z.int(),
  wait_since: z.number(),
})
type Secret = z.output<typeof SecretRow>
type Waiting = Pick<Secret, 'wait_seconds' | 'wait_since'>

export type PinProblem = 'wrong-pin' | 'wait' | 'staff-unknown'
type At = Pick<Context, 'keep' | 'now' | 'uptime'>

/** A refusal `wait` says in `seconds` how long; every wrong PIN after the third doubles it. */
export function unlockStaffKey(context: At, staffId: StaffId, pin: string): Answer<Unlocked, PinProblem> {
  const secret = secretOf(context.keep, staffId)
  if (secret === undefined) return refuse('staff-unknown')
  const seconds = secondsLeft(secret, context.uptime())
  if (seconds > 0) return refuse('wait', { seconds })
  const pinKey = deriveKey(pin, secret.salt, 'pin')
  const key = keyIn(secret.box, pinKey)
  if (key === undefined) return wrongPin(context, staffId, secret.tries + 1)
  if (secret.tries > 0) noteTries(context.keep, staffId, { tries: 0, seconds: 0, since: 0 })
  return done({ key, pinKey })
}

/** Opens a key again without its PIN, for the person who was signed in when the register process went down. */
export function reopenStaffKey(db: ReadDb, staffId: StaffId, pinKey: Uint8Array): KeyObject | undefined {
  const secret = secretOf(db, staffId)
  return secret === undefined ? undefined : keyIn(secret.box, pinKey)
}

const secretOf = (db: ReadDb, staffId: StaffId): Secret | undefined =>
  db.row('select salt, box, tries, wait_seconds, wait_since from staff_secret where staff_id = :staffId', SecretRow, {
    staffId,
  })

export function keyIn(box: Box, boxKey: Uint8Array): KeyObject | undefined {
  const secret = openSecret(box, boxKey)
  return secret === undefined ? undefined : privateKeyFromPkcs8(secret)
}

function wrongPin(context: At, staffId: StaffId, tries: number): Answer<never, PinProblem> {
  const seconds = waitAfter(tries)
  noteTries(context.keep, staffId, { tries, seconds, since: context.uptime() })
  noteWrong(context, staffId)
  return refuse('wrong-pin', { tries, seconds })
}

/** Seconds; every wrong try after the third doubles them. */
export const waitAfter = (tries: number): number =>
  tries < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 15 * 2 ** (tries - FREE_TRIES))

/** The line names the person whose name was chosen and nothing else: who typed is not known. */
export function noteWrong({ keep, now }: Pick<Context, 'keep' | 'now'>, staffId: StaffId): void {
  keep.run('insert into wrong_pin (staff_id, at) values (:staffId, :at)', { staffId, at: now() })
  keep.run('delete from wrong_pin where id <= (select max(id) from wrong_pin) - :kept', { kept: KEPT_LINES })
}

interface Tries {
  readonly tries: number
  readonly seconds: number
  readonly since: number
}

const noteTries = (db: WriteDb, staffId: StaffId, { tries, seconds, since }: Tries): void => {
  db.run(
    `update staff_secret set tries = :tries, wait_seconds = :seconds, wait_since = :since where staff_id = :staffId`,
    { staffId, tries, seconds, since },
  )
}

/** Uptime below the one noted means that the machine was started again: then at least all of it has passed since. */
export function secondsLeft({ wait_seconds, wait_since }: Waiting, uptime: number): number {
  const passed = uptime >= wait_since ? uptime - wait_since : uptime
  return Math.max(0, Math.ceil(wait_seconds - passed))
}
