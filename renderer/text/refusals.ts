/**
 * The sentence for every refusal. One rule: every code of every call has one (a code without a sentence does not
 * compile), and it says what was refused, why, and what to do next.
 */
import type { Refused } from '#contract/answer'
import type { CommonProblem } from '#contract/call'
import type { CallName, ProblemOf } from '#contract/calls'
import type { Language } from '#contract/fields'
import { fill } from './fill.ts'
import { refusalsEn } from './refusals.en.ts'
import { refusalsHi } from './refusals.hi.ts'

export type AnyProblem = { [N in CallName]: ProblemOf<N> }[CallName] | CommonProblem

export interface Refusals {
  readonly shared: Readonly<Record<AnyProblem, string>>
  /** Where one call means it differently. */
  readonly own: { readonly [N in CallName]?: Partial<Record<ProblemOf<N> | CommonProblem, string>> }
}

const refusals: Readonly<Record<Language, Refusals>> = { en: refusalsEn, hi: refusalsHi }

export function writeRefusal(call: CallName, refused: Refused<string>, language: Language): string {
  const { own, shared } = refusals[language]
  const mine: Partial<Record<string, string>> = own[call] ?? {}
  const sentence = mine[refused.code] ?? (shared as Partial<Record<string, string>>)[refused.code] ?? shared.bug
  return fill(sentence, refused.details, language)
}
