/**
 * Why a batch was refused, in words. One rule: every check that can fail has its own words (one without does not
 * compile): whoever brought the stick must be able to say on the telephone what was wrong.
 */
import type { BatchProblemCode } from '#contract/batch-problems'
import type { Language } from '#contract/fields'
import { batchProblemsEn } from './batch-problems.en.ts'
import { batchProblemsHi } from './batch-problems.hi.ts'

export type BatchProblems = Readonly<Record<BatchProblemCode, string>>

const problems: Readonly<Record<Language, BatchProblems>> = { en: batchProblemsEn, hi: batchProblemsHi }

/** Without a full stop, to stand after a colon; undefined for what is no batch problem. */
export function writeBatchProblem(code: string, language: Language): string | undefined {
  const known: Partial<Record<string, string>> = problems[language]
  return known[code]
}
