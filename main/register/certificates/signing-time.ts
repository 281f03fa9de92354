/**
 * Whether the clock can be believed for a signature. One rule: what is signed now never says that it was signed before
 * something that stands in this log already.
 *
 * Held against every entry and not against the last certificate alone: a batch signs them all, and a certificate dated
 * before the dose that it vouches for would be false although no certificate came after it. A clock that once ran ahead
 * is forgiven by a new certificate of the device, for that one begins at the national server's time.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { Instant } from '#contract/fields'
import { validityOf } from '#proof/check-leaf'
import { type Context, mustHome } from '../context.ts'
import type { DeviceCertificate } from '../home.ts'

export type ClockProblem = 'clock-behind' | 'clock-outside-certificate'

/** Milliseconds since 1970. */
export function signingTime({ leaf }: DeviceCertificate, context: Context): Answer<number, ClockProblem> {
  const now = context.nowMs()
  const clock = context.now()
  const { notBefore, notAfter } = validityOf(leaf)
  if (now < notBefore || now > notAfter) {
    const [from, to] = [context.instant(notBefore), context.instant(notAfter)]
    return refuse('clock-outside-certificate', { clock, from, to })
  }
  const last = latestEntry(context)
  // Moments of one laptop are written with one offset, so they stand in the order of their texts.
  return last !== null && clock < last ? refuse('clock-behind', { clock, last }) : done(now)
}

const latestEntry = (context: Context): Instant | null =>
  context.db.value('select latest_noted_at from log where log = :log', Instant.nullable(), {
    log: mustHome(context).log,
  })
