/**
 * Codes that people hold out and that say nothing about them here: payments, links, other documents. One rule: they are
 * told apart by how they begin, so that the desk can say what it was and ask for the right one.
 */

/** `cowin-certificate`: the national programme's own, a signed text in an archive, which this register cannot check. */
export type ForeignCode =
  | 'payment'
  | 'digilocker'
  | 'web-link'
  | 'contact'
  | 'wifi'
  | 'driving-licence-or-rc'
  | 'barcode'
  | 'cowin-certificate'
  /** A colleague's own, for a round of seals. */
  | 'badge'

const startsWith = (...beginnings: readonly string[]): RegExp => new RegExp(`^(?:${beginnings.join('|')})`, 'i')

/** In this order: a link is only a link where nothing more is known of it. */
const FORMS: readonly (readonly [ForeignCode, RegExp])[] = [
  ['payment', startsWith('upi:', 'bharatpe:', 'paytmmp:', 'phonepe:', 'tez:')],
  // A merchant's code (EMVCo QR, merchant-presented): its first field is the format, 01; somewhere stands a name.
  ['payment', /^000201(?=[^A-Z]*[A-Z])/],
  ['badge', startsWith('TEEKA-BADGE-')],
  ['contact', startsWith('BEGIN:VCARD', 'MECARD:', 'BIZCARD:')],
  ['wifi', startsWith('WIFI:')],
  // An archive with one file (DIVOC); a scanner that types leaves out the bytes that are no letters.
  ['cowin-certificate', /^PK(?=[^]*certificate\.json)|^\{(?=[^]*"credentialSubject")/],
  ['cowin-certificate', linkTo('cowin')],
  ['digilocker', linkTo('digilocker|digitallocker')],
  ['driving-licence-or-rc', linkTo('parivahan')],
  ['driving-licence-or-rc', /^(?:dl|rc|licen[cs]e|registration|regn)\.? ?(?:no|number)\b/i],
  // The number itself: a licence's (state, office, year, seven digits), a vehicle's.
  ['driving-licence-or-rc', /^[A-Z]{2}[ -]?\d{2}[ -]?(?:19|20)\d{9}$|^[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}$/],
  ['web-link', startsWith('https?:', 'www\\.')],
  // A letter's or parcel's (UPU S10).
  ['barcode', /^[A-Z]{2}\d{9}[A-Z]{2}$/],
]

/** Undefined for what is none of these. */
export function foreignCode(text: string): ForeignCode | undefined {
  return FORMS.find(([, form]) => form.test(text))?.[0]
}

/** An address whose host has one of these words. */
function linkTo(words: string): RegExp {
  return new RegExp(String.raw`^https?:\/\/[^/?#\s]*(?:${words})`, 'i')
}
