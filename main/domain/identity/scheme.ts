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
  'virtual-id',
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

/** What some numbers need beside them to be one person's: the state that issued it, or else the holder's name. */
export interface KeyContext {
  readonly state: string | null
  readonly name: string | null
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
   * kind is no key of one person in the country, where what it needs beside it is not known, or where the law keeps
   * the number out (Aadhaar). It is no check: a mistyped number has a key as well.
   */
  readonly matchKey: (typed: string, context: KeyContext) => string | null
}

interface Parts {
  readonly kind: DocumentKind
  readonly onFailure: 'block' | 'warn'
  readonly normalise: (typed: string) => string
  readonly key: (number: string, context: KeyContext) => string | null
  readonly check: (number: string, context: CheckContext) => NumberCheck
}

/** The number alone is one person's, in the whole country. */
export const numberAlone = (number: string): string => number
/** Not one person's: a household's, unique at its issuer only, or nobody has said. */
export const noKey = (): null => null

/** A scheme made of its parts; the number lives in here only. */
export function scheme({ kind, onFailure, normalise, key, check }: Parts): Scheme {
  return {
    kind,
    onFailure,
    read(typed, context) {
      const number = normalise(typed)
      return { check: check(number, context), ...showEnd(number) }
    },
    matchKey(typed, context) {
      const number = normalise(typed)
      return number === '' ? null : key(number, context)
    },
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
