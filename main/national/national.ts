/** What every route is given. One rule: clock and chance are handed in. */
import type { Instant } from '#contract/fields'
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
}

export const instantNow = ({ nowMs }: National): Instant => new Date(nowMs()).toISOString() as Instant
