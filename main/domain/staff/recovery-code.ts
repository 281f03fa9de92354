/**
 * The code in the envelope: whoever leads and has forgotten their PIN opens their own key with it, once. One rule: the
 * last letter checks the others, so that a slip of the pen is told from a code that opens nothing.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { CROCKFORD, inFours, isCrockford, tidyCrockford, toCrockford } from '../certificate/crockford.ts'
import { luhnLetterOf } from '../luhn-letters.ts'

export const RECOVERY_BYTES = 10
/** The last of them is the check; the others are 75 bits. */
const LETTERS = 16

/** Sixteen letters as they are stretched to a key. @param random RECOVERY_BYTES of them */
export function recoveryCode(random: Uint8Array): string {
  const secret = toCrockford(random).slice(0, LETTERS - 1)
  return secret + luhnLetterOf(secret, CROCKFORD)
}

/** `ABCD EFGH JKMN PQRS`, for print and for reading aloud; readRecoveryCode takes it back. */
export const recoveryGroups = (code: string): string => inFours(code).join(' ')

/** What somebody typed off the paper, in capitals or not, with blanks and dashes or without. */
export function readRecoveryCode(typed: string): Answer<string, 'code-mistyped'> {
  const code = tidyCrockford(typed)
  const whole = code.length === LETTERS && isCrockford(code)
  return whole && luhnLetterOf(code.slice(0, -1), CROCKFORD) === code.slice(-1) ? done(code) : refuse('code-mistyped')
}
