/**
 * Names out of the scripts that are cousins of Devanagari. One rule: their Unicode blocks run parallel to it (all follow
 * ISCII, IS 13194:1991), so a letter is its neighbour in Devanagari, and only the exceptions are written down.
 */
import { letters, type Manner, spellWord } from './devanagari.ts'

const DEVANAGARI = 0x09_00
const BLOCK = 0x80

interface Script {
  readonly start: number
  readonly words: RegExp
  readonly manner: Manner
  /** Its letters that say something else than their neighbours. */
  readonly own: ReadonlyMap<string, string>
  /** What is said otherwise than it is written, in Devanagari letters. */
  readonly said: readonly (readonly [RegExp, string])[]
}

const NORTH: Manner = { impliedA: 'silent', lastNasal: 'n' }
const EAST: Manner = { impliedA: 'said', lastNasal: 'n' }
const SOUTH: Manner = { impliedA: 'said', lastNasal: 'm' }

const SCRIPTS: readonly Script[] = [
  // Bengali and Assamese. Subscript ya is a vowel after the first consonant (ব্যানার্জী, Banerjee), later it is ya.
  script(0x09_80, NORTH, 'ৰ र ৱ व ৎ त्', [
    [/(?<=^.)\u094dया/u, 'ा'],
    [/(?<!\u094d)य(?!\u093c)/g, 'ज'],
    [/[डढ]\u093c/g, 'र'],
  ]),
  // Gurmukhi. Tippi is a nasal.
  script(0x0a_00, NORTH, 'ੰ ं ੲ इ ੳ उ', [[/स\u093c/g, 'श']]),
  // Gujarati
  script(0x0a_80, NORTH),
  // Odia
  script(0x0b_00, EAST, 'ଯ ज ୟ य ୱ व', [[/[डढ]\u093c/g, 'र']]),
  // Tamil. One letter for a hard and a soft sound: soft after a nasal, and some between vowels.
  script(0x0b_80, SOUTH, '', [
    [/ःप/g, 'फ़'],
    [/(?<=[^\u094d]|ङ\u094d)क(?!\u094d)/gu, 'ग'],
    [/(?<=ञ\u094d)च/g, 'ज'],
    [/(?<!च\u094d)च(?!\u094d)/g, 'स'],
    [/(?<=[^\u094d]|ण\u094d)ट(?!\u094d)/gu, 'ड'],
    [/(?<=म\u094d)प/g, 'ब'],
  ]),
  // Telugu
  script(0x0c_00, SOUTH, 'ౘ च ౙ ज'),
  // Kannada
  script(0x0c_80, SOUTH, 'ೞ ऴ'),
  // Malayalam. Some consonants have a form of their own at the end of a syllable; rra doubled is said tta.
  script(0x0d_00, SOUTH, 'ൺ ण् ൻ न् ർ र् ൽ ल् ൾ ल् ൿ क् ൎ र्', [
    [/ऱ\u094dऱ/g, 'ट्ट'],
    [/न\u094dऱ/g, 'न्ट'],
  ]),
]

/** Every word of these scripts in small Latin letters, ਗੁਰਪ੍ਰੀਤ as gurprit; other scripts stay as they are. */
export function transliterateBrahmic(text: string): string {
  return SCRIPTS.reduce((rest, own) => rest.replace(own.words, (word) => spellIn(own, word)), text.normalize('NFC'))
}

function spellIn({ start, manner, own, said }: Script, word: string): string {
  const written = word.replace(/./gu, (letter) => own.get(letter) ?? neighbourOf(letter, start)).normalize('NFC')
  return spellWord(
    said.reduce((form, [from, to]) => form.replace(from, to), written),
    manner,
  )
}

/** The joiners lie in no script's block and stay. */
function neighbourOf(letter: string, start: number): string {
  const code = letter.charCodeAt(0)
  return code < start || code >= start + BLOCK ? letter : String.fromCharCode(code - start + DEVANAGARI)
}

function script(start: number, manner: Manner, own = '', said: Script['said'] = []): Script {
  const block = `\\u{${start.toString(16)}}-\\u{${(start + BLOCK - 1).toString(16)}}`
  return { start, manner, own: letters(own), said, words: new RegExp(`[${block}][${block}\\u200c\\u200d]*`, 'gu') }
}
