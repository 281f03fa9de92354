/**
 * Whether a pinned key signed an offline e-KYC document (XML Signature 1.1, section 3.2). One rule: what comes out is
 * the signed bytes and nothing else of the document; whoever wants a field reads it from them.
 */
import { type KeyObject, X509Certificate } from 'node:crypto'
import { SignedXml } from 'xml-crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { TrustedKey } from '../aadhaar/trusted-key.ts'
import { type EkycSignature, type SignatureMethod, signatureOf } from './signature-form.ts'
import { ekycRootOf, readXmlText } from './strict-xml.ts'

export interface SignedXmlBytes {
  /** The document without its signature, in canonical form: exactly what was hashed and signed. */
  readonly signed: string
  readonly signer: TrustedKey
  readonly method: SignatureMethod
}

/**
 * XML_ALTERED for whatever is not, byte for byte, what some key signed in UIDAI's form. SIG_UNKNOWN_KEY where the
 * document is whole and the certificate that it brings along fits it, but is not among `keys`: UIDAI may have a new key
 * that this desk has not got, and then the file must not be called altered. Anybody can sign like that with a
 * certificate of their own, so nothing is given out either way.
 */
export function verifyEkycXml(
  xml: Uint8Array,
  keys: readonly TrustedKey[],
): Answer<SignedXmlBytes, 'XML_ALTERED' | 'SIG_UNKNOWN_KEY'> {
  const text = readXmlText(xml)
  if (text === undefined) return refuse('XML_ALTERED')
  const root = ekycRootOf(text)
  const signature = root && signatureOf(root)
  if (signature === undefined) return refuse('XML_ALTERED')
  for (const signer of keys) {
    const signed = signedBy(signer.key, text, signature)
    if (signed !== undefined) return done({ signed, signer, method: signature.method })
  }
  return refuse(bringsItsOwnKey(text, signature) ? 'SIG_UNKNOWN_KEY' : 'XML_ALTERED')
}

/** What the key signed, in canonical form; undefined where it did not sign this. */
function signedBy(key: KeyObject, text: string, signature: EkycSignature): string | undefined {
  try {
    // Whoever lets the library ask the document for its key has a document that answers for itself.
    const verifier = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null })
    verifier.loadSignature(signature.text)
    return verifier.checkSignature(text) ? verifier.getSignedReferences()[0] : undefined
  } catch {
    // Thrown for a signature of another key as much as for what cannot be read.
    return undefined
  }
}

function bringsItsOwnKey(text: string, signature: EkycSignature): boolean {
  const key = keyIn(signature.claimed)
  return key !== undefined && signedBy(key, text, signature) !== undefined
}

function keyIn(certificate: Uint8Array): KeyObject | undefined {
  try {
    return new X509Certificate(certificate).publicKey
  } catch {
    return undefined
  }
}
