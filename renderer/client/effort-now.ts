/**
 * Whose effort is being counted just now. One rule: it lies in memory by person, stands still while nobody works at it,
 * and is gone with the dose that it was for.
 */
import { type Effort, isPress, NO_EFFORT, paused, pressed, resumed, scanned, spent } from './effort.ts'

/** Somebody who is not in the register yet: a walk-in, a card that was scanned. */
export const NEWCOMER = 'newcomer'

const efforts = new Map<string, Effort>()
let inHand: string | null = null

const now = (): number => performance.now()
const effortOf = (who: string): Effort => efforts.get(who) ?? NO_EFFORT

function change(to: (effort: Effort) => Effort): void {
  if (inHand !== null) efforts.set(inHand, to(effortOf(inHand)))
}

/** A person's id, `NEWCOMER`, or null for nobody. What a newcomer cost is the person's whom they became. */
export function workOn(who: string | null): void {
  if (who !== inHand) {
    rest()
    if (inHand === NEWCOMER && who !== null) efforts.set(who, effortOf(NEWCOMER))
    efforts.delete(NEWCOMER)
    inHand = who
  }
  change((effort) => resumed(effort, now()))
}

/** The desk is locked, or another screen is looked at. */
export const rest = (): void => change((effort) => paused(effort, now()))

export function countPress(event: Pick<KeyboardEvent, 'key' | 'repeat'>): void {
  if (isPress(event)) change(pressed)
}

/** So many presses that were counted were a scanner's. */
export const countScan = (presses: number): void => change((effort) => scanned(effort, presses))

export const effortOn = (who: string): { readonly keys: number; readonly seconds: number } =>
  spent(effortOf(who), now())

export const forgetEffort = (who: string): void => void efforts.delete(who)
