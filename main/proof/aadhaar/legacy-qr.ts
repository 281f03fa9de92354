/**
 * The code on cards from before 2018: unsigned XML, and in it the full Aadhaar number. One rule, and it is law (Aadhaar
 * Act, s. 8A): of the number its last four digits leave this file; and nothing here is proof of anything.
 */
import type { Birth, Gender, PersonName } from '#contract/fields'
import { readAadhaar } from '#domain/identity/aadhaar'
import { readAttributes } from './legacy-attributes.ts'
import { readBirth, readGender, readLine, readName, readPincode } from './signed-fields.ts'

/** What a card says of itself; anybody can print one. */
export interface UnsignedPerson {
  readonly name: PersonName
  readonly birth: Birth
  readonly gender: Gender
  readonly lastFour: string
  readonly careOf: string
  readonly pincode: string
}

const LONGEST = 4096
/** Some printers began it `</?xml`. */
const PROLOGUE = /^\s*(?:<\/?\?xml [^<>]{0,200}\?>)?\s*/
const ELEMENT = 'PrintLetterBarcodeData'

/** Takes the code's text as scanned; null for what is no such code, or is not whole. What is shown: QR_UNSIGNED_LEGACY. */
export function readLegacyQr(text: string): UnsignedPerson | null {
  if (text.length > LONGEST) return null
  const attributes = readAttributes(text.replace(PROLOGUE, ''), ELEMENT)
  const value = (name: string): string => attributes?.get(name) ?? ''
  const name = readName(value('name'))
  const birth = readBirth(value('dob')) ?? readBirth(value('yob'))
  const gender = readGender(value('gender'))
  const careOf = readLine(value('co'))
  const pincode = readPincode(value('pc'))
  const number = readAadhaar(value('uid'))
  if (name === undefined || birth === undefined || gender === undefined) return null
  if (careOf === undefined || pincode === undefined || !number.check.ok) return null
  return { name, birth, gender, lastFour: number.lastFour, careOf, pincode }
}
