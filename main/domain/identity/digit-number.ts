/** Schemes that are so many digits and no more is known. One rule: they only warn and are no key. */
import type { DocumentKind } from '#contract/fields'
import { compactAll, isOneDigitOver } from './typed-number.ts'
import { failed, noKey, passed, scheme } from './scheme.ts'
import type { Scheme } from './scheme.ts'

export function digitNumber(kind: DocumentKind, length: number): Scheme {
  return scheme({
    kind,
    onFailure: 'warn',
    normalise: compactAll,
    key: noKey,
    check(number) {
      if (!/^\d*$/.test(number)) return failed('wrong-characters')
      if (number.length !== length) return failed('wrong-length')
      return isOneDigitOver(number) ? failed('made-up') : passed
    },
  })
}
