/**
 * Wastage in vials that were opened. One rule: it may be negative, because a ten-dose vial often yields eleven.
 */
import type { PolicyPack } from '../schedule/policy-pack.ts'

/**
 * What a plan may lose in open vials, in percent, where the pack does not say: the programme planned with 10 at first;
 * the order of 11 June 2021 expects 1 or less.
 */
const PLANNED_PERCENT = 10

export const allowedWastage = ({ limits }: Pick<PolicyPack, 'limits'>): number =>
  limits.allowedWastage ?? PLANNED_PERCENT

/** Doses that the labels of used vials promised, and doses that came out of them. */
export interface Used {
  readonly doses: number
  readonly given: number
}

/** Percent, to one decimal: 100 - given / doses x 100. Null while no vial has been used. */
export function wastagePercent({ doses, given }: Used): number | null {
  return doses === 0 ? null : Math.round(1000 - (given / doses) * 1000) / 10
}

/** By how much more is ordered than is to be given: 1.11 at 10 percent. To two decimals. */
export function wastageFactor(allowedPercent: number): number {
  return Math.round(10_000 / (100 - allowedPercent)) / 100
}
