/**
 * People who may be one: those who are compared, one after the other. One rule: each is decided by an officer, and what
 * was refused because of them is tried again only when all are.
 */
import type { Birth, Gender, PersonId } from '#contract/fields'
import { PersonId as PersonIdField } from '#contract/fields'
import type { Details } from '#contract/answer'
import type { Match } from '#contract/identity-views'
import type { PersonView } from '#contract/views'
import { compareBirths, compareGenders } from '#domain/matching/compare-births'
import { compareNames } from '#domain/matching/compare-names'

/** The person at the desk, as far as it is compared. */
export interface Self {
  readonly name: string
  readonly nativeName: string | null
  readonly birth: Birth
  readonly gender: Gender
  readonly mobileEnd: string | null
  /** What they show, `Aadhaar ••••••••2346`; null where nothing is known of it. */
  readonly document: string | null
}

export interface AlikeCase {
  /** Whom the register knows as alike, with what it found; those that are missing are compared here. */
  readonly known: readonly Match[]
  readonly people: readonly PersonId[]
  /** How many of them are decided. */
  readonly decided: number
  readonly busy: boolean
  /** Why the last decision was not taken, in words. */
  readonly refusal: string | null
  readonly onSame: (other: PersonId) => void
  readonly onDifferent: (other: PersonId, reason: string) => void
  /** One step back, with nothing decided further. */
  readonly onLeave: () => void
}

/** Of a `looks-like`: those who are to be compared first. */
export const peopleIn = ({ people }: Details): PersonId[] => PersonIdField.array().catch([]).parse(people)

export function selfOf({ line, verification }: PersonView): Self {
  const { name, nativeName, birth, gender, mobileEnd } = line
  return { name, nativeName, birth, gender, mobileEnd, document: verification?.masked ?? null }
}

/** A record as a match, compared here: for those whom the register has named by their id only. */
export function matchWith(self: Self, { line, verification, doses, knownAsOf }: PersonView): Match {
  const { left, right, band } = nearest(self, line)
  return {
    person: line,
    why: 'perhaps',
    name: { band, left: [...left], right: [...right] },
    birth: compareBirths(self.birth, line.birth).band,
    gender: compareGenders(self.gender, line.gender),
    mobile:
      self.mobileEnd === null || line.mobileEnd === null
        ? null
        : self.mobileEnd === line.mobileEnd
          ? 'agree'
          : 'differ',
    document: null,
    doses: doses.map(({ number, of, productName, day }) => ({ number, of, product: productName, day })),
    verifiedAt: verification?.at ?? null,
    knownAsOf,
  }
}

/** A name in an own script may be nearer than the Latin one. */
function nearest(self: Self, line: PersonView['line']): ReturnType<typeof compareNames> {
  const names = (latin: string, native: string | null): string[] => (native === null ? [latin] : [latin, native])
  return names(self.name, self.nativeName)
    .flatMap((left) => names(line.name, line.nativeName).map((right) => compareNames(left, right)))
    .reduce((a, b) => (b.score > a.score ? b : a))
}
