/**
 * Aadhaar: twelve digits, the first 2 to 9, the last by Verhoeff. One rule, and it is law (Aadhaar Act, s. 8A): the
 * number does not leave this file, nor does a virtual id (VID), which stands for it. What comes out is the outcome of
 * the check and the last four digits.
 */
import { compactAll } from './typed-number.ts'
import { failed, noKey, passed, showEnd } from './scheme.ts'
import type { NumberCheck, NumberReading, Scheme } from './scheme.ts'
import { passesVerhoeff } from './verhoeff.ts'

/** Checks a number as typed; its end is all that is kept. */
export function readAadhaar(typed: string): NumberReading {
  const number = compactAll(typed)
  return { check: checkDigits(number), ...showEnd(number) }
}

/** True for text that is, apart from blanks and dashes, a number that UIDAI may have issued. */
export function isAadhaar(text: string): boolean {
  return readAadhaar(text).check.ok
}

/** True for text that is, apart from blanks and dashes, sixteen digits of which the last is Verhoeff's. */
export function isVirtualId(text: string): boolean {
  const { check } = readAadhaar(text)
  return !check.ok && check.why === 'virtual-id'
}

export const aadhaar: Scheme = {
  kind: 'aadhaar',
  onFailure: 'block',
  read: (typed) => readAadhaar(typed),
  matchKey: noKey,
}

function checkDigits(number: string): NumberCheck {
  if (!/^\d*$/.test(number)) return failed('wrong-characters')
  if (number.length === 16 && passesVerhoeff(number)) return failed('virtual-id')
  if (number.length !== 12) return failed('wrong-length')
  if (isPalindrome(number)) return failed('made-up')
  if (!/^[2-9]/.test(number)) return failed('wrong-shape')
  return passesVerhoeff(number) ? passed : failed('wrong-check-digit')
}

/** UIDAI issues no palindromes; twelve equal digits are one too. */
function isPalindrome(number: string): boolean {
  return Array.from(number).toReversed().join('') === number
}
