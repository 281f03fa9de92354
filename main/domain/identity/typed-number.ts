/**
 * A number as typed from a card, brought to one form. One rule: what separates groups goes, what is wrong stays, so
 * that the check can say it.
 */
import { asciiDigits } from '../people/digits.ts'

/** Capitals and digits without blanks, dots, dashes and underscores; slashes stay. */
export function compact(typed: string): string {
  return plain(typed).replace(/[\s._-]/g, '')
}

/** Like `compact`, without slashes too. */
export function compactAll(typed: string): string {
  return compact(typed).replaceAll('/', '')
}

/** Capitals, single blanks; separators stay as they are printed. */
export function plain(typed: string): string {
  const text = asciiDigits(typed.normalize('NFKC')).replace(/[\u200b-\u200d\ufeff]/g, '')
  return text
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
}

/** `0000`, `7777 7777`: typed to get past the field. */
export function isOneDigitOver(digits: string): boolean {
  return /^(\d)\1+$/.test(digits)
}
