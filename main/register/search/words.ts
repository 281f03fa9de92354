/** The words by which people are found. One rule: what is indexed and what is typed go through the same hands. */
import { foldName } from '#domain/people/name-key'

/** A word as typed, and as it sounds in any spelling; both are in the index. */
export interface QueryWord {
  readonly plain: string
  readonly folded: string
}

export const queryWords = (text: string): QueryWord[] =>
  plainWords(text).map((plain) => ({ plain, folded: foldName(plain) || plain }))

/** The distinct words to be indexed for someone, from the name and its form in the own script. */
export const indexedWords = (name: string, nativeName: string | null): string[] => [
  ...new Set(queryWords(`${name} ${nativeName ?? ''}`).flatMap(({ plain, folded }) => [plain, folded])),
]

/** Letters, marks and digits; an apostrophe joins, everything else parts. */
const plainWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’\u200c\u200d]/g, '')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== '')
