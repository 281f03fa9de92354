/**
 * The person in an offline e-KYC file. One rule: it is called with the signed bytes alone, finds everything by its path
 * from the root, each part exactly once, and whatever does not have its shape makes the whole file one of an unknown
 * layout.
 */
import type { Element } from '@xmldom/xmldom'
import { Hash } from '#contract/fields'
import type { SignedMobile, SignedPerson } from '#domain/identity/signed-person'
import { hashRounds } from '../aadhaar/contact-hash.ts'
import { showablePhoto } from '../aadhaar/photo-size.ts'
import { readFacts } from '../aadhaar/signed-facts.ts'
import { sha256Hex } from '../hash.ts'
import { childrenOf, ekycRootOf } from './strict-xml.ts'

/** The share code salts the mobile number's hash. Undefined for a file of an unknown layout. */
export function personIn(signed: string, shareCode: string, signer: Hash): SignedPerson | undefined {
  const parts = partsOf(signed)
  if (parts === undefined) return undefined
  const { poi, poa } = parts
  const facts = readFacts({
    reference: parts.reference,
    name: poi('name'),
    birth: poi('dob'),
    gender: poi('gender'),
    careOf: poa('careof'),
    pincode: poa('pc'),
    address: ON_AN_ENVELOPE.map(poa),
  })
  if (facts === undefined) return undefined
  return {
    ...facts,
    source: 'ekyc',
    layout: 'xml',
    mobile: mobileIn(poi('m'), facts.lastFour, shareCode),
    photo: showablePhoto(Buffer.from(parts.photo, 'base64')),
    signedHash: sha256Hex(signed),
    signer,
  }
}

/** From the door outwards. The country is left out: there is one. */
const ON_AN_ENVELOPE = ['house', 'street', 'landmark', 'loc', 'vtc', 'po', 'subdist', 'dist', 'state'] as const

interface Parts {
  readonly reference: string
  /** Attributes of the proof of identity and of the proof of address; empty where one is not there. */
  readonly poi: (name: string) => string
  readonly poa: (name: string) => string
  /** Base64. */
  readonly photo: string
}

function partsOf(signed: string): Parts | undefined {
  const root = ekycRootOf(signed)
  const data = root && onlyChild(root, 'UidData')
  const [poi, poa, pht] = ['Poi', 'Poa', 'Pht'].map((name) => data && onlyChild(data, name))
  if (poi === undefined || poa === undefined || pht === undefined) return undefined
  return {
    reference: root?.getAttribute('referenceId') ?? '',
    poi: (name) => poi.getAttribute(name) ?? '',
    poa: (name) => poa.getAttribute(name) ?? '',
    photo: pht.textContent ?? '',
  }
}

function onlyChild(parent: Element, name: string): Element | undefined {
  const found = childrenOf(parent).filter(({ tagName, namespaceURI }) => tagName === name && namespaceURI === null)
  return found.length === 1 ? found[0] : undefined
}

/** What is no hash tells nothing: nobody is turned away for it. */
function mobileIn(text: string, lastFour: string, salt: string): SignedMobile | null {
  const hash = Hash.safeParse(text)
  return hash.success ? { kind: 'hash', hash: hash.data, rounds: hashRounds(lastFour), salt } : null
}
