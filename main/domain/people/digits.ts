/**
 * Digits as people type them, in whatever script the keyboard stands. One rule: letters are left as they are.
 */

/** The zero of each script; its nine other digits follow it in Unicode. */
const ZEROS = [
  0x06_60, // Arabic
  0x06_f0, // Urdu
  0x09_66, // Devanagari
  0x09_e6, // Bangla and Assamese
  0x0a_66, // Gurmukhi
  0x0a_e6, // Gujarati
  0x0b_66, // Odia
  0x0b_e6, // Tamil
  0x0c_66, // Telugu
  0x0c_e6, // Kannada
  0x0d_66, // Malayalam
  0x1c_50, // Ol Chiki
  0xab_f0, // Meetei Mayek
  0xff_10, // full width
]

/** The same text with every digit written 0 to 9; its length in UTF-16 units stays. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (char) => {
    const code = char.charCodeAt(0)
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? char : String(code - zero)
  })
}
