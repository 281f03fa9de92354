/**
 * A document's name beside the register's: how well they agree, and which words do not. One rule: it advises the person
 * at the desk; a word that differs is never passed over, however alike the rest is.
 */
import { alignNames, type Pair } from './align-names.ts'
import { type NameWord, wordsOf } from './name-words.ts'
import { NEAR } from './word-likeness.ts'

export type Band = 'agree' | 'look' | 'differ'

export interface Word {
  /** As written. */
  readonly text: string
  /**
   * `extra`: only on this side. `initial`: one letter that fits a word, or the word that it fits. Titles are `same`: there
   * is nothing to look at.
   */
  readonly state: 'same' | 'near' | 'differs' | 'extra' | 'initial'
}

export interface NameComparison {
  /** 0 to 1; the bands begin at 0.92 and 0.75. */
  readonly score: number
  readonly band: Band
  readonly left: readonly Word[]
  readonly right: readonly Word[]
}

const AGREE = 0.92
const LOOK = 0.75

/** How much a word of a kind counts. */
const WEIGHTS: Readonly<Record<NameWord['kind'], number>> = { name: 1, filler: 0.3, initial: 0.3, title: 0 }
/** A word that one side leaves out takes away only so much of its weight. */
const LEFT_OUT = 0.25
/** What a fitting initial is worth of its word. */
const INITIAL = 0.8

/** Either name may be in any Indian script. Titles, `S/O` and the order of words are left aside. */
export function compareNames(a: string, b: string): NameComparison {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const { pairs, extraLeft, extraRight } = alignNames(left, right)
  const matched = sum(pairs.map((pair) => weightOf(pair) * worth(pair)))
  const most = sum(pairs.map(weightOf)) + LEFT_OUT * sum([...extraLeft, ...extraRight].map(({ kind }) => WEIGHTS[kind]))
  const score = most === 0 ? 0 : matched / most
  const differs = pairs.some(({ likeness }) => likeness < NEAR)
  const band = score >= AGREE && !differs ? 'agree' : score >= LOOK ? 'look' : 'differ'
  return { score, band, left: shown(left, pairs, 'left'), right: shown(right, pairs, 'right') }
}

/** What agrees counts as much as the weightier side, what contradicts as little as the lighter one. */
function weightOf({ left, right, likeness }: Pair): number {
  const sides = [left, right].map((words) => sum(words.map(({ kind }) => WEIGHTS[kind])))
  return likeness >= NEAR ? Math.max(...sides) : Math.min(...sides)
}

const worth = (pair: Pair): number => (stateOf(pair) === 'initial' ? INITIAL : pair.likeness)

function stateOf({ left, right, likeness }: Pair): Word['state'] {
  if (likeness < NEAR) return 'differs'
  if (left.some(isInitial) !== right.some(isInitial)) return 'initial'
  return likeness === 1 ? 'same' : 'near'
}

const isInitial = ({ kind }: NameWord): boolean => kind === 'initial'

const shown = (words: readonly NameWord[], pairs: readonly Pair[], side: 'left' | 'right'): Word[] =>
  words.map((word) => {
    const pair = pairs.find((one) => one[side].includes(word))
    const state = word.kind === 'title' ? 'same' : 'extra'
    return { text: word.text, state: pair === undefined ? state : stateOf(pair) }
  })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
