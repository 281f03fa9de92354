/** The form of the catalogue, as types. One rule: English gives the shape, every other language fills it. */

/** The same tree with other words in its leaves: a missing or a foreign key does not compile. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

type Bare<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K

/** The paths of all sentences, `session.title`; a plural (`_one`, `_other`) is one sentence. */
export type PathOf<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${Bare<K>}` : PathOf<T[K], `${Before}${K}.`>
}[keyof T & string]

/** The English sentence at a path. */
export type SentenceAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? SentenceAt<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : `${P}_other` extends keyof T
      ? T[`${P}_other`]
      : never

/** The names between double braces. */
export type SlotOf<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | SlotOf<Rest> : never
