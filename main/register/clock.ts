/** Moments as the register writes them. One rule: the clock is handed in; here is only how its moments are written. */
import { uptime } from 'node:os'
import { Instant } from '#contract/fields'
import type { OpenRegister } from '#contract/wire'

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Minutes east of UTC that the centre's wall clock stands at, 330 in India. */
  offset(): number
  /** Seconds since the machine was started: it goes on over a restart of Teeka, and nobody sets it. */
  uptime(): number
}

/** Writes a moment with its offset, `2026-11-23T09:30:00.000+05:30`. */
export function instantOf(milliseconds: number, offset = 0): Instant {
  const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, -1)
  return Instant.parse(offset === 0 ? `${local}Z` : local + signed(offset))
}

const signed = (offset: number): string => {
  const minutes = Math.abs(offset)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/**
 * India has one time; a laptop whose clock zone was never set is still in it. One that people work with goes by its own
 * clock, whatever else it is told.
 */
export function clockOf({ build, aheadMs }: Pick<OpenRegister, 'build' | 'aheadMs'>): Clock {
  const ahead = build === 'development' ? aheadMs : 0
  return { now: () => Date.now() + ahead, offset: () => 330, uptime }
}
