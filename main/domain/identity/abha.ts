/**
 * ABHA, the number of a health account (Ayushman Bharat Digital Mission): fourteen digits, written NN-NNNN-NNNN-NNNN.
 * One rule: it only warns. That the last digit is Luhn's over all fourteen was found by reckoning (of 22 published
 * sample numbers the 14 that do not look invented pass it, and Verhoeff's no better than chance); no authority says so.
 */
import { passesLuhn } from './luhn.ts'
import { failed, numberAlone, passed, scheme } from './scheme.ts'
import type { NumberCheck } from './scheme.ts'
import { compactAll, isOneDigitOver } from './typed-number.ts'

/** One account is one person's for life, with or without Aadhaar: the number alone is a key. */
export const abha = scheme({ kind: 'abha', onFailure: 'warn', normalise: compactAll, key: numberAlone, check })

function check(number: string): NumberCheck {
  if (!/^\d*$/.test(number)) return failed('wrong-characters')
  if (number.length !== 14) return failed('wrong-length')
  if (isOneDigitOver(number)) return failed('made-up')
  return passesLuhn(number) ? passed : failed('wrong-check-digit')
}
