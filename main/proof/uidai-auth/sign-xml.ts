/**
 * The agency's signature under a request (XML Signature 1.1: enveloped, Canonical XML 1.0, RSA with SHA-256). One rule:
 * what goes wrong here is told without a word of the document, for the document holds a number.
 */
import { SignedXml } from 'xml-crypto'
import type { Agency } from './agency.ts'

const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'

/** The document with its signature as the root's last child, the agency's certificate inside. */
export function signXml(xml: string, { signing }: Agency): string {
  const signer = new SignedXml({
    privateKey: signing.key,
    publicCert: signing.certificate.pem,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: C14N,
  })
  signer.addReference({ xpath: '/*', isEmptyUri: true, transforms: [ENVELOPED], digestAlgorithm: SHA256 })
  try {
    signer.computeSignature(xml)
  } catch {
    throw new Error('sign-xml: the request could not be signed')
  }
  return signer.getSignedXml()
}
