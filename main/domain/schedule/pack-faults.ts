/**
 * Finds what does not hold together in a pack. One rule: at any day one person has one row for one dose, so that an old
 * order which somebody forgot to end cannot quietly stay in force.
 */
import type { PolicyProduct, PolicyRow } from './policy-row.ts'

/** One line for each fault; none for a sound pack. */
export function packFaults(products: readonly PolicyProduct[], rows: readonly PolicyRow[]): string[] {
  const codes = products.map((product) => product.code)
  const ids = rows.map((row) => row.id)
  const repeats = [...repeated(codes), ...repeated(ids)].map((name) => `${name} stands twice`)
  return [...repeats, ...rows.flatMap((row) => rowFaults(row, codes)), ...overlaps(rows)]
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at)
}

function rowFaults(row: PolicyRow, codes: readonly string[]): string[] {
  const isFirst = row.dose === 1
  const { previousProduct: before, minGapDays: shortest, maxGapDays: longest } = row
  const faults: readonly (readonly [boolean, string])[] = [
    [!codes.includes(row.product), 'its product is not in the pack'],
    [before !== null && !codes.includes(before), 'the product before is not in the pack'],
    [isFirst !== (before === null), 'a first dose, and only that, has no product before'],
    [isFirst !== (shortest === null), 'a first dose, and only that, has no gap'],
    [longest !== null && longest < (shortest ?? Infinity), 'its longest gap is below its shortest'],
    [row.validTo !== null && row.validTo < row.validFrom, 'it ends before it begins'],
    [row.dose > row.of, 'its dose is beyond its course'],
  ]
  return faults.filter(([isFault]) => isFault).map(([, message]) => `row ${row.id}: ${message}`)
}

function overlaps(rows: readonly PolicyRow[]): string[] {
  return rows.flatMap((row, at) =>
    rows
      .slice(at + 1)
      .filter((other) => sameCase(row) === sameCase(other) && meet(row, other))
      .map((other) => `rows ${row.id} and ${other.id} are in force on the same day`),
  )
}

/** Rows of one case exclude each other; another age or circumstance is another case. */
function sameCase({ product, dose, previousProduct, minAge, only }: PolicyRow): string {
  return [product, dose, previousProduct, minAge.years, minAge.reckonedOn, ...(only ?? [])].join(' ')
}

function meet(a: PolicyRow, b: PolicyRow): boolean {
  const startsInTime = (one: PolicyRow, other: PolicyRow): boolean =>
    other.validTo === null || one.validFrom <= other.validTo
  return startsInTime(a, b) && startsInTime(b, a)
}
