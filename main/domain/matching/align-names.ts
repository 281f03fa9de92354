/**
 * Which word of one name stands for which of another. One rule: the order of words says nothing, and what has grown
 * together may be apart: Om Prakash is Omprakash.
 */
import { type NameWord, soundOf } from './name-words.ts'
import { likeness, NEAR } from './word-likeness.ts'

/** Words of both names that stand for one another; more than one where they are written apart. */
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

/** An initial that fits is less than the word. */
export const INITIAL_FITS = 0.9

type Words = readonly NameWord[]

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
  a.sound === b.sound && (a.kind === 'initial') === (b.kind === 'initial') && a.script === b.script

/** Null when what is left on both sides need not stand for one another. */
function nearest(left: Words, right: Words): Pair | null {
  let best: Pair | null = null
  const offer = (pair: Pair): void => {
    if (best === null || pair.likeness > best.likeness) best = pair
  }
  for (const one of left) {
    for (const other of right) {
      const alike = wordLikeness(one, other)
      if (alike >= NEAR || mayContradict(one, other)) offer({ left: [one], right: [other], likeness: alike })
    }
  }
  if (left.length !== right.length) grownTogether(left, right, offer)
  return best
}

/** A filler that the other name has not is left out, as half of its bearers leave it out. */
const mayContradict = (a: NameWord, b: NameWord): boolean => a.kind !== 'filler' && b.kind !== 'filler'

export function wordLikeness(a: NameWord, b: NameWord): number {
  if (a.kind === 'initial' || b.kind === 'initial') {
    const begins = a.latin.charAt(0) === b.latin.charAt(0) || a.sound.charAt(0) === b.sound.charAt(0)
    return begins ? (a.kind === b.kind ? 1 : INITIAL_FITS) : 0
  }
  if (a.script === 'vowelless' || b.script === 'vowelless') return likeness(skeletonOf(a.sound), skeletonOf(b.sound))
  if (a.script === 'one-hardness' || b.script === 'one-hardness') return likeness(hardened(a.sound), hardened(b.sound))
  return likeness(a.sound, b.sound)
}

function grownTogether(left: Words, right: Words, offer: (pair: Pair) => void): void {
  for (const [one, other] of joints(left)) {
    for (const word of right) {
      const alike = jointLikeness(one, other, word)
      if (alike >= NEAR) offer({ left: [one, other], right: [word], likeness: alike })
    }
  }
  for (const [one, other] of joints(right)) {
    for (const word of left) {
      const alike = jointLikeness(one, other, word)
      if (alike >= NEAR) offer({ left: [word], right: [one, other], likeness: alike })
    }
  }
}

function joints(words: Words): (readonly [NameWord, NameWord])[] {
  return words.flatMap((one, at) => {
    const other = words[at + 1]
    return other === undefined || one.kind === 'initial' || other.kind === 'initial' ? [] : [[one, other] as const]
  })
}

function jointLikeness(one: NameWord, other: NameWord, word: NameWord): number {
  if (word.sound.length < one.sound.length + 2 || word.sound.charAt(0) !== one.sound.charAt(0)) return 0
  return likeness(soundOf(one.latin + other.latin), word.sound)
}

/** The first sound, vowels as one, and the consonants after it. */
export const skeletonOf = (sound: string): string =>
  sound.slice(0, 1).replace(/[aeiou]/, 'a') + sound.slice(1).replace(/[aeiou]/g, '')

const hardened = (sound: string): string =>
  sound.replace(/g/g, 'k').replace(/d/g, 't').replace(/b/g, 'p').replace(/[sj]/g, 'c')
