/** The policy page's sentences in Hindi. */
import type { Same } from '../../text/shape.ts'
import type { policyEn } from './sentences.en.ts'
import { policyWordsHi } from './words.hi.ts'

export const policyHi: Same<typeof policyEn> = {
  ...policyWordsHi,
}
