/**
 * Invented households of India for measuring how people are matched: one surname, one father's name, often one mobile
 * and sometimes one birthday for several. One rule: seeded, and nothing here looks at the rules it is used to judge.
 */
import type { Matchable } from '#domain/matching/person-match'
import { type Birth, type DocumentKind, type Gender, LocalDate, Mobile } from '#contract/fields'
import { REGIONS, type Region } from './households-names.ts'
import { seeded } from './population.ts'

/** Somebody as they are, before anybody writes them down. */
export interface Human {
  readonly human: number
  readonly region: Region
  readonly gender: 'female' | 'male'
  readonly given: string
  /** A word between: father's or husband's name, or one of the words many carry. */
  readonly between: string | null
  readonly family: string | null
  readonly birth: Birth
  readonly bornIn: number
  readonly mobile: Mobile | null
  readonly documents: readonly Shown[]
}

export type Shown = Matchable['documents'][number]

/** The chance of one population: every choice comes from its seed. */
export interface Dice {
  readonly chance: () => number
  readonly below: (count: number) => number
  readonly is: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

export function diceOf(seed: number): Dice {
  const chance = seeded(seed)
  const below = (count: number): number => Math.floor(chance() * count)
  return { chance, below, is: (share) => chance() < share, pick: (from) => at(from, below(from.length)) }
}

export const THIS_YEAR = 2026
export const isOfAge = (bornIn: number): boolean => THIS_YEAR - bornIn > 18

/** At least so many people, in whole households. */
export function humans(count: number, dice: Dice): Human[] {
  const people: Human[] = []
  while (people.length < count) people.push(...household(people.length, dice))
  return people
}

interface Home {
  readonly region: Region
  readonly family: string
  readonly mobile: Mobile
  readonly rationCard: Shown
}

type Member = Pick<Human, 'gender' | 'given' | 'bornIn'> & { readonly father: string | null; readonly day: LocalDate }

/** A couple, often their children, sometimes the husband's parents. */
function household(first: number, dice: Dice): Human[] {
  const region = regionOf(dice)
  const home: Home = {
    region,
    family: common(region.families, dice),
    mobile: mobileOf(dice),
    rationCard: { kind: 'ration-card', lastFour: digits(4, dice) },
  }
  const bornIn = 1945 + dice.below(52)
  const father = member('male', bornIn, null, home, dice)
  const mother = member('female', bornIn + dice.below(8) - 1, father.given, home, dice)
  const members = [father, mother, ...childrenOf(father, mother, home, dice)]
  if (bornIn > 1965 && dice.is(0.35)) {
    const grandfather = member('male', bornIn - 20 - dice.below(12), null, home, dice)
    members.push(member('female', grandfather.bornIn + dice.below(6), grandfather.given, home, dice))
    if (dice.is(0.6)) members.push(grandfather)
  }
  return members.map((one, index) => asHuman(one, first + index, home, dice))
}

function childrenOf(father: Member, mother: Member, home: Home, dice: Dice): Member[] {
  const children: Member[] = []
  const latest = Math.min(mother.bornIn + 38, THIS_YEAR - 1)
  for (let year = mother.bornIn + 18 + dice.below(7); year <= latest; year += 1 + dice.below(4)) {
    if (dice.is(0.32)) break
    const child = member(sex(dice), year, father.given, home, dice)
    children.push(child)
    if (dice.is(0.02)) children.push(twinOf(child, home, dice))
  }
  return children.filter(() => dice.is(0.85))
}

/** Twins are named to sound alike: of eight names the one that shares most letters. */
function twinOf(child: Member, home: Home, dice: Dice): Member {
  const gender = dice.is(0.7) ? child.gender : sex(dice)
  const names = Array.from({ length: 8 }, () => givenOf(gender, home.region, dice)).filter((n) => n !== child.given)
  const shared = (name: string): number => [...new Set(name)].filter((letter) => child.given.includes(letter)).length
  const given = names.toSorted((a, b) => shared(b) - shared(a))[0] ?? `${child.given}i`
  return { ...child, gender, given }
}

function member(gender: Human['gender'], bornIn: number, father: string | null, home: Home, dice: Dice): Member {
  const named = father ?? common(home.region.men, dice)
  return { gender, bornIn, given: givenOf(gender, home.region, dice), father: named, day: dayIn(bornIn, dice) }
}

function asHuman({ gender, given, father, bornIn, day }: Member, human: number, home: Home, dice: Dice): Human {
  const isAdult = isOfAge(bornIn)
  const birth: Birth = isAdult && dice.is(0.24) ? { kind: 'year', year: bornIn } : { kind: 'day', day }
  const isGuessed = isAdult && birth.kind === 'day' && dice.is(0.06)
  const { between, family } = fullName(gender, father, bornIn, home, dice)
  return {
    human,
    region: home.region,
    gender,
    given,
    between,
    family,
    birth: isGuessed ? { kind: 'day', day: LocalDate.parse(`${bornIn}-01-01`) } : birth,
    bornIn,
    mobile: dice.is(0.06) ? null : isAdult && dice.is(0.5) ? mobileOf(dice) : home.mobile,
    documents: documentsOf(bornIn, home, dice),
  }
}

function fullName(
  gender: Human['gender'],
  father: string | null,
  bornIn: number,
  { region, family }: Home,
  dice: Dice,
): Pick<Human, 'between' | 'family'> {
  const after = gender === 'male' ? region.after.men : region.after.women
  const many = after.length > 0 ? common(after, dice) : null
  switch (region.manner) {
    case 'middle':
      return { between: dice.is(0.82) ? father : many, family }
    case 'initials':
      return { between: dice.is(0.85) ? father : many, family: dice.is(0.3) ? family : null }
    case 'second':
      if (!dice.is(gender === 'female' && isOfAge(bornIn) ? 0.7 : 0.4)) return { between: null, family }
      return { between: many, family: dice.is(gender === 'female' ? 0.35 : 0.8) ? family : null }
    case 'plain':
      return { between: dice.is(0.25) ? many : null, family }
    default:
      return region.manner satisfies never
  }
}

export function documentsOf(bornIn: number, { rationCard }: Pick<Home, 'rationCard'>, dice: Dice): Shown[] {
  const isAdult = isOfAge(bornIn)
  const kinds: readonly DocumentKind[] = isAdult
    ? [
        'aadhaar',
        'aadhaar',
        'aadhaar',
        'aadhaar',
        'aadhaar',
        'aadhaar',
        'epic',
        'pan',
        'driving-licence',
        'ration-card',
      ]
    : ['aadhaar', 'aadhaar', 'aadhaar', 'student-id']
  if (dice.is(isAdult ? 0.08 : 0.3)) return []
  const kind = dice.pick(kinds)
  return [kind === 'ration-card' ? rationCard : { kind, lastFour: digits(4, dice) }]
}

export const mobileOf = (dice: Dice): Mobile => Mobile.parse(`${6 + dice.below(4)}${digits(9, dice)}`)

export const digits = (count: number, dice: Dice): string =>
  Array.from({ length: count }, () => dice.below(10)).join('')

/** One of a list in which the first are far more frequent, as names are. */
export function common(from: readonly string[], dice: Dice): string {
  return at(from, Math.floor(from.length * dice.chance() ** 1.7))
}

export function dayIn(year: number, dice: Dice): LocalDate {
  const two = (n: number): string => String(n).padStart(2, '0')
  return LocalDate.parse(`${year}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`)
}

const sex = (dice: Dice): 'female' | 'male' => (dice.is(0.5) ? 'female' : 'male')

const givenOf = (gender: Gender, { men, women }: Region, dice: Dice): string =>
  common(gender === 'male' ? men : women, dice)

function regionOf(dice: Dice): Region {
  let left = dice.below(100)
  for (const region of REGIONS) {
    left -= region.share
    if (left < 0) return region
  }
  return at(REGIONS, 0)
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error('an empty list has nothing to pick')
  return found
}
