/**
 * Verhoeff's check (J. Verhoeff, 1969), the last digit of an Aadhaar number. It finds every single wrong digit and
 * every swap of neighbours. One rule: digits only, the caller has seen to it.
 */

/** Multiplication in the dihedral group of order ten. */
function multiply(j: number, k: number): number {
  if (j < 5) return k < 5 ? (j + k) % 5 : 5 + ((j + k - 5) % 5)
  return k < 5 ? 5 + ((j - k) % 5) : (j - k + 5) % 5
}

const STEP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/** The digit as it counts at a place: the permutation, applied as often as the place says; it repeats after eight. */
function placed(digit: number, place: number): number {
  let value = digit
  for (let i = 0; i < place % 8; i += 1) value = STEP[value] ?? 0
  return value
}

/** True when the last digit agrees with those before it; 2363 does. */
export function passesVerhoeff(digits: string): boolean {
  const fromRight = Array.from(digits).toReversed()
  return fromRight.reduce((sum, digit, place) => multiply(sum, placed(Number(digit), place)), 0) === 0
}
