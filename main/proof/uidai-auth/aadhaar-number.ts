/**
 * An Aadhaar number on its way to UIDAI, the only form in which this app holds a whole one. One rule: made from what was
 * typed, spent into one request, and neither printed, stored nor compared in between (Aadhaar Act, s. 8 and s. 29).
 */
import { type Answer, done, refuse } from '#contract/answer'
import { isAadhaar } from '#domain/identity/aadhaar'
import { compactAll } from '#domain/identity/typed-number'
import { OnceText } from './once-text.ts'

/** Not exported, so that a number exists only where one was taken. */
class Digits extends OnceText {
  readonly kind = 'aadhaar-number'
}
export type AadhaarNumber = Digits

/** Takes twelve digits of any script, in groups or not. A virtual id is refused as well: it is asked for elsewhere. */
export function takeNumber(typed: string): Answer<AadhaarNumber, 'number-wrong'> {
  return isAadhaar(typed) ? done(new Digits(compactAll(typed))) : refuse('number-wrong')
}
