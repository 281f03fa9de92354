/**
 * The two machine-read lines of a passport (TD3: ICAO 9303, part 4), found in whatever a scanner or a keyboard gave.
 * One rule: it looks at the shape only; whether the lines hold is for who reads them.
 */
import { asciiDigits } from '../people/digits.ts'

const LENGTH = 44
/** The first line is letters and holds at least one filler after the country; the second has digits as well. */
const TD3 = /^P[A-Z<]{4}(?=[A-Z]*<)[A-Z0-9<]{83}$/

/** Lines apart or joined, in capitals or not; null for what is no TD3. */
export function passportLines(text: string): readonly [string, string] | null {
  const zone = asciiDigits(text).replace(/\s/g, '').toUpperCase()
  return TD3.test(zone) ? [zone.slice(0, LENGTH), zone.slice(LENGTH)] : null
}
