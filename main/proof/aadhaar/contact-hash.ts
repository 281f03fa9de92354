/**
 * Whether a mobile number is the one in a signed record. One rule: agreement speaks for a person, and silence never
 * against them; newer prints are known whose hashes do not come out.
 */
import type { Mobile } from '#contract/fields'
import type { SignedMobile } from '#domain/identity/signed-person'
import { sha256Hex } from '../hash.ts'

/** How often UIDAI hashes a contact: the last digit of the Aadhaar number says it, and 0 counts as 1. */
export const hashRounds = (lastFour: string): number => Math.max(1, Number(lastFour.slice(-1)))

/** Of an end only its four digits are compared; a hash answers to the whole number (with its salt) alone. */
export function contactMatches(signed: SignedMobile, typed: Mobile): boolean {
  if (signed.kind === 'end') return typed.endsWith(signed.lastFour)
  return chained(typed + signed.salt, signed.rounds) === signed.hash
}

/** Each round hashes the lower-case hex of the one before. */
function chained(text: string, rounds: number): string {
  let hash = sha256Hex(text)
  for (let round = 1; round < rounds; round += 1) hash = sha256Hex(hash)
  return hash
}
