/** Which vial a dose may come out of. One rule: nothing is hidden; what should not be used is only never proposed. */
import type { SessionView, VialView } from '#contract/views'
import { vialState } from '#domain/stock/clock'

/** `now` in milliseconds since 1970. */
export const isOver = (vial: VialView, now: number): boolean => Date.parse(vial.discardAt) <= now

/** The vial chosen before while it lasts, else the one that was opened first. */
export function vialInUse(session: SessionView, chosen: string, now: number): VialView | undefined {
  const usable = usableVials(session, now)
  return usable.find(({ id }) => id === chosen) ?? usable[0]
}

/** On the table, within its time and not empty by its label. */
export const usableVials = ({ vials }: SessionView, now: number): VialView[] =>
  vials.filter((vial) => vialState(vial, Date.parse(vial.discardAt) - now) === 'open')
