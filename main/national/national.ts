/** What every route is given. One rule: clock and chance are handed in. */
import type { Instant, LogId } from '#contract/fields'
import type { Authority } from './authority.ts'
import type { NationalStore } from './store/store.ts'

export interface National {
  readonly authority: Authority
  readonly store: NationalStore
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  readonly random: (bytes: number) => Uint8Array
  /** Who holds it may make invitations and read totals. */
  readonly operatorToken: string
  /** Is told of a log that came with two histories: its disk was copied, or somebody rewrote it. */
  readonly onFork?: (log: LogId, from: number) => void
}

export const instantNow = ({ nowMs }: National): Instant => new Date(nowMs()).toISOString() as Instant
