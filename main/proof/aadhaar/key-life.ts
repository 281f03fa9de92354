/**
 * Whether a record was made in the life of the key that signed it. One rule: a retired key still answers for what it
 * signed in its time; a record of another time may come from whoever found or stole the key, and is for a person to
 * judge.
 */
import type { ReasonCode } from '#contract/reasons'
import type { TrustedKey } from './trusted-key.ts'

/** Clocks of issuer and desk, and a certificate's hours, never agree to the minute. */
const LEEWAY = 86_400_000

export interface TimeVerdict {
  readonly state: 'verified' | 'suspect'
  readonly reasons: readonly ReasonCode[]
}

/** `madeAt` and `now` in milliseconds since 1970. */
export function judgeTime(madeAt: number, key: TrustedKey, now: number): TimeVerdict {
  const doubts: ReasonCode[] = []
  if (madeAt < key.validFrom - LEEWAY || madeAt > key.validTo + LEEWAY) doubts.push('SIG_TIME_SUSPECT')
  // The desk's own clock is the likelier one to be wrong.
  if (madeAt > now + LEEWAY) doubts.push('CLOCK_SUSPECT')
  if (doubts.length > 0) return { state: 'suspect', reasons: doubts }
  return { state: 'verified', reasons: now > key.validTo ? ['SIG_RETIRED_KEY_OK'] : [] }
}
