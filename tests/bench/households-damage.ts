/**
 * A second registration of somebody, as it comes about: another desk, another clerk, another paper, years later. One
 * rule: damage is what people do to names and numbers, not what the matching can mend.
 */
import type { Matchable } from '#domain/matching/person-match'
import { type Birth, LocalDate } from '#contract/fields'
import {
  common,
  dayIn,
  type Dice,
  diceOf,
  digits,
  documentsOf,
  type Human,
  humans,
  isOfAge,
  mobileOf,
  THIS_YEAR,
} from './households.ts'
import { respell, type Spellings } from './households-respell.ts'

export type Damage = 'spelling' | 'words' | 'married' | 'birth' | 'mobile' | 'document' | 'gender'

export interface Registered {
  /** Two registrations with one number are one person. */
  readonly human: number
  readonly about: Matchable
  /** What happened to a second registration; empty for a first. */
  readonly damage: readonly Damage[]
}

/** Everybody once, and a tenth of them twice, the second ones mixed in.  */
export function registrations(people: number, seed: number, from: Spellings): Registered[] {
  const dice = diceOf(seed)
  return humans(people, dice).flatMap((human) => {
    const first: Registered = { human: human.human, about: write(human, nameOf(human, dice)), damage: [] }
    return dice.is(0.1) ? [first, again(human, from, dice)] : [first]
  })
}

const write = ({ birth, gender, mobile, documents }: Human, words: readonly string[]): Matchable => ({
  name: words.join(' '),
  nativeName: null,
  birth,
  gender,
  mobile,
  documents,
})

function nameOf({ region, given, between, family }: Human, dice: Dice): string[] {
  if (region.manner === 'initials' && between !== null && dice.is(0.75)) {
    const initial = `${between.charAt(0)}${dice.is(0.6) ? '.' : ''}`
    return dice.is(0.7) ? [initial, given, ...(family === null ? [] : [family])] : [given, initial]
  }
  return [given, ...(between === null ? [] : [between]), ...(family === null ? [] : [family])]
}

function again(human: Human, from: Spellings, dice: Dice): Registered {
  const damage = new Set<Damage>()
  const happens = (what: Damage, share: number): boolean => {
    const does = dice.is(share)
    if (does) damage.add(what)
    return does
  }
  const isBride = human.gender === 'female' && isOfAge(human.bornIn) && human.bornIn > THIS_YEAR - 45
  const now = isBride && happens('married', 0.05) ? married(human, dice) : human
  const written = nameOf(now, dice)
  const arranged = happens('words', 0.4) ? rearranged(written, now, dice) : written
  const words = arranged.map((word) => (happens('spelling', 0.3) ? respell(word, from, dice) : word))
  const about = write(now, words)
  return {
    human: human.human,
    about: {
      ...about,
      birth: happens('birth', 0.38) ? wrongBirth(human, dice) : about.birth,
      mobile: happens('mobile', 0.35) ? (dice.is(0.5) ? null : mobileOf(dice)) : about.mobile,
      documents: happens('document', 0.5) ? otherDocument(human, dice) : about.documents.map((d) => mistyped(d, dice)),
      gender: happens('gender', 0.007) ? (human.gender === 'female' ? 'male' : 'female') : human.gender,
    },
    damage: [...damage],
  }
}

/** Another family's name and another man's, and her own kept. */
const married = (human: Human, dice: Dice): Human => ({
  ...human,
  between: human.region.manner === 'middle' ? common(human.region.men, dice) : human.between,
  family: human.family === null ? null : common(human.region.families, dice),
})

/** One thing happens to the words: their order, one lost, one shortened to a letter, one more, two grown together. */
function rearranged(words: readonly string[], { region, gender }: Human, dice: Dice): string[] {
  const after = gender === 'male' ? region.after.men : region.after.women
  const long = words.flatMap((word, place) => (word.length > 2 ? [place] : []))
  // The middle one of three, the last of two: nobody leaves the given name out.
  const weak = long[1]
  const [first = '', second = '', ...rest] = words
  const what = dice.chance()
  if (what < 0.28) return [...words.slice(1), first]
  if (what < 0.33) return [...words].reverse()
  if (what < 0.6 && weak !== undefined) return words.filter((_, place) => place !== weak)
  if (what < 0.8 && weak !== undefined)
    return words.map((word, place) => (place === weak ? `${word.charAt(0)}.` : word))
  if (what > 0.92 && first.length > 2 && second.length > 2) return [first + second.toLowerCase(), ...rest]
  return [first, dice.pick([...after, 'Kumar']), ...words.slice(1)]
}

function wrongBirth({ birth, bornIn }: Human, dice: Dice): Birth {
  const day = birth.kind === 'day' ? birth.day : dayIn(bornIn, dice)
  const [year = '', month = '', date = ''] = day.split('-')
  const what = dice.chance()
  if (what < 0.36) return yearOnly(bornIn)
  if (what < 0.48) return dayOr(`${year}-01-01`, bornIn)
  if (what < 0.62) return dayOr(`${year}-${date}-${month}`, bornIn)
  // Told as an age, or guessed.
  if (what < 0.8) return yearOnly(Math.min(bornIn + dice.pick([-2, -1, -1, 1, 1, 2]), THIS_YEAR))
  if (what < 0.92)
    return dice.is(0.6) ? dayOr(`${year}-${month}-${otherDate(date, dice)}`, bornIn) : dayOf(bornIn, dice)
  return dayOr(`${bornIn + dice.pick([-10, 10, -3, 3, -5, 5, -4, 9])}-${month}-${date}`, bornIn)
}

/** Of a child the register wants a day, and gets the first of January. */
const yearOnly = (year: number): Birth =>
  isOfAge(year) ? { kind: 'year', year } : { kind: 'day', day: LocalDate.parse(`${year}-01-01`) }

const dayOf = (year: number, dice: Dice): Birth => ({ kind: 'day', day: dayIn(year, dice) })

function otherDate(date: string, dice: Dice): string {
  const second = String((Number(date.charAt(1)) + 1 + dice.below(8)) % 10)
  return date.charAt(0) + (date.startsWith('0') && second === '0' ? '1' : second)
}

/** A day that there is, before today; else what is certain. */
function dayOr(text: string, year: number): Birth {
  const { data } = LocalDate.safeParse(text)
  return data === undefined || data > `${THIS_YEAR}-01-01` ? yearOnly(year) : { kind: 'day', day: data }
}

/** Another paper, or none; mostly not of the same kind. */
function otherDocument({ documents, bornIn }: Human, dice: Dice): Matchable['documents'] {
  if (dice.is(0.15)) return []
  const rationCard = { kind: 'ration-card', lastFour: digits(4, dice) } as const
  const others = documentsOf(bornIn, { rationCard }, dice)
  return others.filter(({ kind }) => documents.every((had) => had.kind !== kind))
}

const mistyped = (shown: Matchable['documents'][number], dice: Dice): Matchable['documents'][number] =>
  dice.is(0.01) ? { ...shown, lastFour: digits(4, dice) } : shown
