/**
 * How much each likeness speaks for two records being one person, in bits: log2 of how much more often it is seen of
 * one person's records than of two people's. One rule: these are fixed and reviewed. They were read off labelled pairs
 * (tests/bench/households.ts) and rounded; learnt without labels they would find households, not people.
 */

import type { Band } from './compare-names.ts'
import type { NameLevel } from './name-level.ts'

export type BirthLevel =
  | 'day'
  | 'swapped'
  | 'year'
  | 'day-near'
  | 'other-day'
  | 'year-near'
  | 'year-two'
  | 'same-date'
  | 'other'
export type Known = 'same' | 'differs' | 'unknown'
export type DocumentLevel = 'same' | 'shared' | 'differs' | 'unknown'

interface Weights {
  readonly birth: Readonly<Record<BirthLevel, number>>
  readonly mobile: Readonly<Record<Known, number>>
  readonly document: Readonly<Record<DocumentLevel, number>>
}

export const NAME: Readonly<Record<NameLevel, number>> = {
  unlike: -9,
  doubtful: -3,
  little: -5,
  fair: -1.5,
  good: 0.5,
  strong: 4.5,
}

export const GENDER: Readonly<Record<Band, number>> = { agree: 1, look: 0, differ: -6 }

/** The rest counts otherwise where the names contradict one another. */
export const WEIGHTS: Readonly<Record<'agree' | 'contradict', Weights>> = {
  agree: {
    birth: {
      day: 7,
      swapped: 5,
      year: 1,
      'day-near': 0.5,
      'other-day': -3.5,
      'year-near': -3,
      'year-two': -3,
      'same-date': 0,
      other: -16,
    },
    mobile: { same: 9, differs: -3, unknown: 0 },
    document: { same: 11, shared: 8, differs: -6, unknown: 0 },
  },
  // Who is named otherwise and has the same telephone, ration card and surname is a brother, a sister or a wife.
  contradict: {
    birth: {
      day: 3,
      swapped: 1,
      year: 0,
      'day-near': -2,
      'other-day': -5,
      'year-near': -4,
      'year-two': -4,
      'same-date': -2,
      other: -11,
    },
    mobile: { same: 5, differs: -3, unknown: 0 },
    document: { same: 8, shared: 1, differs: -6, unknown: 0 },
  },
}

/** From here on it is hardly anybody else. */
export const SAME = 9
/** From here on an officer should see both. */
export const LOOK = -1
