/**
 * Finds what does not hold together in a pack. One rule: at any day one person has one row for one dose, so that an old
 * order which somebody forgot to end cannot quietly stay in force.
 */
import type { LocalDate } from '#contract/fields'
import type { PackFault } from '#contract/policy-views'
import type { PolicyCondition, Wait } from './policy-conditions.ts'
import { documentFaults } from './policy-documents.ts'
import type { PolicyOpening } from './policy-openings.ts'
import type { PolicyPack } from './policy-pack.ts'
import type { PolicyRow } from './policy-row.ts'

type Fault = PackFault['fault']
/** What holds of a rule, and the fault that it is. */
type Judged = readonly (readonly [isFault: boolean, fault: Fault])[]

/** One for each fault; none for a sound pack. */
export function packFaults(pack: PolicyPack): PackFault[] {
  const { products, rows, openings, conditions, comorbidities, documents } = pack
  const codes = products.map(({ code }) => code)
  return [
    ...[products.map(({ code }) => code), products.map(({ band }) => band)].flatMap(repeated),
    ...[rows, openings, conditions, comorbidities].flatMap((rules) => repeated(rules.map(({ id }) => id))),
    ...rows.flatMap((row) => found(row.id, rowFaults(row, codes))),
    ...openings.flatMap((opening) => found(opening.id, openingFaults(opening, codes))),
    ...conditions.flatMap((condition) => found(condition.id, conditionFaults(condition))),
    ...overlaps(rows, caseOfRow),
    ...overlaps(openings, caseOfOpening),
    ...overlaps(conditions, ({ condition, asked }) => JSON.stringify([condition, asked])),
    ...documentFaults(documents),
  ]
}

const found = (rule: string, judged: Judged): PackFault[] =>
  judged.filter(([isFault]) => isFault).map(([, fault]) => ({ fault, rule, other: null }))

function repeated(names: readonly string[]): PackFault[] {
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  return twice.map((rule) => ({ fault: 'stands-twice', rule, other: null }))
}

function rowFaults(row: PolicyRow, codes: readonly string[]): Judged {
  const isFirst = row.dose === 1
  const { previousProduct: before, minGapDays: shortest, maxGapDays: longest } = row
  return [
    [!codes.includes(row.product), 'product-unknown'],
    [before !== null && !codes.includes(before), 'before-unknown'],
    [isFirst !== (before === null), 'before-misplaced'],
    [isFirst !== (shortest === null), 'gap-misplaced'],
    [longest !== null && longest < (shortest ?? Infinity), 'gap-upside-down'],
    [endsEarly(row), 'ends-before-it-begins'],
    [row.dose > row.of, 'beyond-its-course'],
    [row.proofs !== undefined && row.only === undefined, 'proof-for-nobody'],
    [row.appliesToBookingsMadeBefore !== undefined && row.validTo === null, 'honours-what-has-not-ended'],
  ]
}

const openingFaults = ({ ages, ...opening }: PolicyOpening, codes: readonly string[]): Judged => [
  [endsEarly(opening), 'ends-before-it-begins'],
  [ages.to !== null && ages.to < ages.from, 'ages-upside-down'],
  [opening.products?.every((code) => codes.includes(code)) === false, 'product-unknown'],
  [opening.proofs !== undefined && opening.only === undefined, 'proof-for-nobody'],
]

const conditionFaults = ({ effect, wait, waitAtMost, asked, ...condition }: PolicyCondition): Judged => [
  [endsEarly(condition), 'ends-before-it-begins'],
  [wait !== null && effect !== 'defer', 'waits-without-deferral'],
  [waitAtMost !== null && (wait === null || daysOf(waitAtMost) < daysOf(wait)), 'wait-upside-down'],
  [asked !== undefined && asked.ages.to < asked.ages.from, 'ages-upside-down'],
]

/** A month as its shortest. */
const daysOf = (wait: Wait): number => ('days' in wait ? wait.days : wait.months * 28)

interface Dated {
  readonly id: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

const endsEarly = ({ validFrom, validTo }: Omit<Dated, 'id'>): boolean => validTo !== null && validTo < validFrom

/** Rules of one case exclude each other; another age, claim or kind of site is another case. */
function overlaps<R extends Dated>(rules: readonly R[], caseOf: (rule: R) => string): PackFault[] {
  return rules.flatMap((rule, at) =>
    rules
      .slice(at + 1)
      .filter((other) => caseOf(rule) === caseOf(other) && meet(rule, other))
      .map((other) => ({ fault: 'same-day' as const, rule: rule.id, other: other.id })),
  )
}

const caseOfRow = ({ product, dose, previousProduct, minAge, only, site }: PolicyRow): string =>
  JSON.stringify([product, dose, previousProduct, minAge, only, site])

const caseOfOpening = ({ ages, only, products }: PolicyOpening): string => JSON.stringify([ages, only, products])

function meet(a: Dated, b: Dated): boolean {
  const startsInTime = (one: Dated, other: Dated): boolean => other.validTo === null || one.validFrom <= other.validTo
  return startsInTime(a, b) && startsInTime(b, a)
}
