/**
 * The code in the envelope: whoever leads and has forgotten their PIN opens their own key with it, once. One rule: the
 * last letter checks the others, so that a slip of the pen is told from a code that opens nothing.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { isCrockford, tidyCrockford, toCrockford } from '../certificate/crockford.ts'

export const RECOVERY_BYTES = 10
/** The last of them is the check; the others are 75 bits. */
const LETTERS = 16
const ALPHABET = Array.from({ length: 32 }, (_, value) => toCrockford(Uint8Array.of(value << 3, 0, 0, 0, 0)).charAt(0))

/** Sixteen letters as they are stretched to a key. @param random RECOVERY_BYTES of them */
export function recoveryCode(random: Uint8Array): string {
  const secret = toCrockford(random).slice(0, LETTERS - 1)
  return secret + checkLetterOf(secret)
}

/** `ABCD EFGH JKMN PQRS`, for print and for reading aloud; readRecoveryCode takes it back. */
export const recoveryGroups = (code: string): string => (code.match(/.{4}/g) ?? []).join(' ')

/** What somebody typed off the paper: any case, with or without blanks and dashes. */
export function readRecoveryCode(typed: string): Answer<string, 'code-mistyped'> {
  const code = tidyCrockford(typed)
  const whole = code.length === LETTERS && isCrockford(code)
  return whole && checkLetterOf(code.slice(0, -1)) === code.slice(-1) ? done(code) : refuse('code-mistyped')
}

/** Luhn's sum over 32 letters (ISO/IEC 7812-1 carried to them): every single wrong letter is found. */
function checkLetterOf(text: string): string {
  const sum = Array.from(text)
    .toReversed()
    .reduce((total, letter, place) => {
      const product = (place % 2 === 0 ? 2 : 1) * ALPHABET.indexOf(letter)
      return total + Math.floor(product / 32) + (product % 32)
    }, 0)
  return ALPHABET[(32 - (sum % 32)) % 32] ?? ''
}
