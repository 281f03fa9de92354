/**
 * A person as far as matching looks at them. One rule: names are taken apart once, however many they are compared with.
 */
import type { Birth, DocumentKind, Gender, Mobile } from '#contract/fields'
import { type NameWord, wordsOf } from './name-words.ts'

export interface Matchable {
  readonly name: string
  readonly nativeName: string | null
  readonly birth: Birth
  readonly gender: Gender
  readonly mobile: Mobile | null
  readonly documents: readonly { readonly kind: DocumentKind; readonly lastFour: string }[]
}

export interface Prepared extends Matchable {
  /** As `writtenNames`. */
  readonly names: readonly (readonly NameWord[])[]
}

/** The name, and the one in an own script where it says something else. */
export const writtenNames = ({ name, nativeName }: Pick<Matchable, 'name' | 'nativeName'>): readonly string[] =>
  nativeName === null || nativeName === name ? [name] : [name, nativeName]

const prepared = new WeakMap<Matchable, Prepared>()

/** Remembered for as long as the person is. */
export function prepare(person: Matchable): Prepared {
  const known = prepared.get(person)
  if (known !== undefined) return known
  const fresh: Prepared = { ...person, names: writtenNames(person).map(wordsOf) }
  prepared.set(person, fresh)
  return fresh
}
