/**
 * The people of a practice register. One rule: the same seed gives the same people, and each bears the mark of practice
 * in the reference id, so that a list that strays is known for what it is.
 */
import type { Gender } from '#contract/fields'
import { chanceFrom, type Chance } from './chance.ts'
import { namePools, type NamePool, type Written } from './names.ts'

export interface PracticePerson {
  readonly name: string
  readonly nativeName: string
  readonly year: number
  readonly gender: Gender
  /** Fourteen digits that begin with `PRACTICE_MARK`. */
  readonly referenceId: string
}

/** No pre-registration gave an id that begins so. */
export const PRACTICE_MARK = '99990'

const OLDEST = 88
const YOUNGEST = 19

/**
 * @param seed any whole number
 * @param thisYear so that all of them are grown up on the day
 */
export function practicePeople(seed: number, count: number, thisYear: number): PracticePerson[] {
  const chance = chanceFrom(seed)
  const people: PracticePerson[] = []
  const taken = new Set<string>()
  for (let place = 0; people.length < count; place += 1) {
    const pool = namePools[place % namePools.length] ?? namePools[0]
    const person = personFrom(pool, chance, { year: thisYear, place: people.length, seed })
    // Two alike would stop the rehearsal with a question about one person or two.
    if (taken.has(person.name) && place < 40 * count) continue
    taken.add(person.name)
    people.push(person)
  }
  return people
}

function personFrom(
  { women, men, families }: NamePool,
  chance: Chance,
  { year, place, seed }: { readonly year: number; readonly place: number; readonly seed: number },
): PracticePerson {
  const gender = chance.below(2) === 0 ? 'female' : 'male'
  const given: Written = chance.pick(gender === 'female' ? women : men)
  const family: Written = chance.pick(families)
  const number = String((seed % 10_000) * 1000 + place).padStart(9, '0')
  return {
    name: `${given[0]} ${family[0]}`,
    nativeName: `${given[1]} ${family[1]}`,
    year: year - YOUNGEST - chance.below(OLDEST - YOUNGEST),
    gender: chance.below(40) === 0 ? 'other' : gender,
    referenceId: `${PRACTICE_MARK}${number.slice(-9)}`,
  }
}

/** As a list that the register takes in, the way a district sends one. */
export const practiceList = (people: readonly PracticePerson[]): string =>
  ['Name,Name in script,Year of birth,Gender,Reference id', ...people.map(rowOf)].join('\n')

const rowOf = ({ name, nativeName, year, gender, referenceId }: PracticePerson): string =>
  [name, nativeName, year, gender, referenceId].join(',')
