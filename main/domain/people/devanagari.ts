/**
 * Names from Devanagari into Latin letters, good enough to be found by. One rule: for search keys only, never shown as
 * a person's name.
 */

const NUKTA = '\u093c'
const VIRAMA = '\u094d'
const NASALS = '\u0901\u0902'

const CONSONANTS = letters(
  'क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh म m',
  'य y र r ल l ळ l व v श sh ष sh स s ह h ख़ kh ज़ z ड़ d ढ़ dh फ़ f ऩ n ऱ r ऴ zh',
)
const VOWELS = letters('अ a आ a इ i ई i उ u ऊ u ऋ ri ऎ e ए e ऐ ai ऒ o ओ o औ au ऑ o ऍ e')
const SIGNS = letters(
  '\u093e a \u093f i \u0940 i \u0941 u \u0942 u \u0943 ri \u0946 e \u0947 e \u0948 ai \u094a o \u094b o \u094c au',
  '\u0949 o \u0945 e',
)

/** Consonants said together and the vowel after them; `implied` is the short a that is not written. */
interface Syllable {
  onset: string
  /** Consonants in the onset: 0 for a vowel alone. */
  size: number
  vowel: string
  implied: boolean
  nasal: boolean
}

/** What differs between languages whose letters run parallel to Devanagari's. */
export interface Manner {
  /** Whether the implied a is silent where Hindi leaves it out. */
  readonly impliedA: 'silent' | 'said'
  /** How an anusvara at the end of a word is said. */
  readonly lastNasal: 'n' | 'm'
}

const HINDI: Manner = { impliedA: 'silent', lastNasal: 'n' }

/** Every Devanagari word in small Latin letters, सुनीता as sunita; other scripts stay as they are. */
export function transliterateDevanagari(text: string): string {
  return text.normalize('NFC').replace(/[\u0900-\u097f\u200c\u200d]+/g, (word) => spellWord(word, HINDI))
}

/** One word of Devanagari letters (NFC) in Latin ones, said in the manner of its language. */
export function spellWord(word: string, { impliedA, lastNasal }: Manner): string {
  // Written one way and said another: gya, and singh.
  const spelled = word
    .replace(/[\u200c\u200d]/g, '')
    .replaceAll('ज्ञ', 'ग्य')
    .replaceAll('सिंह', 'सिंघ')
  const syllables = syllablesOf(spelled)
  return write(impliedA === 'silent' ? dropSilent(syllables) : syllables, lastNasal)
}

function syllablesOf(word: string): Syllable[] {
  const syllables: Syllable[] = []
  for (const letter of word.match(/.\u093c?/gu) ?? []) addLetter(letter, syllables)
  return syllables
}

function addLetter(letter: string, syllables: Syllable[]): void {
  const last = syllables.at(-1)
  const consonant = CONSONANTS.get(letter) ?? CONSONANTS.get(letter.replace(NUKTA, ''))
  const vowel = VOWELS.get(letter)
  if (consonant !== undefined && last?.vowel === '') {
    Object.assign(last, { onset: last.onset + consonant, size: last.size + 1, vowel: 'a', implied: true })
  } else if (consonant !== undefined) {
    syllables.push({ onset: consonant, size: 1, vowel: 'a', implied: true, nasal: false })
  } else if (vowel !== undefined) {
    syllables.push({ onset: '', size: 0, vowel, implied: false, nasal: false })
  } else if (last !== undefined) {
    addSign(letter, last)
  }
}

function addSign(sign: string, syllable: Syllable): void {
  const vowel = sign === VIRAMA ? '' : SIGNS.get(sign)
  if (vowel !== undefined) Object.assign(syllable, { vowel, implied: false })
  if (NASALS.includes(sign)) syllable.nasal = true
}

/**
 * The implied a is silent at the end of a word, and between a vowel and one consonant with a vowel, seen from the end:
 * ra-ja-ku-ma-ra is said rajkumar (M. Ohala, Aspects of Hindi Phonology, 1983).
 */
function dropSilent(syllables: Syllable[]): Syllable[] {
  for (let at = syllables.length - 1; at > 0; at -= 1) {
    const [before, here, after] = [syllables[at - 1], syllables[at], syllables[at + 1]]
    if (before === undefined || here === undefined || !here.implied || here.size !== 1 || here.nasal) continue
    const isBetween = before.vowel !== '' && !before.nasal && after?.size === 1 && after.vowel !== ''
    if (after === undefined || isBetween) here.vowel = ''
  }
  return syllables
}

function write(syllables: readonly Syllable[], lastNasal: Manner['lastNasal']): string {
  return syllables
    .map(({ onset, vowel, nasal }, at) => onset + vowel + (nasal ? nasalBefore(syllables[at + 1], lastNasal) : ''))
    .join('')
}

function nasalBefore(next: Syllable | undefined, lastNasal: Manner['lastNasal']): string {
  if (next === undefined) return lastNasal
  return /^[pbm]/.test(next.onset) ? 'm' : 'n'
}

/** Letters and what each is written as, alternating between blanks. */
export function letters(...lines: readonly string[]): ReadonlyMap<string, string> {
  const words = lines.join(' ').normalize('NFC').split(' ')
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])))
}
