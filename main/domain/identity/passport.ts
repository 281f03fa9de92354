/**
 * An Indian passport: a letter and seven digits. One rule: it only warns; another country's passport and an expired
 * one show who a person is just as well.
 */
import { compactAll } from './typed-number.ts'
import { failed, passed, scheme } from './scheme.ts'
import type { NumberCheck } from './scheme.ts'

export const passport = scheme({ kind: 'passport', onFailure: 'warn', isKey: true, normalise: compactAll, check })

function check(number: string): NumberCheck {
  if (!/^[A-Z\d]*$/.test(number)) return failed('wrong-characters')
  if (number.length !== 8) return failed('wrong-length')
  return /^[A-PR-WY][1-9]\d{5}[1-9]$/.test(number) ? passed : failed('wrong-shape')
}
