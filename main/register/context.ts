/** What a handler is given. One rule: a handler reaches the world only through this. */
import type { BadgeId, Instant, LocalDate, RecoveryId } from '#contract/fields'
import type { Beside } from '#contract/practice'
import type { Topic } from '#contract/wire'
import type { SignedIn } from './desk.ts'
import type { Home } from './home.ts'
import type { HeldScans } from './identity/held-scans.ts'
import type { Fact } from './log/append.ts'
import type { CodesToPrint } from './codes-to-print.ts'
import type { ReadDb, WriteDb } from './store/sql.ts'
import type { DeskOnline } from './online/desk-online.ts'
import type { NationalLine } from './sync/transports/national-line.ts'

export interface Context {
  readonly db: ReadDb
  /** For what is not an event: secrets, batches, receipts. Events go through `append`. */
  readonly keep: WriteDb
  now(): Instant
  /** Milliseconds since 1970, for what is checked against certificates. */
  nowMs(): number
  today(): LocalDate
  /** Seconds since the machine was started, whatever its clock was set to since. */
  uptime(): number
  /** Milliseconds since 1970 as a moment on the centre's wall clock. */
  instant(milliseconds: number): Instant
  newId(): string
  random(bytes: number): Uint8Array
  /** Undefined before the first start. */
  home(): Home | undefined
  me(): SignedIn | undefined
  signIn(signedIn: SignedIn, pinKey: Uint8Array): void
  signOut(): void
  /** Appends to this device's log, with whatever else belongs to the act, in one transaction; then announces it. */
  append(facts: readonly Fact[], also?: (db: WriteDb) => void): void
  /** Announces a change that no event made. */
  announce(topics: readonly Topic[]): void
  readonly national: NationalLine
  /** Badges on their way to the printer. */
  readonly badges: CodesToPrint<BadgeId>
  /** Codes on their way into an envelope. */
  readonly envelopes: CodesToPrint<RecoveryId>
  /** What was scanned and is not decided yet. */
  readonly scans: HeldScans
  /** UIDAI itself, where it may be asked. */
  readonly online: DeskOnline
  /** SHA-256 of the machine's id, null where it has none. */
  readonly machine: string | null
  /** Which of the laptop's registers this is. */
  readonly beside: Beside
}

/** For calls that make no sense before the first start: the page does not offer them then. */
export function mustHome(context: Context): Home {
  const home = context.home()
  if (home === undefined) throw new Error('no centre was founded here')
  return home
}

export function mustMe(context: Context): SignedIn {
  const me = context.me()
  if (me === undefined) throw new Error('nobody is signed in')
  return me
}
