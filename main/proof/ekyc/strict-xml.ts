/**
 * Reads XML that a stranger brought, much more narrowly than XML allows. One rule: what an e-KYC file does not need
 * (document types, entities, comments, instructions, CDATA) is refused in the text, before any parser sees it.
 */
import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom'
import { LARGEST_XML } from './open-zip.ts'

/** A genuine file has some forty tags and as many attributes; thousands of either only cost time. */
const MOST_MARKS = 400

const DECLARATION = /^<\?xml\s[^<>]*\?>/
const UNWANTED = /<[!?]/

/** The text, without a byte order mark; undefined where the bytes are no narrow XML. */
export function readXmlText(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST_XML) return undefined
  const text = decode(bytes)
  if (text === undefined || UNWANTED.test(text.replace(DECLARATION, ''))) return undefined
  return (text.match(/[<=]/g) ?? []).length <= MOST_MARKS ? text : undefined
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The files of 2018 had a flat root by another name and are long out of date. */
const ROOT = 'OfflinePaperlessKyc'

/** The root element; undefined where it is another one, or the parser has anything at all to complain of. */
export function ekycRootOf(text: string): Element | undefined {
  try {
    const parser = new DOMParser({ onError: onWarningStopParsing, locator: false })
    const root = parser.parseFromString(text, 'text/xml').documentElement
    return root?.tagName === ROOT && root.namespaceURI === null ? root : undefined
  } catch {
    return undefined
  }
}

export const childrenOf = (element: Element): readonly Element[] => [...element.children]
