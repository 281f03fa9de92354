/**
 * Makes Aadhaar's Secure QR codes for invented people, in every layout that is out. One rule: written by the published
 * layouts and not by the reader's code, and signed by a key of the test's own.
 */
import { createHash, sign } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { facePhoto } from './aadhaar-face.ts'
import type { AadhaarKey } from './aadhaar-key.ts'

export { type AadhaarKey, makeAadhaarKey, trusted } from './aadhaar-key.ts'

/** UIDAI's published numbers for testing; whoever needs a last four takes it from these. */
export const TEST_NUMBERS = ['999941057058', '999971658847', '999999990019'] as const

export interface AadhaarCard {
  readonly layout: 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6'
  readonly name: string
  /** As the card has it: `14-02-1974`, `14/02/1974`, `1974`. */
  readonly birth: string
  readonly gender: string
  readonly lastFour: string
  /** In IST, `2025-03-08T11:44:07.437`. */
  readonly madeAt: string
  readonly careOf: string
  readonly house: string
  readonly street: string
  readonly landmark: string
  readonly location: string
  readonly vtc: string
  readonly postOffice: string
  readonly subDistrict: string
  readonly district: string
  readonly state: string
  readonly pincode: string
  /** Ten digits, or empty. V1 holds a hash of it, later layouts its end. */
  readonly mobile: string
  readonly email: string
  readonly photo: Uint8Array | null
}

export const SUNITA: AadhaarCard = {
  layout: 'V2',
  name: 'Sunita Jadhav',
  birth: '14-02-1974',
  gender: 'F',
  lastFour: '7058',
  madeAt: '2025-03-08T11:44:07.437',
  careOf: 'W/O Ramesh Jadhav',
  house: '12',
  street: 'Shivaji Path',
  landmark: 'Near Hanuman Mandir',
  location: 'Wadgaon',
  vtc: 'Wadgaon Budruk',
  postOffice: 'Wadgaon',
  subDistrict: 'Haveli',
  district: 'Pune',
  state: 'Maharashtra',
  pincode: '411041',
  mobile: '9000000001',
  email: '',
  photo: facePhoto(),
}

/** What the code says when it is scanned: Sunita's unless told otherwise, in decimal digits. */
export const aadhaarCard = (key: AadhaarKey, changes: Partial<AadhaarCard> = {}): string =>
  digitsOf(gzipSync(signRecord(key, recordOf(changes))))

/** The bytes that UIDAI signs. */
export function recordOf(changes: Partial<AadhaarCard> = {}): Uint8Array {
  const card = { ...SUNITA, ...changes }
  const [version, mobileField, hashes] =
    card.layout === 'V1' ? [[], [], contactHashes(card)] : [[card.layout], [mobileFieldOf(card)], []]
  const fields = [...version, indicatorOf(card), referenceOf(card), ...textsOf(card), ...mobileField]
  return Buffer.concat([...fields.map(field), card.photo ?? new Uint8Array(), ...hashes])
}

/** The record with its signature behind it, as it stands in the code before packing. */
export const signRecord = (key: AadhaarKey, record: Uint8Array): Uint8Array =>
  Buffer.concat([record, sign('sha256', record, key.privateKey)])

/** Bytes as the one whole number that a code holds. */
export const digitsOf = (packed: Uint8Array): string => BigInt(`0x${Buffer.from(packed).toString('hex')}`).toString()

const field = (text: string): Uint8Array => Buffer.concat([Buffer.from(text, 'latin1'), Uint8Array.of(0xff)])

/** Which contacts UIDAI knows: 0 none, 1 e-mail, 2 mobile, 3 both. */
const indicatorOf = ({ email, mobile }: AadhaarCard): string => String((email === '' ? 0 : 1) + (mobile === '' ? 0 : 2))

const referenceOf = ({ lastFour, madeAt }: AadhaarCard): string => lastFour + madeAt.replaceAll(/\D/g, '')

const textsOf = (card: AadhaarCard): readonly string[] => [
  card.name,
  card.birth,
  card.gender,
  card.careOf,
  card.district,
  card.landmark,
  card.house,
  card.location,
  card.pincode,
  card.postOffice,
  card.state,
  card.street,
  card.subDistrict,
  card.vtc,
]

function mobileFieldOf({ layout, mobile }: AadhaarCard): string {
  const end = mobile.slice(-4)
  return layout === 'V5' && end !== '' ? `XXXXXX${end}` : end
}

/** The e-mail's first, each where there is one. */
const contactHashes = ({ email, mobile, lastFour }: AadhaarCard): readonly Uint8Array[] =>
  [email, mobile].filter((contact) => contact !== '').map((contact) => contactHash(contact, lastFour))

/** SHA-256 as often as the last digit says, at least once, each time over the hex of the one before. */
export function contactHash(contact: string, lastFour: string): Uint8Array {
  let text = contact
  const rounds = Math.max(1, Number(lastFour.slice(-1)))
  for (let round = 0; round < rounds; round += 1) text = createHash('sha256').update(text).digest('hex')
  return Buffer.from(text, 'hex')
}
