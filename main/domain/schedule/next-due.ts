/**
 * The window of the dose that comes next, as a certificate prints it. One rule: only a course that was begun has a next
 * dose; a precaution dose is an offer and is not announced.
 */
import type { LocalDate } from '#contract/fields'
import { addDays, laterOf } from '../calendar.ts'
import type { GivenDose, Step } from './history.ts'
import { nextStep } from './history.ts'
import { packName } from './policy-pack.ts'
import type { PolicyPack } from './policy-pack.ts'
import type { PolicyRow } from './policy-row.ts'

export interface NextDose {
  readonly dose: number
  readonly of: number
  readonly from: LocalDate
  /** Null where the order sets no end. */
  readonly to: LocalDate | null
  readonly order: string
  readonly pack: string
}

/**
 * The earliest window that the pack knows as of `on`, a change of interval to come included. Null when nothing was
 * given yet, when the course is complete, and when no rule continues it.
 */
export function nextDue(history: readonly GivenDose[], on: LocalDate, pack: PolicyPack): NextDose | null {
  const step = nextStep(history)
  const windows = pack.rows.filter((row) => continues(row, step, on)).flatMap((row) => windowOf(row, step, pack))
  return windows.toSorted((a, b) => Number(a.from > b.from) - Number(a.from < b.from))[0] ?? null
}

function continues(row: PolicyRow, { dose, last }: Step, on: LocalDate): boolean {
  const isForAll = row.course === 'primary' && row.only === undefined
  const isLive = row.validTo === null || row.validTo >= on
  return isForAll && isLive && last !== null && row.dose === dose && row.previousProduct === last.product
}

/** Empty when the row ends before the window opens. */
function windowOf(row: PolicyRow, { dose, last }: Step, pack: PolicyPack): NextDose[] {
  if (last === null || row.minGapDays === null) return []
  const from = laterOf(addDays(last.on, row.minGapDays), row.validFrom)
  if (row.validTo !== null && from > row.validTo) return []
  const end = row.maxGapDays === null ? null : addDays(last.on, row.maxGapDays)
  const to = end !== null && end >= from ? end : null
  return [{ dose, of: row.of, from, to, order: row.order, pack: packName(pack) }]
}
