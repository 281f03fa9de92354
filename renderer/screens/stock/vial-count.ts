/** A number of vials or doses as typed, in any digits. One rule: what is no whole number within the bounds is null. */
import { asciiDigits } from '#domain/people/digits'

export function countIn(text: string, least: number, most: number): number | null {
  const plain = asciiDigits(text.trim())
  if (!/^\d{1,5}$/.test(plain)) return null
  const count = Number(plain)
  return count >= least && count <= most ? count : null
}
