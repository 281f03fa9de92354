/**
 * Takes Aadhaar numbers out of free text: notes, reasons, lists. One rule: rather one number too many than one too
 * few, so a run of twelve digits that merely could be one is masked as well.
 */
import { asciiDigits } from '../people/digits.ts'
import { isAadhaar } from './aadhaar.ts'

/** Twelve digits in fours, joined or with up to two separators between the groups, in any script's digits. */
const CANDIDATE =
  /(?<!\p{Nd})\p{Nd}{4}[\s.,/_\u2010-\u2015-]{0,2}\p{Nd}{4}[\s.,/_\u2010-\u2015-]{0,2}\p{Nd}{4}(?!\p{Nd})/gu

/** The text with all but the last four digits of every Aadhaar number as dots; nothing else is touched. */
export function scrubAadhaar(text: string): string {
  let clean = text
  for (let at = 0; at < clean.length;) {
    CANDIDATE.lastIndex = at
    const found = CANDIDATE.exec(clean)
    if (found === null) break
    if (looksIssued(found[0]))
      clean = clean.slice(0, found.index) + hideEight(found[0]) + clean.slice(CANDIDATE.lastIndex)
    // One further, not past the find: sixteen digits in fours hold two candidates that overlap.
    at = found.index + 1
  }
  return clean
}

function looksIssued(candidate: string): boolean {
  return isAadhaar(asciiDigits(candidate).replace(/\D/g, ''))
}

function hideEight(number: string): string {
  let hidden = 0
  return number.replace(/\p{Nd}/gu, (digit) => (hidden++ < 8 ? '•' : digit))
}
