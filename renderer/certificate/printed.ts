/**
 * How a certificate speaks a language. One rule: days are day, month in words, year, in Latin digits on every page, so
 * that an officer abroad reads them too, and the month's name is ours: the browser's own data lacks half of the
 * languages and changes with its version, and this paper is kept for years.
 */
import type { CertificateLanguage } from '#contract/certificate-look'
import type { Birth, Instant, LocalDate } from '#contract/fields'
import { fill, type Slots } from '../text/fill.ts'
import { languages } from './languages/index.ts'
import type { CertificateWords } from './languages/words.ts'

export interface Printed {
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  readonly words: CertificateWords
  readonly put: (sentence: string, slots: Slots) => string
  /** `23 नवंबर 2026` */
  readonly day: (day: LocalDate) => string
  readonly birth: (birth: Birth) => string
  /** `23 नवंबर 2026 10:43 IST`, by the clock of India. */
  readonly moment: (at: Instant) => string
  /** The day of it, by the clock of India. */
  readonly dayOf: (at: Instant) => string
}

const made = new Map<CertificateLanguage, Printed>()

export function printedIn(language: CertificateLanguage): Printed {
  const known = made.get(language) ?? make(language)
  made.set(language, known)
  return known
}

function make(language: CertificateLanguage): Printed {
  const { tag, dir, words } = languages[language]
  const day = (on: string): string => {
    const [year, month, date] = on.split('-').map(Number)
    return `${date} ${monthName(words, month)} ${year}`
  }
  return {
    tag,
    dir,
    words,
    put: (sentence, slots) => fill(sentence, slots, 'en'),
    day,
    birth: (birth) => (birth.kind === 'year' ? String(birth.year) : day(birth.day)),
    moment: (at) => `${day(inIndia(at).day)} ${inIndia(at).time} IST`,
    dayOf: (at) => day(inIndia(at).day),
  }
}

const monthName = ({ months }: CertificateWords, month = 1): string =>
  (months as Readonly<Record<number, string>>)[month] ?? ''

const INDIA_MS = 330 * 60_000

/** India has one time and no summer time. */
function inIndia(at: Instant): { readonly day: string; readonly time: string } {
  const wall = new Date(Date.parse(at) + INDIA_MS).toISOString()
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) }
}
