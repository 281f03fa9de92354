/**
 * The envelope in which an agency takes the requests of those under it: the signed request beside its hash, and the
 * reply as base64. One rule: the envelope carries and proves nothing; what counts is UIDAI's signature inside.
 */
import { readXmlText } from '../ekyc/strict-xml.ts'
import { sha256 } from '../hash.ts'
import { rootOf } from './open-reply.ts'
import { OnceText } from './once-text.ts'
import { element, XML_DECLARATION } from './xml-text.ts'

export function wrapRequest(clientId: string, request: OnceText): OnceText {
  const xml = request.spend()
  const inside = [
    element('client_id', {}, clientId),
    element('req_hash', {}, Buffer.from(sha256(xml)).toString('base64')),
    // Our own XML has no CDATA in it, so nothing in there can end this one.
    element('req_data', {}, `<![CDATA[${xml}]]>`),
  ]
  return new OnceText(XML_DECLARATION + element('xml', {}, inside.join('')))
}

/** Undefined where the bytes are no such envelope. Its own code and hash are the agency's business and not looked at. */
export function unwrapReply(bytes: Uint8Array): Uint8Array | undefined {
  const text = readXmlText(bytes)
  const root = text === undefined ? undefined : rootOf(text, 'xml')
  const [data, ...others] = [...(root?.children ?? [])].filter(({ tagName }) => tagName === 'res_data')
  if (data === undefined || others.length > 0) return undefined
  return Buffer.from(data.textContent ?? '', 'base64')
}
