/**
 * How alike two words sound. One rule: a vowel more or less is a spelling, another consonant is another name: Rakesh is
 * not Ramesh, however many letters they share.
 *
 * A weighted edit distance on folded words (Damerau's: neighbours may have changed places). Jaro-Winkler counts letters
 * alone and takes Sunil and Sunita for nearer than Rajendra and Rajinder.
 */

/** From here on two words are spellings of one. */
export const NEAR = 0.85

/** What it takes to hear one sound for another; both ways. Pairs that are not listed cost 1. */
const MISHEARD: Readonly<Record<string, number>> = {
  ae: 0.3,
  ao: 0.3,
  au: 0.35,
  ai: 0.55,
  ei: 0.25,
  ou: 0.25,
  eo: 0.5,
  eu: 0.6,
  io: 0.6,
  iu: 0.6,
  bv: 0.3,
  ij: 0.5,
  uv: 0.3,
  ov: 0.3,
  fp: 0.4,
  bp: 0.7,
  dt: 0.6,
  gk: 0.6,
  dr: 0.6,
  cs: 0.6,
  js: 0.7,
  cj: 0.8,
  ck: 0.8,
  lr: 0.9,
  mn: 0.9,
}

/** What it costs to leave a sound out; consonants 0.8. */
const LEFT_OUT: Readonly<Record<string, number>> = { a: 0.25, e: 0.45, i: 0.45, o: 0.45, u: 0.45, h: 0.35 }
/** A vowel at the end often tells a woman's name from a man's: Bharat, Bharati. */
const LAST_LEFT_OUT: Readonly<Record<string, number>> = { i: 0.8, u: 0.8, o: 0.6 }
const SWAPPED = 0.6
/** Nobody mishears how a name begins. */
const AT_THE_START = 0.3

/** Folded words are longer than this only by mistake; the rest of them is not looked at. */
const LONGEST = 31
const LETTERS = 27
const pairCosts = Float64Array.from({ length: LETTERS * LETTERS }, (_, at) => {
  const [a, b] = [letter(Math.floor(at / LETTERS)), letter(at % LETTERS)]
  return MISHEARD[a + b] ?? MISHEARD[b + a] ?? 1
})
const lossCosts = Float64Array.from({ length: LETTERS }, (_, at) => LEFT_OUT[letter(at)] ?? 0.8)
const lastLossCosts = lossCosts.map((cost, at) => LAST_LEFT_OUT[letter(at)] ?? cost)

/** 1 for the same sound, less for each difference, never below 0. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const longer = Math.min(Math.max(a.length, b.length), LONGEST)
  if (a === '' || b === '') return 0
  const start = a.charAt(0) === b.charAt(0) ? 0 : AT_THE_START * misheard(a.charCodeAt(0), b.charCodeAt(0))
  return Math.max(0, 1 - (distance(a.slice(0, LONGEST), b.slice(0, LONGEST)) + start) / longer)
}

const WIDTH = LONGEST + 1
/** The table of the distance, written over by each call. */
const table = new Float64Array(WIDTH * WIDTH)

function distance(a: string, b: string): number {
  for (let i = 1; i <= a.length; i += 1) table[i * WIDTH] = cell(i - 1, 0) + lost(a, i - 1)
  for (let j = 1; j <= b.length; j += 1) table[j] = cell(0, j - 1) + lost(b, j - 1)
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const heard = cell(i - 1, j - 1) + misheard(a.charCodeAt(i - 1), b.charCodeAt(j - 1))
      let least = Math.min(heard, cell(i - 1, j) + lost(a, i - 1), cell(i, j - 1) + lost(b, j - 1))
      if (areSwapped(a, i, b, j)) least = Math.min(least, cell(i - 2, j - 2) + SWAPPED)
      table[i * WIDTH + j] = least
    }
  }
  return cell(a.length, b.length)
}

const cell = (i: number, j: number): number => table[i * WIDTH + j] ?? 0

const areSwapped = (a: string, i: number, b: string, j: number): boolean =>
  i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)

function lost(word: string, at: number): number {
  const costs = at === word.length - 1 ? lastLossCosts : lossCosts
  return costs[codeOf(word.charCodeAt(at))] ?? 0
}

const misheard = (a: number, b: number): number => (a === b ? 0 : (pairCosts[codeOf(a) * LETTERS + codeOf(b)] ?? 1))

/** Small Latin letters from 0; whatever else a name may hold is one strange letter. */
function codeOf(unit: number): number {
  const code = unit - 97
  return code >= 0 && code < LETTERS - 1 ? code : LETTERS - 1
}

function letter(code: number): string {
  return String.fromCharCode(97 + code)
}
