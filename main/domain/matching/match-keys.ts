/**
 * Under which keys somebody is found when they come again. One rule: two records of one person share one of several
 * keys whatever was misspelt, moved or left out; what they share says nothing yet.
 */
import { skeletonOf } from './sounds.ts'
import { bornIn, isNewYear, swapped } from './compare-births.ts'
import type { Prepared } from './matchable.ts'

/** Who was born in a year not known for certain is looked for in its neighbours as well. */
const YEARS_AROUND = [-1, 0, 1]

/** Kept beside each person. */
export const keysOf = (person: Prepared): readonly string[] => keysAround(person, [0])

/** Looked up for a newcomer: all of `keysOf`, the years around, and the birthday with day and month changed about. */
export function widerKeysOf(person: Prepared): readonly string[] {
  return [...keysAround(person, YEARS_AROUND), ...daysOf(person).map((day) => `d${swapped(day)}`)]
}

function keysAround(person: Prepared, years: readonly number[]): string[] {
  const { birth, gender, mobile, documents } = person
  const year = bornIn(birth)
  const words = nameKeysOf(person)
  return [
    ...words.flatMap((word) => years.map((around) => `n${word}${year + around}${gender}`)),
    ...pairsOf(words).map((pair) => `p${pair}${gender}`),
    ...(mobile === null ? [] : [`m${mobile.slice(-8)}`]),
    ...daysOf(person).map((day) => `d${day}`),
    ...documents.filter(({ lastFour }) => lastFour !== '').map(({ kind, lastFour }) => `i${kind}${lastFour}`),
  ]
}

/** The first of January is hundreds of people's, and nobody's birthday. */
const daysOf = ({ birth }: Prepared): string[] => (birth.kind === 'year' || isNewYear(birth.day) ? [] : [birth.day])

function nameKeysOf({ names }: Prepared): string[] {
  const keys = names.flatMap((words) => words.filter(({ kind }) => kind === 'name').map(({ sound }) => keyOf(sound)))
  return [...new Set(keys)].toSorted()
}

/** The first sound and five consonants; v is b for a third of the country, and h is hardly heard. */
function keyOf(sound: string): string {
  const [first = '', ...rest] = skeletonOf(sound.replaceAll('v', 'b'))
  return [first, ...rest.filter((letter) => letter !== 'h').slice(0, 5)].join('')
}

const pairsOf = (words: readonly string[]): string[] =>
  words.flatMap((one, at) => words.slice(at + 1).map((other) => `${one}+${other}`))
