/**
 * Checks an enveloped XML signature with nothing but RSA and SHA-256. One rule: the canonical form (Canonical XML 1.0) is
 * written out by hand here, so that no library's idea of it is checked against itself.
 */
import { createHash, type KeyObject, verify } from 'node:crypto'
import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom'

/** Throws for what is not well formed. */
export function rootElement(xml: string): Element {
  const root = new DOMParser({ onError: onWarningStopParsing }).parseFromString(xml, 'text/xml').documentElement
  if (root === null) throw new Error('no root')
  return root
}

export const childOf = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find(({ localName }) => localName === name)

/** True where the document's one signature, a child of its root, is the key's and covers everything else. */
export function isSignedBy(xml: string, key: KeyObject): boolean {
  const root = rootElement(xml)
  const signature = childOf(root, 'Signature')
  const signedInfo = signature && childOf(signature, 'SignedInfo')
  const value = signature && childOf(signature, 'SignatureValue')?.textContent
  if (signature === undefined || signedInfo === undefined || value === undefined || value === null) return false
  const claimed = signedInfo.getElementsByTagName('DigestValue')[0]?.textContent ?? ''
  root.removeChild(signature)
  const digest = createHash('sha256').update(canonical(root)).digest('base64')
  const holds = verify('sha256', Buffer.from(canonical(signedInfo)), key, Buffer.from(value, 'base64'))
  return holds && digest === claimed
}

/** Only what occurs here: default namespaces, no prefixes, no comments. */
export function canonical(element: Element, inherited = ''): string {
  const namespace = element.namespaceURI ?? ''
  const declared = namespace === inherited ? '' : ` xmlns="${namespace}"`
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'xmlns')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}="${value.replace(/[&<"\t\n\r]/g, reference)}"`)
  const inside = [...element.childNodes].map((node) =>
    node.nodeType === node.ELEMENT_NODE
      ? canonical(node as Element, namespace)
      : (node.nodeValue ?? '').replace(/[&<>\r]/g, reference),
  )
  return `<${element.tagName}${declared}${attributes.join('')}>${inside.join('')}</${element.tagName}>`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const reference = (character: string): string =>
  NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
