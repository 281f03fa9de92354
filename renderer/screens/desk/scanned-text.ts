/** Whether a text is something to search for. One rule: a code is scanned, and nobody's Aadhaar number is searched by. */
import { kindOfText } from '#domain/identity/what-was-scanned'

const LONGEST_SEARCH = 100

/** A name, a mobile number or its end, a reference id. */
export function namesSomebody(text: string): boolean {
  const { kind } = kindOfText(text)
  return kind === 'name' || kind === 'mobile' || kind === 'reference' || kind === 'digits-end'
}

/** That, or what a person has typed of it so far; nothing at all is none. */
export function isSearch(given: string): boolean {
  const text = given.trim()
  if (text === '' || text.length > LONGEST_SEARCH) return false
  const found = kindOfText(text)
  return namesSomebody(text) || (found.kind === 'other' && found.what === 'text')
}
