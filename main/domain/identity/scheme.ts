/**
 * What every kind of photo ID has in common. One rule: a reading holds the end of a number, never the number.
 */
import { z } from 'zod'
import type { Birth, DocumentKind, LocalDate } from '#contract/fields'

/** Why a number cannot be, or can hardly be, one of its kind. */
export const NumberFault = z.enum([
  'wrong-length',
  'wrong-characters',
  'wrong-shape',
  'wrong-check-digit',
  'made-up',
  'not-a-person',
  'unknown-state',
  'impossible-year',
  'other-birth-year',
  'looks-like-aadhaar',
])
export type NumberFault = z.infer<typeof NumberFault>

export type NumberCheck = { readonly ok: true } | { readonly ok: false; readonly why: NumberFault }

export const passed: NumberCheck = { ok: true }
export const failed = (why: NumberFault): NumberCheck => ({ ok: false, why })

/** What some checks compare with: the day at the desk, and the birth that the person was registered with. */
export interface CheckContext {
  readonly on: LocalDate
  readonly birth: Birth | null
}

/** All that leaves a check: its outcome and what may be shown of the number. */
export interface NumberReading {
  readonly check: NumberCheck
  readonly lastFour: string
  readonly masked: string
}

export interface Scheme {
  readonly kind: DocumentKind
  /** `block`: a failing number is not taken. `warn`: it is taken with the reason beside it. */
  readonly onFailure: 'block' | 'warn'
  readonly read: (typed: string, context: CheckContext) => NumberReading
  /**
   * The number as a keyed token for matching people may be made of it: one spelling for one number. Null where the
   * kind is no key of one person in the country, or where the law keeps the number out (Aadhaar).
   */
  readonly matchKey: (typed: string) => string | null
}

interface Parts {
  readonly kind: DocumentKind
  readonly onFailure: 'block' | 'warn'
  readonly isKey: boolean
  readonly normalise: (typed: string) => string
  readonly check: (number: string, context: CheckContext) => NumberCheck
}

/** A scheme made of its parts; the number lives in here only. */
export function scheme({ kind, onFailure, isKey, normalise, check }: Parts): Scheme {
  return {
    kind,
    onFailure,
    read(typed, context) {
      const number = normalise(typed)
      return { check: check(number, context), ...showEnd(number) }
    },
    matchKey: (typed) => (isKey ? normalise(typed) : null),
  }
}

/** Dots and the last four characters, but never more than half of a short number. */
export function showEnd(number: string): Pick<NumberReading, 'lastFour' | 'masked'> {
  const characters = Array.from(number)
  const shown = Math.min(4, Math.floor(characters.length / 2))
  const lastFour = characters.slice(characters.length - shown).join('')
  const dots = Math.min(12, Math.max(4, characters.length - shown))
  return { lastFour, masked: '•'.repeat(dots) + lastFour }
}
