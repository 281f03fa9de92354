/**
 * PAN, the income-tax number: five letters, four digits, a letter. One rule: the fourth letter says who holds it, and
 * only P is a person.
 */
import { compactAll } from './typed-number.ts'
import { failed, passed, scheme } from './scheme.ts'
import type { NumberCheck } from './scheme.ts'

export const pan = scheme({ kind: 'pan', onFailure: 'block', isKey: true, normalise: compactAll, check })

function check(number: string): NumberCheck {
  if (!/^[A-Z\d]*$/.test(number)) return failed('wrong-characters')
  if (number.length !== 10) return failed('wrong-length')
  if (/^[A-Z]{3}[ABCFGHJKLT][A-Z]\d{4}[A-Z]$/.test(number)) return failed('not-a-person')
  if (!/^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/.test(number)) return failed('wrong-shape')
  return number.slice(5, 9) === '0000' ? failed('made-up') : passed
}
