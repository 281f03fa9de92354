/**
 * How far two people's names speak for one person. One rule: one word that contradicts weighs more than all that agree,
 * for brothers and sisters share every word but one.
 */
import { alignNames, type Pair } from './align-names.ts'
import type { NameWord } from './name-words.ts'
import { NEAR } from './word-likeness.ts'

/**
 * From nothing to all: `unlike` contradict one another; `doubtful` agree but for one word that may be a spelling of the
 * other; `little` have one word in common; `fair` a word and an initial or a filler, or two words where one name has
 * more; `good` two words; `strong` three, or two and an initial.
 */
export const NAME_LEVELS = ['unlike', 'doubtful', 'little', 'fair', 'good', 'strong'] as const
export type NameLevel = (typeof NAME_LEVELS)[number]

export interface NameEvidence {
  readonly level: NameLevel
  /** Words that agree although others contradict: a family's. */
  readonly shared: number
}

type Name = readonly NameWord[]

/** The strongest that any spelling of one says about any spelling of the other. */
export function nameEvidence(ours: readonly Name[], theirs: readonly Name[]): NameEvidence {
  let best: NameEvidence = { level: 'unlike', shared: 0 }
  for (const one of ours) {
    for (const other of theirs) {
      const found = evidenceOf(one, other)
      if (isStronger(found, best)) best = found
      if (best.level === 'strong') return best
    }
  }
  return best
}

const isStronger = (a: NameEvidence, b: NameEvidence): boolean =>
  a.level === b.level ? a.shared > b.shared : NAME_LEVELS.indexOf(a.level) > NAME_LEVELS.indexOf(b.level)

/** A word that is this near to another may have slipped from it. */
const DOUBTFUL = 0.7

function evidenceOf(left: Name, right: Name): NameEvidence {
  const { pairs, extraLeft, extraRight } = alignNames(left, right)
  const agreeing = pairs.filter(({ likeness }) => likeness >= NEAR)
  const against = pairs.filter(({ likeness }) => likeness < NEAR)
  const whole = agreeing.filter(isWhole)
  const shared = total(whole.map((pair) => Math.max(pair.left.length, pair.right.length)))
  if (shared === 0) return { level: 'unlike', shared }
  if (against.length > 0) {
    const mayBeSlip = against.length === 1 && against.every(({ likeness }) => likeness >= DOUBTFUL)
    return { level: mayBeSlip ? 'doubtful' : 'unlike', shared }
  }
  const isCut = [...extraLeft, ...extraRight].some(isName)
  // Whose name is only the end of the other's is the father: Ramesh Jadhav, and Sunita Ramesh Jadhav.
  if (isCut && !beginAlike(left, right, whole)) return { level: 'little', shared }
  return { level: levelOf(shared + (agreeing.length - whole.length) / 2 - (isCut ? 0.5 : 0)), shared }
}

/** Of whole words in common; an initial or a filler in common is half of one, and a name left out takes half away. */
function levelOf(words: number): NameLevel {
  if (words >= 2.5) return 'strong'
  return words >= 2 ? 'good' : words >= 1.5 ? 'fair' : 'little'
}

const isName = ({ kind }: NameWord): boolean => kind === 'name'

/** More than initials or fillers of both sides; what is a filler here may be all the name there. */
const isWhole = ({ left, right }: Pair): boolean => {
  const words = [...left, ...right]
  return words.some(isName) && words.every(({ kind }) => kind !== 'initial')
}

function beginAlike(left: Name, right: Name, whole: readonly Pair[]): boolean {
  const [ours, theirs] = [left.find(isName), right.find(isName)]
  return whole.some(
    (pair) => ours !== undefined && theirs !== undefined && pair.left.includes(ours) && pair.right.includes(theirs),
  )
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
