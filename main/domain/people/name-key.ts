/**
 * The form of a name by which it is found however it was spelt: Mohd., Mohammed and मोहम्मद are one. One rule: it finds,
 * it never decides that two people are one.
 */
import { transliterateDevanagari } from './devanagari.ts'

/** Words that stand before or between names and are none. */
export const TITLES = new Set('mr mrs ms miss smt shri shree sri sh dr km kum late lt master baby prof adv'.split(' '))

/** Short and other spellings too far from their name to be folded into it. */
export const SHORT_FORMS = new Map(
  Object.entries({
    md: 'mohammad',
    mo: 'mohammad',
    mohd: 'mohammad',
    mohammed: 'mohammad',
    mohamed: 'mohammad',
    mohamad: 'mohammad',
    muhammad: 'mohammad',
    muhammed: 'mohammad',
    sk: 'shaikh',
    sheikh: 'shaikh',
    shekh: 'shaikh',
    laxmi: 'lakshmi',
    chaudhri: 'chaudhari',
    choudhary: 'chaudhari',
    choudhury: 'chaudhari',
    chowdhury: 'chaudhari',
    chaudhuri: 'chaudhari',
    chaudhury: 'chaudhari',
  }),
)

/** Spellings of one sound, in the order in which they are levelled. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ksh|x/g, 'ks'],
  [/ph/g, 'f'],
  [/chh/g, 'ch'],
  [/([kgtdbj])h/g, '$1'],
  [/sh/g, 's'],
  [/c(?!h)|q/g, 'k'],
  [/z/g, 'j'],
  [/ee|ie/g, 'i'],
  [/oo|ou/g, 'u'],
  [/au|ow(?![aeiou])/g, 'o'],
  [/aa/g, 'a'],
  [/(?:ai|ay|ei|ey)(?![aeiou])/g, 'e'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/(?<=.)a$/g, ''],
]

/** The folded words of a name in their order, without titles; of a name that is all title, the titles. */
export function searchTokens(name: string): readonly string[] {
  const words = wordsOf(name)
  const names = words.filter((word) => !TITLES.has(word))
  return (names.length > 0 ? names : words).map(foldWord)
}

/** The folded name as one text. Two names with the same fold may still be two people. */
export function foldName(name: string): string {
  return searchTokens(name).join(' ')
}

/** Small letters without accents; an apostrophe joins, every other sign parts. */
function wordsOf(name: string): string[] {
  const latin = transliterateDevanagari(name.normalize('NFKC'))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
  return latin
    .normalize('NFC')
    .toLowerCase()
    .replace(/\b([sdwc])\s?\/\s?o\b/g, ' ')
    .replace(/['’\u200c\u200d]/g, '')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== '')
}

/** One small Latin word with spellings of one sound levelled: suneetha as sunit. */
export function foldWord(word: string): string {
  const full = SHORT_FORMS.get(word) ?? word
  return FOLDS.reduce((text, [from, to]) => text.replace(from, to), full)
}
