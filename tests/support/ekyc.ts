/**
 * Makes Aadhaar's offline e-KYC files for invented people, in the form UIDAI signs. One rule: the canonical form and the
 * signature are written out here by hand, so that no library's idea of them is checked against itself.
 */
import { createHash, createHmac, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { type AadhaarCard, type AadhaarKey, contactHash, SUNITA } from './aadhaar.ts'

/** The drawn face of the cards as a JPEG, as the files have it. */
export const jpegFace = (): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../vectors/aadhaar/face.jpg')))

export const SHARE_CODE = '4321'

/** What the person is and the share code they chose: Sunita's unless told otherwise. */
export type EkycPerson = Partial<Omit<AadhaarCard, 'layout'>> & { readonly code?: string }

type Attributes = readonly (readonly [name: string, value: string])[]

/** The document as UIDAI writes it, and in canonical form: sorted attributes, no empty tags (Canonical XML 1.0). */
export interface Unsigned {
  readonly written: string
  readonly canonical: string
}

export function ekycDocument(changes: EkycPerson = {}): Unsigned {
  const person = { ...SUNITA, photo: jpegFace(), code: SHARE_CODE, ...changes }
  const reference = person.lastFour + person.madeAt.replaceAll(/\D/g, '')
  const [poi, poa] = [identityOf(person), addressOf(person)]
  const photo = Buffer.from(person.photo ?? []).toString('base64')
  const around = (inner: string): string =>
    `<OfflinePaperlessKyc referenceId="${reference}"><UidData>${inner}<Pht>${photo}</Pht></UidData></OfflinePaperlessKyc>`
  const canonical = [poi, poa].map(([name, attributes]) => `<${name}${inOrder(attributes)}></${name}>`)
  const written = [poi, poa].map(([name, attributes]) => `<${name}${spelt(attributes)}/>`)
  return {
    written: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${around(written.join(''))}`,
    canonical: around(canonical.join('')),
  }
}

type Person = AadhaarCard & { readonly code: string }

function identityOf({ name, birth, gender, mobile, email, lastFour, code }: Person): readonly [string, Attributes] {
  const hash = (contact: string): string =>
    contact === '' ? '' : Buffer.from(contactHash(contact + code, lastFour)).toString('hex')
  return [
    'Poi',
    [
      ['name', name],
      ['dob', birth],
      ['gender', gender],
      ['m', hash(mobile)],
      ['e', hash(email)],
    ],
  ]
}

const addressOf = (person: Person): readonly [string, Attributes] => [
  'Poa',
  [
    ['careof', person.careOf],
    ['country', 'India'],
    ['dist', person.district],
    ['house', person.house],
    ['landmark', person.landmark],
    ['loc', person.location],
    ['pc', person.pincode],
    ['po', person.postOffice],
    ['state', person.state],
    ['street', person.street],
    ['subdist', person.subDistrict],
    ['vtc', person.vtc],
  ],
]

const inOrder = (attributes: Attributes): string => spelt(attributes.toSorted(([a], [b]) => (a < b ? -1 : 1)))
const spelt = (attributes: Attributes): string =>
  attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
export const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const ENVELOPED = `<Transform Algorithm="${DSIG}enveloped-signature"></Transform>`

export interface Signing {
  readonly method: keyof typeof METHODS
  /** In place of the one transform; the digest is over the canonical form whatever is said. */
  readonly transforms: string
  /** What else is done to the SignedInfo before it is signed. */
  readonly signedInfo: (text: string) => string
  /** Base64 of DER; empty leaves the KeyInfo away. */
  readonly keyInfo: string
}

/** The document with its signature as the last child of the root. */
export function signEkyc(key: AadhaarKey, { written, canonical }: Unsigned, changes: Partial<Signing> = {}): string {
  const signing: Signing = {
    method: 'rsa-sha1',
    transforms: ENVELOPED,
    signedInfo: (text) => text,
    keyInfo: Buffer.from(key.certificateDer).toString('base64'),
    ...changes,
  }
  const signedInfo = signing.signedInfo(signedInfoOver(canonical, signing))
  const value = signatureValue(key, signing.method, signedInfo)
  const keyInfo = `<KeyInfo><X509Data><X509Certificate>${signing.keyInfo}</X509Certificate></X509Data></KeyInfo>`
  // Standing inside the Signature it has the namespace from there; alone, as it is signed, it says it itself.
  const inside = signedInfo.replace(` xmlns="${DSIG}"`, '')
  const rest = `<SignatureValue>${value}</SignatureValue>${signing.keyInfo === '' ? '' : keyInfo}`
  const at = written.lastIndexOf('</')
  return `${written.slice(0, at)}<Signature xmlns="${DSIG}">${inside}${rest}</Signature>${written.slice(at)}`
}

const METHODS = {
  'rsa-sha1': `${DSIG}rsa-sha1`,
  'rsa-sha256': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'hmac-sha1': `${DSIG}hmac-sha1`,
} as const

function signedInfoOver(canonical: string, { method, transforms }: Signing): string {
  const by = (name: string, algorithm: string): string => `<${name} Algorithm="${algorithm}"></${name}>`
  const digest = createHash('sha256').update(canonical).digest('base64')
  const digested = `${by('DigestMethod', 'http://www.w3.org/2001/04/xmlenc#sha256')}<DigestValue>${digest}</DigestValue>`
  const reference = `<Reference URI=""><Transforms>${transforms}</Transforms>${digested}</Reference>`
  const methods = by('CanonicalizationMethod', C14N) + by('SignatureMethod', METHODS[method])
  return `<SignedInfo xmlns="${DSIG}">${methods}${reference}</SignedInfo>`
}

/** HMAC is keyed as an attacker would: with the certificate that everybody has. */
function signatureValue(key: AadhaarKey, method: Signing['method'], signedInfo: string): string {
  if (method === 'hmac-sha1') return createHmac('sha1', key.certificatePem).update(signedInfo).digest('base64')
  return sign(method === 'rsa-sha1' ? 'sha1' : 'sha256', Buffer.from(signedInfo), key.privateKey).toString('base64')
}

export const ekycXml = (key: AadhaarKey, person: EkycPerson = {}, signing: Partial<Signing> = {}): string =>
  signEkyc(key, ekycDocument(person), signing)

/** The archive as it is downloaded: UIDAI's own cipher unless told otherwise. */
export const ekycZip = (key: AadhaarKey, person: EkycPerson = {}, code = SHARE_CODE): Promise<Uint8Array> =>
  zipped([ekycXml(key, { code, ...person })], code)

type Cipher = 'zip-crypto' | 'aes' | 'none'

/** Each file under a name of its own. */
export async function zipped(
  files: readonly (string | Uint8Array)[],
  code = SHARE_CODE,
  cipher: Cipher = 'zip-crypto',
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [at, file] of files.entries()) {
    const ciphered = cipher === 'none' ? {} : { password: code, zipCrypto: cipher === 'zip-crypto' }
    await writer.add(`offlineaadhaar${at}.xml`, new Uint8ArrayReader(Buffer.from(file)), ciphered)
  }
  return writer.close()
}
