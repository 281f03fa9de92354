/**
 * EPIC, the voter ID: three letters and seven digits, the last by Luhn; older cards carry four groups with slashes.
 * One rule: it only warns, for some issued cards break the check. No key: two states have issued the same numbers.
 */
import { compact, isOneDigitOver } from './typed-number.ts'
import { failed, passed, scheme } from './scheme.ts'
import type { NumberCheck } from './scheme.ts'
import { passesLuhn } from './luhn.ts'

export const epic = scheme({ kind: 'epic', onFailure: 'warn', isKey: false, normalise: compact, check })

/** State, constituencies, serial: DL/01/001/000000. */
const OLD_FORM = /^[A-Z]{2}\/\d{2}\/\d{3}\/\d{6,7}$/

function check(number: string): NumberCheck {
  if (OLD_FORM.test(number)) return passed
  if (!/^[A-Z\d/]*$/.test(number)) return failed('wrong-characters')
  if (number.includes('/')) return failed('wrong-shape')
  if (number.length !== 10) return failed('wrong-length')
  if (!/^[A-Z]{3}\d{7}$/.test(number)) return failed('wrong-shape')
  if (isOneDigitOver(number.slice(3))) return failed('made-up')
  return passesLuhn(number.slice(3)) ? passed : failed('wrong-check-digit')
}
