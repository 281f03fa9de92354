/**
 * The form of signature that UIDAI puts into an offline e-KYC file (XML Signature 1.1: enveloped, over the whole
 * document, RSA). One rule: the form is compared whole against what is allowed; nothing in it is looked up and obeyed.
 */
import { type Element, XMLSerializer } from '@xmldom/xmldom'
import { childrenOf } from './strict-xml.ts'

const DSIG = 'http://www.w3.org/2000/09/xmldsig#'
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
const ENVELOPED = `${DSIG}enveloped-signature`

/** SHA-1 in the signature is UIDAI's habit; forging under it takes a second preimage, not a collision. */
const METHODS = { 'rsa-sha1': `${DSIG}rsa-sha1`, 'rsa-sha256': 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256' }
export type SignatureMethod = keyof typeof METHODS

export interface EkycSignature {
  /** The element as text. */
  readonly text: string
  readonly method: SignatureMethod
  /** DER of the certificate that came along, as it claims; empty where none did. */
  readonly claimed: Uint8Array
}

/** The one signature of the document, a child of its root; undefined where there is another form, more or none. */
export function signatureOf(root: Element): EkycSignature | undefined {
  const [signature] = childrenOf(root).filter((child) => nameOf(child) === 'Signature')
  if (signature === undefined || !ONCE.every((name) => countOf(root, name) === 1)) return undefined
  if (countOf(root, 'Object') > 0) return undefined
  const [signedInfo, ...rest] = childrenOf(signature)
  const method = signedInfo && methodOf(signedInfo)
  if (method === undefined || !AFTER_IT.has(rest.map(nameOf).join(' '))) return undefined
  return { text: textOf(signature), method, claimed: claimedCertificate(signature) }
}

/** Java breaks its base64 by `&#13;` and a line feed; written raw, the one would be lost and the value another. */
const textOf = (signature: Element): string =>
  new XMLSerializer().serializeToString(signature).replaceAll('\r', '&#13;')

/** Verifiers look these up by name alone, wherever they stand: a second one would be found in place of the first. */
const ONCE = [
  'Signature',
  'SignedInfo',
  'CanonicalizationMethod',
  'SignatureMethod',
  'Reference',
  'DigestMethod',
  'DigestValue',
  'SignatureValue',
]
const AFTER_IT: ReadonlySet<string> = new Set(['SignatureValue', 'SignatureValue KeyInfo'])

const countOf = (root: Element, localName: string): number => root.getElementsByTagNameNS('*', localName).length

/** A name of another namespace is no name here. */
const nameOf = ({ localName, namespaceURI }: Element): string => (namespaceURI === DSIG ? (localName ?? '?') : '?')

const methodOf = (signedInfo: Element): SignatureMethod | undefined => ALLOWED.get(JSON.stringify(formOf(signedInfo)))

type Form = readonly [name: string, attributes: Readonly<Record<string, string>>, children: readonly Form[]]

/** An element with its attributes and what is in it; declarations of namespaces and the text are left out. */
function formOf(element: Element): Form {
  const said = [...element.attributes].filter(({ name }) => !/^xmlns(:|$)/.test(name))
  const attributes = Object.fromEntries(said.map(({ name, value }) => [name, value]))
  return [nameOf(element), attributes, childrenOf(element).map(formOf)]
}

/** Both methods, each with the canonical form of what is signed left unsaid or said. */
const ALLOWED: ReadonlyMap<string, SignatureMethod> = new Map(
  (['rsa-sha1', 'rsa-sha256'] as const).flatMap((method) =>
    [[ENVELOPED], [ENVELOPED, C14N]].map((transforms) => [allowedForm(METHODS[method], transforms), method] as const),
  ),
)

function allowedForm(method: string, transforms: readonly string[]): string {
  const by = (name: string, algorithm: string): Form => [name, { Algorithm: algorithm }, []]
  const reference: Form = [
    'Reference',
    { URI: '' },
    [
      ['Transforms', {}, transforms.map((transform) => by('Transform', transform))],
      by('DigestMethod', SHA256),
      ['DigestValue', {}, []],
    ],
  ]
  const children = [by('CanonicalizationMethod', C14N), by('SignatureMethod', method), reference]
  return JSON.stringify(['SignedInfo', {}, children] satisfies Form)
}

function claimedCertificate(signature: Element): Uint8Array {
  const [certificate] = signature.getElementsByTagNameNS(DSIG, 'X509Certificate')
  return Buffer.from(certificate?.textContent ?? '', 'base64')
}
