/**
 * PAN, the income-tax number: five letters, four digits, a letter. One rule: the fourth letter says who holds it, and
 * only P is a person. The fifth is the first letter of a surname, which people change and lists reverse, and how the
 * last one is reckoned is not published: neither is judged.
 */
import { compactAll } from './typed-number.ts'
import { failed, numberAlone, passed, scheme } from './scheme.ts'
import type { NumberCheck } from './scheme.ts'

export const pan = scheme({ kind: 'pan', onFailure: 'block', normalise: compactAll, key: numberAlone, check })

function check(number: string): NumberCheck {
  if (!/^[A-Z\d]*$/.test(number)) return failed('wrong-characters')
  if (number.length !== 10) return failed('wrong-length')
  if (/^[A-Z]{3}[ABCFGHJKLT][A-Z]\d{4}[A-Z]$/.test(number)) return failed('not-a-person')
  if (!/^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/.test(number)) return failed('wrong-shape')
  return number.slice(5, 9) === '0000' ? failed('made-up') : passed
}
