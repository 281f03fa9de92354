/**
 * EPIC, the voter ID: three letters and seven digits, the last by Luhn over the seven (as python-stdnum has it); older
 * cards carry four groups with slashes. One rule: it only warns, for some issued cards break the check.
 */
import { foldName, searchTokens } from '../people/name-key.ts'
import { passesLuhn } from './luhn.ts'
import { failed, passed, scheme } from './scheme.ts'
import type { KeyContext, NumberCheck } from './scheme.ts'
import { compact, isOneDigitOver } from './typed-number.ts'

export const epic = scheme({ kind: 'epic', onFailure: 'warn', normalise: compact, key: withStateOrName, check })

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

/**
 * Two states have issued the same numbers (Election Commission, March 2025), so the state is part of the key, or, where
 * nobody asked for it, the holder's name. The two kinds of key never meet; neither fails a person.
 */
function withStateOrName(number: string, { state, name }: KeyContext): string | null {
  const place = foldName(state ?? '')
  if (place !== '') return `${number}|state|${place}`
  const words = searchTokens(name ?? '')
    .toSorted()
    .join(' ')
  return words === '' ? null : `${number}|name|${words}`
}
