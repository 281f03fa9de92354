/**
 * A district officer's leave to vaccinate so many people without an ID, for whom a key facilitator stands. One rule: it
 * is counted down by people, and neither its number nor its last day is stretched at the desk.
 */
import { done, refuse } from '#contract/answer'
import type { Answer } from '#contract/answer'
import type { LocalDate } from '#contract/fields'

export interface Leave {
  readonly authorised: number
  /** People verified under it so far. */
  readonly used: number
  /** The last day; null where the order names none. */
  readonly until: LocalDate | null
}

/** How many more; never below none, for two desks may have used the last one at once. */
export const leftOf = ({ authorised, used }: Pick<Leave, 'authorised' | 'used'>): number =>
  Math.max(0, authorised - used)

/** `facilitation-over`: until. `facilitation-used-up`: authorised. What is done is how many are left, this one counted. */
export function leaveForOneMore(
  leave: Leave,
  on: LocalDate,
): Answer<{ readonly left: number }, 'facilitation-over' | 'facilitation-used-up'> {
  const { authorised, until } = leave
  if (until !== null && until < on) return refuse('facilitation-over', { until })
  const left = leftOf(leave)
  return left === 0 ? refuse('facilitation-used-up', { authorised }) : done({ left })
}
