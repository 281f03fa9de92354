/**
 * Which word of one name stands for which of another. One rule: the order of words says nothing, and what is written in
 * one word may be written in two: Om Prakash is Omprakash.
 */
import type { NameWord } from './name-words.ts'
import { hardened, skeletonOf, soundOf } from './sounds.ts'
import { likeness, NEAR } from './word-likeness.ts'

/** Words of both names that stand for one another: one on each side, or two where one side writes them apart. */
export interface Pair {
  readonly left: readonly NameWord[]
  readonly right: readonly NameWord[]
  /** 1 for the same; below `NEAR` they contradict one another. */
  readonly likeness: number
}

export interface Alignment {
  readonly pairs: readonly Pair[]
  /** Words that the other name leaves out; they contradict nothing. */
  readonly extraLeft: readonly NameWord[]
  readonly extraRight: readonly NameWord[]
}

type Words = readonly NameWord[]

/** An initial that fits is not yet the word. */
const INITIAL_FITS = 0.9
/** The same consonants are less than the same sound. */
const SKELETON_FITS = 0.95

/** Titles belong to nobody's name and are left aside. Which name stands left changes nothing. */
export function alignNames(left: Words, right: Words): Alignment {
  if (written(left) <= written(right)) return align(left, right)
  const { pairs, extraLeft, extraRight } = align(right, left)
  return {
    pairs: pairs.map((pair) => ({ ...pair, left: pair.right, right: pair.left })),
    extraLeft: extraRight,
    extraRight: extraLeft,
  }
}

const written = (words: Words): string => words.map(({ text }) => text).join(' ')

/** The same words first, then the nearest of those that are left, and so on. */
function align(left: Words, right: Words): Alignment {
  const rest = { left: left.filter(isOfName), right: right.filter(isOfName) }
  const pairs: Pair[] = []
  const take = (pair: Pair): void => {
    pairs.push(pair)
    rest.left = rest.left.filter((word) => !pair.left.includes(word))
    rest.right = rest.right.filter((word) => !pair.right.includes(word))
  }
  for (const one of rest.left) {
    const other = rest.right.find((word) => areSame(one, word))
    if (other !== undefined) take({ left: [one], right: [other], likeness: 1 })
  }
  for (let best = nearest(rest.left, rest.right); best !== null; best = nearest(rest.left, rest.right)) take(best)
  return { pairs, extraLeft: rest.left, extraRight: rest.right }
}

const isOfName = ({ kind }: NameWord): boolean => kind !== 'title'

const areSame = (a: NameWord, b: NameWord): boolean =>
  a.sound === b.sound && isInitial(a) === isInitial(b) && a.script === b.script

/** Null when nothing that is left need stand for anything. */
function nearest(left: Words, right: Words): Pair | null {
  let best: Pair | null = null
  const offer = (pair: Pair, mayContradict: boolean): void => {
    if (pair.likeness < NEAR && !mayContradict) return
    if (best === null || pair.likeness > best.likeness) best = pair
  }
  for (const one of left) {
    for (const other of right) {
      // A filler that the other name has not is left out, as half of its bearers leave it out.
      const mayContradict = one.kind !== 'filler' && other.kind !== 'filler'
      offer({ left: [one], right: [other], likeness: wordLikeness(one, other) }, mayContradict)
    }
  }
  if (left.length > right.length) {
    forJoined(left, right, (two, one, alike) => offer({ left: two, right: [one], likeness: alike }, false))
  } else if (right.length > left.length) {
    forJoined(right, left, (two, one, alike) => offer({ left: [one], right: two, likeness: alike }, false))
  }
  return best
}

function wordLikeness(a: NameWord, b: NameWord): number {
  if (isInitial(a) || isInitial(b)) {
    const fits = a.latin.charAt(0) === b.latin.charAt(0) || a.sound.charAt(0) === b.sound.charAt(0)
    return fits ? (a.kind === b.kind ? 1 : INITIAL_FITS) : 0
  }
  const scripts = [a.script, b.script]
  if (scripts.includes('vowelless')) return likeness(skeletonOf(a.sound), skeletonOf(b.sound)) * SKELETON_FITS
  if (scripts.includes('one-hardness')) return likeness(hardened(a.sound), hardened(b.sound))
  return likeness(a.sound, b.sound)
}

const isInitial = ({ kind }: NameWord): boolean => kind === 'initial'

/** Each two neighbours of one name, said as one word, beside each word of the other. */
function forJoined(
  apart: Words,
  whole: Words,
  offer: (two: readonly [NameWord, NameWord], one: NameWord, likeness: number) => void,
): void {
  apart.forEach((first, at) => {
    const second = apart[at + 1]
    if (second === undefined || isInitial(first) || isInitial(second)) return
    for (const word of whole) {
      if (word.sound.length < first.sound.length + 2 || word.sound.charAt(0) !== first.sound.charAt(0)) continue
      offer([first, second], word, likeness(soundOf(first.latin + second.latin), word.sound))
    }
  })
}
