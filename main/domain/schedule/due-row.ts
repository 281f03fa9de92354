/**
 * Judges one dose by one row of a pack. One rule: coming late is never an obstacle.
 */
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { addDays, ageOn, birthdayOf, daysBetween, laterOf } from '../calendar.ts'
import type { DueAnswer, DueQuestion, DueReason } from './due-answer.ts'
import type { GivenDose, Step } from './history.ts'
import { packName } from './policy-pack.ts'
import type { PolicyRow } from './policy-row.ts'

/** The answer by this row alone, which must fit product, dose and day. */
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
  const reckonedOn = minAge.reckonedOn === 'dose-day' ? on : minAge.reckonedOn
  const { years, sure } = ageOn(birth, reckonedOn)
  if (years >= minAge.years) return []
  const maybe = !sure && years + 1 >= minAge.years
  return [{ why: maybe ? 'maybe-too-young' : 'too-young', details: { minAge: minAge.years, reckonedOn } }]
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

/** The first day that this row allows, or null where age keeps the person out for good. */
function dueFrom(row: PolicyRow, last: GivenDose | null, question: DueQuestion): LocalDate | null {
  const oldEnough = dayOldEnough(row, question)
  if (oldEnough === null) return null
  const opens = laterOf(row.validFrom, oldEnough)
  return last === null || row.minGapDays === null ? opens : laterOf(opens, addDays(last.on, row.minGapDays))
}

/** Of a birth known by its year alone, the day on which it is certain. */
function dayOldEnough(row: PolicyRow, question: DueQuestion): LocalDate | null {
  const { years, reckonedOn } = row.minAge
  if (reckonedOn !== 'dose-day') return ageReasons(row, question).length === 0 ? row.validFrom : null
  return birthdayOf(latestBirthDay(question.birth), years)
}

function latestBirthDay(birth: Birth): LocalDate {
  return birth.kind === 'day' ? birth.day : LocalDate.parse(`${birth.year}-12-31`)
}
