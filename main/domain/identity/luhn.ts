/**
 * Luhn's check (ISO/IEC 7812-1, annex B), the last digit of a voter ID and of a health account. One rule: digits only,
 * the caller has seen to it.
 */

/** True when the last digit agrees with those before it; 79927398713 does. */
export function passesLuhn(digits: string): boolean {
  const fromRight = Array.from(digits).toReversed()
  const sum = fromRight.reduce((total, digit, place) => total + weighed(Number(digit), place), 0)
  return sum % 10 === 0
}

function weighed(digit: number, place: number): number {
  if (place % 2 === 0) return digit
  const doubled = digit * 2
  return doubled > 9 ? doubled - 9 : doubled
}
