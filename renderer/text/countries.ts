/** A country by its name in the language of the page. One rule: a code that no language has a name for stays the code. */
import type { Language } from '#contract/fields'

const names = new Map<Language, Intl.DisplayNames>()

/** @param country two letters of ISO 3166-1, or what somebody wrote instead */
export function writeCountry(country: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  const known = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
  names.set(language, known)
  return known.of(country) ?? country
}
