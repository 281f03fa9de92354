/**
 * Two check characters: ISO/IEC 7064, MOD 1271-36. They find every single wrong character, every swap of neighbours and
 * nearly everything else that a hand or a smudge does. One rule: dash and colon count as well (36 and 37), so that a
 * dash that moved is found; 1271 leaves room for them.
 */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-:'
const MODULUS = 1271
const RADIX = 36

/** Takes capitals, digits, dashes and colons. */
export function checkLettersOf(text: string): string {
  const sum = Array.from(text).reduce((so, letter) => ((so + valueOf(letter)) * RADIX) % MODULUS, 0)
  const check = (MODULUS + 1 - ((sum * RADIX) % MODULUS)) % MODULUS
  return LETTERS.charAt(Math.floor(check / RADIX)) + LETTERS.charAt(check % RADIX)
}

function valueOf(letter: string): number {
  const value = LETTERS.indexOf(letter)
  if (value < 0) throw new Error('check letters: a character outside A-Z, 0-9, dash and colon')
  return value
}
