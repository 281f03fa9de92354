/** The clock of an opened vial. One rule: its time being over counts before its being empty, for it must leave the table. */

export interface OpenedVial {
  readonly dosesPerVial: number
  readonly given: number
  readonly discarded: object | null
}

export type VialState = 'open' | 'used-up' | 'time-over' | 'discarded'

/** `msLeft`: milliseconds until it is to be discarded; negative afterwards. */
export function vialState(vial: OpenedVial, msLeft: number): VialState {
  if (vial.discarded !== null) return 'discarded'
  if (msLeft <= 0) return 'time-over'
  return leftIn(vial) === 0 ? 'used-up' : 'open'
}

/** Doses that the label still promises; a ten-dose vial often holds one more. */
export const leftIn = ({ dosesPerVial, given }: Pick<OpenedVial, 'dosesPerVial' | 'given'>): number =>
  Math.max(0, dosesPerVial - given)
