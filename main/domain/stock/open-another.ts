/**
 * Whether another vial should be opened now. One rule: this advises and never forbids, for nobody is to be turned away.
 */

import type { PolicyPack } from '../schedule/policy-pack.ts'

/**
 * The share of a vial for which people should be waiting before it is opened, where the pack does not say. Practice in
 * the field was a whole vial (tokens for 10, for 20 with large Covaxin vials, The Hindu, 13 March 2022); the programme
 * also said that nobody may be turned away. Half a vial lies between: the other half comes within the hours that a vial
 * lasts.
 */
const HALF_A_VIAL = 0.5

export const waitingShare = ({ limits }: Pick<PolicyPack, 'limits'>): number => limits.waitingShare ?? HALF_A_VIAL

/** A session of 100 people and one vaccinator in eight hours. */
const MINUTES_A_DOSE = 4.8

/** A vial that can be used now. */
export interface Usable {
  readonly left: number
  readonly msLeft: number
}

export interface Need {
  /** At the gate or verified: people who are here and want a dose. */
  readonly waiting: number
  /** On today's list and not here yet. */
  readonly expected: number
  readonly usable: readonly Usable[]
  readonly dosesPerVial: number
  /** By the pack: `waitingShare`. */
  readonly share: number
}

export interface Advice {
  /**
   * `enough`: what is open suffices. `open`: enough people wait. `expected`: those who wait and those who are still to
   * come are enough. `few`: it is opened for a few. `nobody`: nothing is open and nobody waits.
   */
  readonly kind: 'enough' | 'open' | 'expected' | 'few' | 'nobody'
  readonly waiting: number
  readonly expected: number
  /** Doses that can still be given out of open vials before their time is over. */
  readonly left: number
  /** So many should wait beyond those doses. */
  readonly wanted: number
}

export function adviseOpening({ waiting, expected, usable, dosesPerVial, share }: Need): Advice {
  const left = usable.reduce((sum, vial) => sum + inTime(vial), 0)
  const wanted = Math.ceil(dosesPerVial * share)
  const beyond = waiting - left
  const about = { waiting, expected, left, wanted }
  if (beyond <= 0) return { ...about, kind: waiting === 0 && left === 0 ? 'nobody' : 'enough' }
  if (beyond >= wanted) return { ...about, kind: 'open' }
  return { ...about, kind: beyond + expected >= wanted ? 'expected' : 'few' }
}

/** One vaccinator cannot empty a full vial in its last minutes. */
const inTime = ({ left, msLeft }: Usable): number =>
  Math.max(0, Math.min(left, Math.floor(msLeft / (MINUTES_A_DOSE * 60_000))))
