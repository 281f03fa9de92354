/** The language of the page. One rule: all sentences lie in the page itself; nothing is fetched to speak. */
import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#contract/fields'
import { writeAmount } from './days.ts'
import { en } from './en.ts'
import { hi } from './hi.ts'

export const catalogue = { en, hi } as const

/** Every value that goes into a sentence passes here. */
const amounts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => writeAmount(value),
}

void i18next
  .use(amounts)
  .use(initReactI18next)
  .init({
    resources: { en: { t: en }, hi: { t: hi } },
    lng: 'en',
    fallbackLng: false,
    defaultNS: 't',
    ns: ['t'],
    nsSeparator: false,
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false, alwaysFormat: true },
  })

export const speech = i18next

export async function speak(language: Language): Promise<void> {
  // Said again it would have every letter of the page shaped anew.
  if (document.documentElement.lang !== language) document.documentElement.lang = language
  if (speech.language !== language) await speech.changeLanguage(language)
}
