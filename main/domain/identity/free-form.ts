/**
 * Cards whose number every issuer writes in its own way: 4 to 20 characters. One rule: they only warn; and a number
 * that may be an Aadhaar number is told as such, because it must not go round by this way.
 */
import type { DocumentKind } from '#contract/fields'
import { plain } from './typed-number.ts'
import { failed, passed, scheme } from './scheme.ts'
import type { Scheme } from './scheme.ts'
import { scrubAadhaar } from './scrub.ts'

export function freeForm(kind: DocumentKind): Scheme {
  return scheme({
    kind,
    onFailure: 'warn',
    isKey: false,
    normalise: plain,
    check(number) {
      if (!/^[\p{L}\p{M}\p{Nd} ./()-]*$/u.test(number)) return failed('wrong-characters')
      if (number.length < 4 || number.length > 20) return failed('wrong-length')
      if (!/\p{Nd}/u.test(number)) return failed('wrong-shape')
      return scrubAadhaar(number) === number ? passed : failed('looks-like-aadhaar')
    },
  })
}
