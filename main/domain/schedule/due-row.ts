/**
 * Judges one dose by one row of a pack. One rule: coming late is never an obstacle.
 */
import type { LocalDate } from '#contract/fields'
import { addDays, daysBetween, laterOf } from '../calendar.ts'
import { dayOf, dayOfAge, judgeAge } from './age-judgement.ts'
import type { DueAnswer, DueQuestion, DueReason } from './due-answer.ts'
import type { GivenDose, Step } from './history.ts'
import { packName } from './policy-pack.ts'
import type { PolicyRow } from './policy-row.ts'

/** The answer by this row alone, which must fit product, dose and day. `dueFrom` is the first day that it allows. */
export function judgeByRow(row: PolicyRow, { dose, last }: Step, question: DueQuestion): DueAnswer {
  const obstacles = [...ageReasons(row, question), ...gapReasons(row, last, question.on)]
  const notes = lateReasons(row, last, question.on)
  const opens = dueFrom(row, last, question)
  const closes = windowEnd(row, last)
  const common = {
    dose,
    of: Math.max(row.of, dose),
    dueTo: closes !== null && opens !== null && closes >= opens ? closes : null,
    pack: packName(question.pack),
    course: row.course,
    row: row.id,
    order: row.order,
  }
  const [first, ...rest] = obstacles
  if (first === undefined || row.effect === 'warn') {
    return { state: 'due', ...common, dueFrom: opens ?? question.on, reasons: [...obstacles, ...notes] }
  }
  return { state: 'not-due', ...common, dueFrom: opens, reasons: [first, ...rest, ...notes] }
}

function ageReasons({ minAge }: PolicyRow, { birth, on }: DueQuestion): DueReason[] {
  const { years, reckonedOn } = minAge
  const judged = judgeAge({ from: years, to: null, reckonedOn }, birth, on)
  if (judged === 'of-age') return []
  const details = { minAge: years, reckonedOn: dayOf(reckonedOn, on) }
  return [{ why: judged === 'perhaps' ? 'maybe-too-young' : 'too-young', details }]
}

function gapReasons({ minGapDays }: PolicyRow, last: GivenDose | null, on: LocalDate): DueReason[] {
  if (last === null || minGapDays === null || daysBetween(last.on, on) >= minGapDays) return []
  const earliest = addDays(last.on, minGapDays)
  return [{ why: 'too-early', details: { earliest, minGap: minGapDays, last: last.on } }]
}

function lateReasons(row: PolicyRow, last: GivenDose | null, on: LocalDate): DueReason[] {
  const latest = windowEnd(row, last)
  if (last === null || latest === null || row.maxGapDays === null || on <= latest) return []
  return [{ why: 'past-window', details: { latest, maxGap: row.maxGapDays, last: last.on } }]
}

function windowEnd({ maxGapDays }: PolicyRow, last: GivenDose | null): LocalDate | null {
  return last === null || maxGapDays === null ? null : addDays(last.on, maxGapDays)
}

/** Null where age keeps the person out for good. */
function dueFrom(row: PolicyRow, last: GivenDose | null, question: DueQuestion): LocalDate | null {
  const { years, reckonedOn } = row.minAge
  const isOfAge = ageReasons(row, question).length === 0
  if (reckonedOn !== 'dose-day' && !isOfAge) return null
  const opens = reckonedOn === 'dose-day' ? laterOf(row.validFrom, dayOfAge(question.birth, years)) : row.validFrom
  return last === null || row.minGapDays === null ? opens : laterOf(opens, addDays(last.on, row.minGapDays))
}
