/** The policy page's sentences in English. */
import { policyWordsEn } from './words.en.ts'

export const policyEn = {
  ...policyWordsEn,
} as const
