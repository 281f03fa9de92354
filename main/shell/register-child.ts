/** A running register process as the shell sees it, whichever way it was started, and how patient the shell is. */
import type { ToRegister } from '#contract/wire'

export interface RegisterChild {
  /** Undefined before it runs. */
  readonly pid: number | undefined
  post(message: ToRegister): void
  /** Asks it to end; whatever it has acknowledged is on disk already. */
  end(): void
  kill(): void
}

export interface ChildEvents {
  message(raw: unknown): void
  /** Once, after the last message. */
  exit(code: number): void
}

/** Starts register.js; a child that cannot be started exits, and never before this returns. */
export type SpawnRegister = (events: ChildEvents) => RegisterChild

export interface Pace {
  /** How long a call may take, in milliseconds as all below. */
  readonly callMs: number
  /** The wait before a first restart; it doubles with each. */
  readonly firstWaitMs: number
  /** So many crashes within `windowMs` are borne; with more the register counts as down. */
  readonly crashes: number
  readonly windowMs: number
  /** The wait between restarts of a register that is down. */
  readonly longWaitMs: number
  /** How long a process that was asked to end may take. */
  readonly endMs: number
}

export const DESK_PACE: Pace = {
  callMs: 60_000,
  firstWaitMs: 100,
  crashes: 5,
  windowMs: 30_000,
  longWaitMs: 5_000,
  endMs: 2_000,
}
