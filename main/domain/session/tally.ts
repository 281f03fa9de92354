/** A session counted. One rule: every dose is in exactly one row of each table, so that each adds up to all of them. */
import type { Birth, LocalDate } from '#contract/fields'
import type { LineListRow, Tally } from '#contract/papers'
import { ageOn, yearOf } from '../calendar.ts'

type Given = LineListRow & { readonly dose: NonNullable<LineListRow['dose']> }
type Counts = Pick<Tally, 'people' | 'doses'>

export function tallyOf(rows: readonly LineListRow[], listed: number, date: LocalDate): Counts {
  const given = rows.filter((row): row is Given => row.dose !== null)
  const noShows = rows.filter(({ step }) => step === 'listed').length
  const people = new Set(rows.map(({ id }) => id)).size
  return {
    people: {
      expected: listed,
      came: people - noShows,
      walkIns: people - listed,
      vaccinated: new Set(given.map(({ id }) => id)).size,
      noShows,
      ended: counted(rows.flatMap(({ outcome }) => outcome ?? [])),
    },
    doses: {
      given: given.length,
      byNumber: byNumber(given),
      byCategory: counted(given.map(({ category }) => category)),
      byGender: counted(given.map(({ gender }) => gender)),
      byAge: byAge(given, date),
      late: given.filter(({ dose }) => dose.entry === 'late').length,
      fromPaper: given.filter(({ dose }) => dose.entry === 'paper').length,
      flagged: given.filter(({ dose }) => dose.flags.length > 0).length,
      unsealed: given.filter(({ dose }) => dose.seal === 'awaiting').length,
    },
  }
}

/** The groups in which the programme opened to people (guidelines of 2021 and 2022). */
const AGES = [
  [0, 11],
  [12, 14],
  [15, 17],
  [18, 44],
  [45, 59],
  [60, null],
] as const

function byAge(given: readonly Given[], date: LocalDate): Counts['doses']['byAge'] {
  const ages = given.map(({ birth }) => yearsOf(birth, date))
  return AGES.map(([from, to]) => ({
    from,
    to,
    count: ages.filter((age) => age >= from && (to === null || age <= to)).length,
  })).filter(({ from, count }) => count > 0 || from >= 18)
}

const yearsOf = (birth: Birth, date: LocalDate): number =>
  Math.max(0, birth.kind === 'year' ? yearOf(date) - birth.year : ageOn(birth, date).years)

function byNumber(given: readonly Given[]): Counts['doses']['byNumber'] {
  const kinds = counted(given.map(({ dose }) => JSON.stringify([dose.product, dose.number])))
  return kinds.map(({ of, count }) => {
    const [product, number] = JSON.parse(of) as [string, number]
    return { product, number, count }
  })
}

/** How often each occurs, in the order of their names; what has no name last. */
function counted<T extends string | null>(all: readonly T[]): { of: T; count: number }[] {
  const names = [...new Set(all)].toSorted((a, b) => (a === null ? 1 : b === null || a < b ? -1 : 1))
  return names.map((of) => ({ of, count: all.filter((one) => one === of).length }))
}
