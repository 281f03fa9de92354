/**
 * Why a field could not be taken, in words. One rule: every code of the rules has its words (a code without does not
 * compile), written so that they can stand after the field's name.
 */
import type { RowCode } from '#domain/people/csv-row'
import type { ClockTimeProblem } from '#domain/clock-time'
import type { NumberFault } from '#domain/identity/scheme'
import type { Language } from '#contract/fields'
import { fieldProblemsEn } from './field-problems.en.ts'
import { fieldProblemsHi } from './field-problems.hi.ts'
import { fill } from './fill.ts'
import type { Slots } from './fill.ts'

/** Fields of a paper row that only its screen has. */
export type PaperProblem =
  | 'token-wrong'
  | 'last-four-wrong'
  | 'dose-number-missing'
  | 'dose-number-wrong'
  | 'choice-missing'

export type FieldProblems = Readonly<
  Record<RowCode | NumberFault | ClockTimeProblem | PaperProblem | 'otherwise', string>
>

const problems: Readonly<Record<Language, FieldProblems>> = { en: fieldProblemsEn, hi: fieldProblemsHi }

/** `code` is what the rules said; one that is not known here is shown as it is. */
export function writeFieldProblem(code: string, details: Slots, language: Language): string {
  const known: Partial<Record<string, string>> = problems[language]
  return fill(known[code] ?? problems[language].otherwise, { ...details, code }, language)
}
