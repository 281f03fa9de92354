/**
 * A name in any Indian script in Latin letters. One rule: for comparing only, never shown or printed as somebody's name.
 */
import { transliterateAlphabets } from './alphabets.ts'
import { transliterateArabic } from './arabic.ts'
import { transliterateBrahmic } from './brahmic.ts'
import { transliterateDevanagari } from './devanagari.ts'
import { asciiDigits } from './digits.ts'

/**
 * சுனிதா and সুনীতা as sunita: small Latin letters where a script is known, the rest as it was. Of Arabic letters the
 * consonants and long vowels only.
 */
export function toLatin(text: string): string {
  if (/^[\0-\u02ff]*$/.test(text)) return text
  return transliterateAlphabets(transliterateArabic(transliterateBrahmic(transliterateDevanagari(asciiDigits(text)))))
}
