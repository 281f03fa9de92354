/**
 * What a badge's QR code says: a word by which a scanner's text is known, and a secret of 160 bits. One rule: it names
 * nobody; whose it is, only the laptop that issued it can tell.
 */
import { fromCrockford, isCrockford, toCrockford } from '../certificate/crockford.ts'

const WORD = 'TEEKA-BADGE-'
export const BADGE_BYTES = 20
const LETTERS = (BADGE_BYTES / 5) * 8

/** Capitals, digits and dashes only: such a text makes the smallest code. @param secret BADGE_BYTES long */
export const badgeCode = (secret: Uint8Array): string => WORD + toCrockford(secret)

/** By its first word: a badge that was scanned badly is a badge all the same, and nothing to search people by. */
export const isBadge = (text: string): boolean => text.trim().toUpperCase().startsWith(WORD)

/** Undefined for what is no badge, or not all of one. */
export function secretOfBadge(text: string): Uint8Array | undefined {
  if (!isBadge(text)) return undefined
  const letters = text.trim().toUpperCase().slice(WORD.length)
  return letters.length === LETTERS && isCrockford(letters) ? fromCrockford(letters) : undefined
}
