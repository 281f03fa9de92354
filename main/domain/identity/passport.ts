/**
 * An Indian passport: a letter and seven digits. One rule: it only warns; another country's passport and an expired
 * one show who a person is just as well.
 */
import { compactAll } from './typed-number.ts'
import { failed, passed, scheme } from './scheme.ts'
import type { NumberCheck } from './scheme.ts'

export const passport = scheme({ kind: 'passport', onFailure: 'warn', normalise: compactAll, key: withCountry, check })

const INDIAN = /^[A-PR-WY][1-9]\d{5}[1-9]$/

function check(number: string): NumberCheck {
  if (!/^[A-Z\d]*$/.test(number)) return failed('wrong-characters')
  if (number.length !== 8) return failed('wrong-length')
  return INDIAN.test(number) ? passed : failed('wrong-shape')
}

/** The key of a passport by its issuing country (three letters, ICAO 9303) and number, typed or out of its two lines. */
export const passportKey = (country: string, number: string): string => `${country}|${number}`

/** Each country counts for itself, and of a typed number only the Indian form tells whose it is. */
function withCountry(number: string): string | null {
  return INDIAN.test(number) ? passportKey('IND', number) : null
}
