/**
 * A name taken apart into words that can be compared, whatever its script and fashion. One rule: a word stays as it was
 * written beside what it sounds like, so that a screen can show the one and the other is compared.
 */
import { TITLES } from '../people/name-key.ts'
import { toLatin } from '../people/to-latin.ts'
import { isShortForm, soundOf } from './sounds.ts'

export interface NameWord {
  /** As written. */
  readonly text: string
  /** Small Latin letters. */
  readonly latin: string
  readonly sound: string
  /** `filler`: so many carry it that it says little. `initial`: one letter. `title`: no part of the name. */
  readonly kind: 'name' | 'filler' | 'initial' | 'title'
  /** Tamil does not part hard and soft sounds, Urdu writes no short vowels; the others are `full`. */
  readonly script: 'full' | 'one-hardness' | 'vowelless'
}

/** Beside the search's, which is asked for names and seldom for a whole card. */
const MORE_TITLES = new Set(
  `shrimati shreemati srimati srimathi shrimathi smti sau ku chi thiru thirumathi tirumati janab janaba mohtarma mst most
  mosammat musammat mussammat haji hazi pt er capt col maj advocate doctor`.split(/\s+/),
)

/** By their sound, for they are spelt in as many ways as names are. */
const FILLERS = new Set(
  'kumar kumari devi bai lal singh prasad rani bibi begum khatoon bano kaur bhai ben mohammad nath ammal'
    .split(' ')
    .map(soundOf),
)

/** S/O, D/O, W/O and C/O: the name after it is the father's, husband's or guardian's. */
const RELATION = /(?<!\p{L})[sdwc]\s?\/\s?o(?!\p{L})/giu
const WORD = /[\p{L}\p{M}\p{Nd}'’\u200c\u200d]+/gu
/** The longest names have nine words; whoever types more is not compared for hours. */
const MOST_WORDS = 16

/** All words in their order; a name of nothing but fillers or titles has them for its name. */
export function wordsOf(name: string): readonly NameWord[] {
  const plain = name.normalize('NFKC')
  const written = (plain.includes('/') ? plain.replace(RELATION, ' ') : plain).match(WORD) ?? []
  const words = written.slice(0, MOST_WORDS).flatMap(rememberedWord)
  return promoted(promoted(words, 'filler'), 'title')
}

function promoted(words: readonly NameWord[], kind: 'filler' | 'title'): readonly NameWord[] {
  if (words.some((word) => word.kind === 'name')) return words
  return words.map((word) => (word.kind === kind ? { ...word, kind: 'name' } : word))
}

/** A country has few names: most words of a hundred thousand people have been taken apart before. */
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, readonly NameWord[]>()

/** Copies, for a name may hold one word twice, and each is a word of its own. */
function rememberedWord(text: string): NameWord[] {
  let words = remembered.get(text)
  if (words === undefined) {
    words = wordOf(text)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(text, words)
  }
  return words.map((word) => ({ ...word }))
}

/** None for what has no sound, more than one for initials that stand together. */
function wordOf(text: string): NameWord[] {
  const latin = latinOf(text)
  if (latin === '') return []
  if (latin.length === 1) return [initial(latin, text)]
  if (areInitials(text, latin)) return [...latin].map((letter, at) => initial(letter, text.charAt(at)))
  const sound = soundOf(latin)
  return [{ text, latin, sound, kind: kindOf(latin, sound), script: scriptOf(text) }]
}

const initial = (latin: string, text: string): NameWord => ({
  text,
  latin,
  sound: latin,
  kind: 'initial',
  script: 'full',
})

/** KP or VKS, which nobody can say as a word. */
const areInitials = (text: string, latin: string): boolean =>
  /^[bcdfghjklmnpqrstvwxz]{2,3}$/i.test(text) && !isTitle(latin) && !isShortForm(latin)

function kindOf(latin: string, sound: string): NameWord['kind'] {
  if (isTitle(latin)) return 'title'
  return FILLERS.has(sound) ? 'filler' : 'name'
}

const isTitle = (latin: string): boolean => TITLES.has(latin) || MORE_TITLES.has(latin)

const scriptOf = (text: string): NameWord['script'] =>
  /\p{Script=Tamil}/u.test(text) ? 'one-hardness' : /\p{Script=Arabic}/u.test(text) ? 'vowelless' : 'full'

function latinOf(text: string): string {
  const bare = toLatin(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’\u200c\u200d]/g, '')
  return bare.normalize('NFC').toLowerCase()
}
