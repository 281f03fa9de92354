/** What the practice register calls its centre. */
import type { Language } from '#contract/fields'

const before: Readonly<Record<Language, string>> = { en: 'Practice', hi: 'अभ्यास' }
/** As the founding of a centre allows. */
const LONGEST = 60

/** `Practice, PHC Wagholi` */
export const practiceName = (name: string, language: Language): string =>
  [...`${before[language]}, ${name}`].slice(0, LONGEST).join('').trim()
