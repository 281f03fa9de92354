/**
 * What came into the one box: a scanner's burst, a code that a camera saw, words that were typed. One rule: it is told by
 * its shape alone and nothing is verified; but a full Aadhaar number is never handed on as something to search by.
 */
import type { Mobile, ReferenceId } from '#contract/fields'
import { asciiDigits } from '../people/digits.ts'
import { checkMobile, checkReferenceId } from '../people/person.ts'
import { isAadhaar, isVirtualId } from './aadhaar.ts'
import { readAppointment } from './appointment-slip.ts'
import type { AppointmentSlip } from './appointment-slip.ts'
import { foreignCode } from './foreign-code.ts'
import type { ForeignCode } from './foreign-code.ts'
import { passportLines } from './passport-lines.ts'

export type ScannedText =
  /** A Secure QR code's decimal digits, written 0 to 9. */
  | { readonly kind: 'aadhaar-digits'; readonly digits: string }
  /** The unsigned code of cards from before 2018; it holds the full number. */
  | { readonly kind: 'aadhaar-xml' }
  | { readonly kind: 'certificate' }
  | ({ readonly kind: 'appointment' } & AppointmentSlip)
  | { readonly kind: 'mobile'; readonly mobile: Mobile }
  | { readonly kind: 'reference'; readonly referenceId: ReferenceId }
  | { readonly kind: 'mrz' }
  | { readonly kind: 'name'; readonly text: string }
  /** The end of a mobile number. */
  | { readonly kind: 'digits-end'; readonly digits: string }
  /** A number or virtual id that UIDAI may have issued: the card is to be scanned, the number is not searched. */
  | { readonly kind: 'aadhaar-number' }
  /** `damaged-aadhaar`: many digits, but not as many as a code can hold. `text`: anything else. */
  | { readonly kind: 'other'; readonly what: ForeignCode | 'damaged-aadhaar' | 'text' }

/** Takes any text, blanks around it or not, in any script's digits; takes time in proportion to its length. */
export function kindOfText(given: string): ScannedText {
  const text = asciiDigits(given).trim()
  if (text.startsWith('HC1:')) return { kind: 'certificate' }
  if (text.startsWith('<') && text.includes('<PrintLetterBarcodeData')) return { kind: 'aadhaar-xml' }
  if (passportLines(text) !== null) return { kind: 'mrz' }
  const foreign = foreignCode(text)
  if (foreign !== undefined) return { kind: 'other', what: foreign }
  const slip = readAppointment(text)
  if (slip !== null) return { kind: 'appointment', ...slip }
  return kindOfDigits(text) ?? kindOfWords(text)
}

/** A Secure QR code: no leading zero, as many digits as a signed record needs and the largest QR code holds (40-L). */
const SECURE_QR = /^[1-9]\d{599,7088}$/
/** Of one-dimensional codes in use none holds more digits; what is longer was once a QR code. */
const LONGEST_BARCODE = 48

function kindOfDigits(text: string): ScannedText | null {
  // Ten digits with 91 before them can be an Aadhaar number as well: then it is taken for one. With +91 it cannot.
  if (isAadhaar(text) || isVirtualId(text)) return { kind: 'aadhaar-number' }
  const mobile = checkMobile(text)
  if (mobile.ok && mobile.value !== null) return { kind: 'mobile', mobile: mobile.value }
  const reference = checkReferenceId(text)
  if (reference.ok && reference.value !== null) return { kind: 'reference', referenceId: reference.value }
  const digits = text.replace(/[\s-]/g, '')
  return /^\d+$/.test(digits) ? kindByLength(digits) : null
}

function kindByLength(digits: string): ScannedText {
  if (SECURE_QR.test(digits)) return { kind: 'aadhaar-digits', digits }
  if (digits.length >= 4 && digits.length <= 9) return { kind: 'digits-end', digits }
  // Typed by a person, with a digit too few or too many.
  if (digits.length < 15) return { kind: 'other', what: 'text' }
  return { kind: 'other', what: digits.length <= LONGEST_BARCODE ? 'barcode' : 'damaged-aadhaar' }
}

/** As people write names, commas and brackets included: whoever searches is not told how to spell. */
const NAME = /^(?=.*\p{L})[\p{L}\p{M} .,'’()/&\u200c\u200d-]{1,100}$/u

function kindOfWords(text: string): ScannedText {
  const words = text.replace(/\s+/g, ' ')
  return NAME.test(words) ? { kind: 'name', text: words } : { kind: 'other', what: 'text' }
}
