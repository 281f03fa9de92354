/** Several things in one sentence, joined as the language joins them. */
import type { Language } from '#contract/fields'

/** `a, b or c` */
export const writeAnyOf = (each: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(each)

/** `a, b and c` */
export const writeAllOf = (each: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(each)
