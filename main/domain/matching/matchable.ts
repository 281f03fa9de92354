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
  /** The name, and the one in an own script where it says something else. */
  readonly names: readonly (readonly NameWord[])[]
}

const prepared = new WeakMap<Matchable, Prepared>()

/** Remembered for as long as the person is. */
export function prepare(person: Matchable): Prepared {
  const known = prepared.get(person)
  if (known !== undefined) return known
  const { name, nativeName } = person
  const written = nativeName === null || nativeName === name ? [name] : [name, nativeName]
  const fresh: Prepared = { ...person, names: written.map(wordsOf) }
  prepared.set(person, fresh)
  return fresh
}
