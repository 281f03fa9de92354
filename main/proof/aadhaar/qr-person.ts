/**
 * The person in a Secure QR record. One rule: it is called with a record whose signature holds, and whatever does not
 * have the shape it has in every known layout makes the whole record one of an unknown layout.
 */
import type { Hash } from '#contract/fields'
import type { SignedMobile, SignedPerson } from '#domain/identity/signed-person'
import { sha256Hex } from '../hash.ts'
import { hashRounds } from './contact-hash.ts'
import { photoSize, showablePhoto } from './photo-size.ts'
import { type FieldName, type LaidOut, layOut } from './qr-layout.ts'
import { readFacts } from './signed-facts.ts'

/** Undefined for a record of an unknown layout. */
export function personIn(record: Uint8Array, signer: Hash): SignedPerson | undefined {
  const laidOut = layOut(record)
  if (laidOut === undefined || !hasKeptItsOrder(laidOut)) return undefined
  const text = (name: FieldName): string => laidOut.fields.get(name) ?? ''
  const address = ON_AN_ENVELOPE.map(text)
  const [reference, name, birth, gender] = [text('reference'), text('name'), text('birth'), text('gender')]
  const [careOf, pincode] = [text('careOf'), text('pincode')]
  const facts = readFacts({ reference, name, birth, gender, careOf, pincode, address })
  if (facts === undefined || !/^[0-3]$/.test(text('indicator'))) return undefined
  return {
    ...facts,
    source: 'secure-qr',
    layout: laidOut.layout,
    mobile: mobileIn(laidOut, facts.lastFour),
    photo: showablePhoto(laidOut.photo),
    signedHash: sha256Hex(record),
    signer,
  }
}

const KNOWN_LAYOUTS: ReadonlySet<string> = new Set(['V1', 'V2', 'V3', 'V4', 'V5'])

/** Of a layout that came later nothing is known; a field more or less would shift its picture. */
const hasKeptItsOrder = ({ layout, photo }: LaidOut): boolean =>
  KNOWN_LAYOUTS.has(layout) || photo.length === 0 || photoSize(photo) !== null

/** From the door outwards; the record has them in no order that anybody would write. */
const ON_AN_ENVELOPE = [
  'house',
  'street',
  'landmark',
  'location',
  'vtc',
  'postOffice',
  'subDistrict',
  'district',
  'state',
] as const satisfies readonly FieldName[]

/** A field that tells no four digits tells nothing: nobody is turned away for it. */
function mobileIn({ mobileEnd, mobileHash }: LaidOut, lastFour: string): SignedMobile | null {
  if (mobileHash !== null) {
    const hash = Buffer.from(mobileHash).toString('hex') as Hash
    return { kind: 'hash', hash, rounds: hashRounds(lastFour), salt: '' }
  }
  const [end] = /\d{4}$/.exec(mobileEnd) ?? []
  return end === undefined ? null : { kind: 'end', lastFour: end }
}
