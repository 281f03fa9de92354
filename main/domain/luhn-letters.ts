/**
 * Luhn's check letter over any alphabet of even length (ISO/IEC 7812-1 carried to letters). One rule: every single wrong
 * letter is found, and every two neighbours that changed places but for one pair of them.
 */

/** Throws for a letter outside the alphabet. */
export function luhnLetterOf(text: string, alphabet: string): string {
  const size = alphabet.length
  const sum = Array.from(text)
    .toReversed()
    .reduce((total, letter, place) => {
      const product = (place % 2 === 0 ? 2 : 1) * valueOf(letter, alphabet)
      return total + Math.floor(product / size) + (product % size)
    }, 0)
  return alphabet.charAt((size - (sum % size)) % size)
}

function valueOf(letter: string, alphabet: string): number {
  const value = alphabet.indexOf(letter)
  if (value < 0) throw new Error(`luhn: a letter outside ${alphabet}`)
  return value
}
