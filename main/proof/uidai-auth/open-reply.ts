/**
 * Whether UIDAI signed a reply (XML Signature 1.1, section 3.2). One rule: what comes out are the attributes of the
 * signed bytes; what else the document holds, and what came around it, is never looked at.
 */
import type { KeyObject } from 'node:crypto'
import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom'
import { SignedXml } from 'xml-crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { Hash } from '#contract/fields'
import { type EkycSignature, signatureOf } from '../ekyc/signature-form.ts'
import { readXmlText } from '../ekyc/strict-xml.ts'
import { sha256Hex } from '../hash.ts'

export type ReplyRoot = 'AuthRes' | 'OtpRes'
export type SignatureProblem = 'reply-unreadable' | 'reply-unsigned' | 'reply-altered'

export interface OpenedReply {
  /** Empty where the reply has no such attribute. */
  readonly attribute: (name: string) => string
  /** SHA-256 over exactly what was signed, in canonical form. */
  readonly hash: Hash
}

export function openReply(bytes: Uint8Array, name: ReplyRoot, key: KeyObject): Answer<OpenedReply, SignatureProblem> {
  const text = readXmlText(bytes)
  const root = text === undefined ? undefined : rootOf(text, name)
  if (text === undefined || root === undefined) return refuse('reply-unreadable')
  if (root.getElementsByTagNameNS('*', 'Signature').length === 0) return refuse('reply-unsigned')
  const signature = signatureOf(root)
  const signed = signature && signedBy(key, text, signature)
  const opened = signed === undefined ? undefined : rootOf(signed, name)
  if (signed === undefined || opened === undefined) return refuse('reply-altered')
  return done({ attribute: (of) => opened.getAttribute(of) ?? '', hash: sha256Hex(signed) })
}

/** The root element, whatever prefix it has; undefined where it is another or the parser has anything to complain of. */
export function rootOf(text: string, name: string): Element | undefined {
  try {
    const parser = new DOMParser({ onError: onWarningStopParsing, locator: false })
    const root = parser.parseFromString(text, 'text/xml').documentElement
    return root?.localName === name ? root : undefined
  } catch {
    return undefined
  }
}

/** What the key signed, in canonical form; undefined where it did not sign this. */
function signedBy(key: KeyObject, text: string, signature: EkycSignature): string | undefined {
  try {
    // The key is the one in the set-up: a reply that could name its own would answer for itself.
    const verifier = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null })
    verifier.loadSignature(signature.text)
    return verifier.checkSignature(text) ? verifier.getSignedReferences()[0] : undefined
  } catch {
    return undefined
  }
}
