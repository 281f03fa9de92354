/** Whether a text is something to search for. One rule: a code is scanned, and nobody's Aadhaar number is searched by. */
import { unreachable } from '#contract/answer'
import { kindOfText } from '#domain/identity/what-was-scanned'

const LONGEST_SEARCH = 100

/** A name, a mobile number, a reference id, the beginning of one of these; no code, and nothing at all is none. */
export function isSearch(given: string): boolean {
  const text = given.trim()
  if (text === '' || text.length > LONGEST_SEARCH) return false
  const found = kindOfText(text)
  switch (found.kind) {
    case 'name':
    case 'mobile':
    case 'reference':
    case 'digits-end':
      return true
    case 'other':
      return found.what === 'text'
    case 'aadhaar-digits':
    case 'aadhaar-xml':
    case 'aadhaar-number':
    case 'certificate':
    case 'appointment':
    case 'mrz':
      return false
    default:
      return unreachable(found)
  }
}
