/**
 * A name taken apart into words that can be compared, whatever script and fashion it is written in. One rule: the words
 * stay as they were written beside what they sound like, so that a screen can show the one and compare the other.
 */
import { foldWord, SHORT_FORMS, TITLES } from '../people/name-key.ts'
import { toLatin } from '../people/to-latin.ts'

export interface NameWord {
  /** As written. */
  readonly text: string
  /** Small Latin letters. */
  readonly latin: string
  /** Folded; `c` stands for ch. */
  readonly sound: string
  /**
   * `filler`: one that so many carry that it says little. `initial`: one letter. `title`: no part of the name.
   */
  readonly kind: 'name' | 'filler' | 'initial' | 'title'
  /** Scripts that leave something unsaid: Tamil does not part hard and soft sounds, Urdu writes no short vowels. */
  readonly script: 'full' | 'one-hardness' | 'vowelless'
}

const MORE_TITLES = new Set(
  `shrimati shreemati srimati srimathi shrimathi smti sau ku chi kumaari thiru thirumathi tirumati selvan janab janaba
  mohtarma mst most mosammat musammat mussammat haji hazi hafiz pt pandit er capt col maj advocate doctor`.split(/\s+/),
)

const MORE_SHORT_FORMS = new Map(
  Object.entries({
    mohmad: 'mohammad',
    mohmmad: 'mohammad',
    mahammad: 'mohammad',
    mahamad: 'mohammad',
    mohamud: 'mohammad',
    kr: 'kumar',
    kmr: 'kumar',
    pd: 'prasad',
    prd: 'prasad',
    parsad: 'prasad',
    ch: 'chaudhari',
    gh: 'ghulam',
    abd: 'abdul',
    ab: 'abdul',
    syed: 'sayyad',
    saiyad: 'sayyad',
    saiyed: 'sayyad',
    sayed: 'sayyad',
    sayyed: 'sayyad',
    said: 'sayyad',
    row: 'rao',
    rau: 'rao',
    ravu: 'rao',
    sinh: 'singh',
    lachmi: 'lakshmi',
    lachhmi: 'lakshmi',
    lachman: 'lakshman',
    bandyopadhyay: 'banerjee',
    bandopadhyay: 'banerjee',
    mukhopadhyay: 'mukherjee',
    chattopadhyay: 'chatterjee',
    chattopadhyaya: 'chatterjee',
    gangopadhyay: 'ganguli',
  }),
)

/** Folded, for they are spelt in as many ways as names are. */
const FILLERS = new Set(
  `kumar kumari devi bai lal singh prasad rani bibi begum begam khatoon khatun bano banu kaur bhai ben mohammad nath ammal`
    .split(/\s+/)
    .map(soundOf),
)

/** The longest names have nine words; whoever types more is not compared for hours. */
const MOST_WORDS = 16

/** S/O, D/O, W/O and C/O: the name after it is the father's, husband's or guardian's. */
const RELATION = /(?<!\p{L})[sdwc]\s?\/\s?o(?!\p{L})/giu
const WORD = /[\p{L}\p{M}\p{Nd}'’\u200c\u200d]+/gu

/** All words in their order; a name of nothing but titles or fillers keeps them as its names. */
export function wordsOf(name: string): readonly NameWord[] {
  const plain = name.normalize('NFKC')
  const own = plain.includes('/') ? plain.replace(RELATION, ' ') : plain
  const written = own.match(WORD) ?? []
  const words = written.slice(0, MOST_WORDS).flatMap(rememberedWord)
  return promoted(promoted(words, 'filler'), 'title')
}

/** A country has few names: most words of a hundred thousand people were taken apart before. */
const MOST_REMEMBERED = 20_000
const remembered = new Map<string, readonly NameWord[]>()

/** Copies: one name may hold the same word twice, and each is a word of its own. */
function rememberedWord(text: string): NameWord[] {
  let words = remembered.get(text)
  if (words === undefined) {
    words = wordOf(text)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(text, words)
  }
  return words.map((word) => ({ ...word }))
}

/** Where nothing stands for the name itself, the words of a lesser kind do. */
function promoted(words: readonly NameWord[], kind: 'filler' | 'title'): readonly NameWord[] {
  if (words.some((word) => word.kind === 'name')) return words
  return words.map((word) => (word.kind === kind ? { ...word, kind: 'name' } : word))
}

function wordOf(text: string): NameWord[] {
  const latin = latinOf(text)
  if (latin === '') return []
  if (isInitials(latin)) return [...latin].map((letter, at) => initial(letter, text.charAt(at)))
  const sound = soundOf(latin)
  return [{ text, latin, sound, kind: kindOf(latin, sound), script: scriptOf(text) }]
}

const initial = (letter: string, text: string): NameWord => ({
  text,
  latin: letter,
  sound: letter,
  kind: 'initial',
  script: 'full',
})

/** K, and also KP or VKS, which nobody can say as a word. */
const isInitials = (latin: string): boolean =>
  latin.length === 1 || (/^[bcdfghjklmnpqrstvwxz]{2,3}$/.test(latin) && !isKnown(latin))

const isKnown = (latin: string): boolean =>
  TITLES.has(latin) || MORE_TITLES.has(latin) || SHORT_FORMS.has(latin) || MORE_SHORT_FORMS.has(latin)

function kindOf(latin: string, sound: string): NameWord['kind'] {
  if (TITLES.has(latin) || MORE_TITLES.has(latin)) return 'title'
  return FILLERS.has(sound) ? 'filler' : 'name'
}

const scriptOf = (text: string): NameWord['script'] =>
  /\p{Script=Tamil}/u.test(text) ? 'one-hardness' : /\p{Script=Arabic}/u.test(text) ? 'vowelless' : 'full'

function latinOf(text: string): string {
  const latin = toLatin(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’\u200c\u200d]/g, '')
  return latin.normalize('NFC').toLowerCase()
}

/** What two spellings of one name have in common: the search's fold, and the sounds that have a letter too many. */
export function soundOf(latin: string): string {
  const full = MORE_SHORT_FORMS.get(latin) ?? latin
  const plain = full
    .replace(/zh/g, 'l')
    .replace(/dny|jny|gny|jn|gn/g, 'gy')
    .replace(/oy$/, 'ay')
    .replace(/ay[ae](?=[^aeiou])/g, 'ai')
  return foldWord(plain).replace(/ch/g, 'c')
}
