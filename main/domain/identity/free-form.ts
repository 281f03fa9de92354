/**
 * Cards whose number every issuer writes in its own way: 4 to 20 characters where nothing else is known. One rule: they
 * only warn; and a number that may be an Aadhaar number is told as such, because it must not go round by this way.
 */
import type { DocumentKind } from '#contract/fields'
import { plain } from './typed-number.ts'
import { failed, noKey, passed, scheme } from './scheme.ts'
import type { Scheme } from './scheme.ts'
import { scrubAadhaar } from './scrub.ts'

export function freeForm(kind: DocumentKind, longest = 20): Scheme {
  return scheme({
    kind,
    onFailure: 'warn',
    normalise: plain,
    key: noKey,
    check(number) {
      if (!/^[\p{L}\p{M}\p{Nd} ./:()-]*$/u.test(number)) return failed('wrong-characters')
      if (number.length < 4 || number.length > longest) return failed('wrong-length')
      if (!/\p{Nd}/u.test(number)) return failed('wrong-shape')
      return scrubAadhaar(number) === number ? passed : failed('looks-like-aadhaar')
    },
  })
}
