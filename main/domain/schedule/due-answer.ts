/**
 * The answer to "may this dose be given today?". One rule: it always names the pack and, where a row applied, the order
 * that it rests on.
 */
import type { Birth, LocalDate, ProductCode } from '#contract/fields'
import type { Claim, Condition, SiteKind } from '#contract/policy-words'
import type { GivenDose } from './history.ts'
import type { PolicyPack } from './policy-pack.ts'
import type { PolicyRow } from './policy-row.ts'

/** What somebody says of themselves when asked before a dose. */
export interface Declared {
  readonly condition: Condition
  /** When it ended: recovery, the other injection. Null where that is not known; then it counts as today. */
  readonly since: LocalDate | null
}

export interface DueQuestion {
  readonly birth: Birth
  /** Doses that were given, voided ones left out. */
  readonly history: readonly GivenDose[]
  readonly product: ProductCode
  readonly on: LocalDate
  readonly pack: PolicyPack
  /** When the appointment was made, where there is one. */
  readonly bookedOn?: LocalDate | null
  /** What was shown at the desk; rules for the few apply only then. */
  readonly claims?: readonly Claim[]
  readonly conditions?: readonly Declared[]
  /** A government site where it is left out. */
  readonly site?: SiteKind
}

/**
 * Why a dose is not due, with what a sentence needs:
 * - `too-early`: earliest, minGap (days), last
 * - `too-young`, `maybe-too-young` (the year of birth alone does not tell): minAge, reckonedOn
 * - `other-product`: given, asked, needed (names)
 * - `other-product-at-this-age`: asked, needed (names)
 * - `course-complete`: doses
 * - `not-for-this-dose`: product (name), dose
 * - `circumstance-needed`: needs (claims, and `private` or `government` for a kind of site, with blanks between)
 * - `not-open-yet`: opens
 * - `no-longer-given`: until
 * - `no-rule`: product (name)
 * - `not-to-be-given`, `deferred`: condition, order; `until` where a day is known
 * - `past-window`, only a note: latest, maxGap (days), last
 * - `may-wait-longer`, `with-caution`, only notes: condition, order; `until` with the first
 */
export const dueWhys = [
  'too-early',
  'too-young',
  'maybe-too-young',
  'other-product',
  'other-product-at-this-age',
  'course-complete',
  'not-for-this-dose',
  'circumstance-needed',
  'not-open-yet',
  'no-longer-given',
  'no-rule',
  'not-to-be-given',
  'deferred',
  'past-window',
  'may-wait-longer',
  'with-caution',
] as const
export type DueWhy = (typeof dueWhys)[number]

export interface DueReason {
  readonly why: DueWhy
  readonly details: Readonly<Record<string, string | number>>
}

interface Common {
  /** Number that the dose bears if it is given. */
  readonly dose: number
  /** Length of the course, never below `dose`. */
  readonly of: number
  /** Last day of the window, where the order sets one. */
  readonly dueTo: LocalDate | null
  readonly pack: string
}

/** `reasons` of a due dose are notes to be seen, not obstacles. */
export interface Due extends Common {
  readonly state: 'due'
  readonly dueFrom: LocalDate
  readonly course: PolicyRow['course']
  readonly row: string
  readonly order: string
  readonly reasons: readonly DueReason[]
}

/**
 * `dueFrom` is the first day to come on which the same person would be told yes, by all that the pack knows; null where
 * there is none.
 */
export interface NotDue extends Common {
  readonly state: 'not-due'
  readonly dueFrom: LocalDate | null
  readonly course: PolicyRow['course'] | null
  readonly row: string | null
  readonly order: string | null
  readonly reasons: readonly [DueReason, ...DueReason[]]
}

export type DueAnswer = Due | NotDue
