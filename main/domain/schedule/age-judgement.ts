/** Whether somebody is of the age that a rule asks for. One rule: of a birth known by its year the worst is assumed. */
import { LocalDate } from '#contract/fields'
import type { Birth } from '#contract/fields'
import { ageOn, birthdayOf } from '../calendar.ts'
import type { PolicyRow } from './policy-row.ts'

type ReckonedOn = PolicyRow['minAge']['reckonedOn']

export interface AgeRange {
  readonly from: number
  readonly to: number | null
  readonly reckonedOn: ReckonedOn
}

/** `perhaps`: the year of birth alone does not tell whether they are old enough. */
export function judgeAge({ from, to, reckonedOn }: AgeRange, birth: Birth, on: LocalDate): AgeJudgement {
  const { years, sure } = ageOn(birth, dayOf(reckonedOn, on))
  if (to !== null && years > to) return 'too-old'
  if (years >= from) return 'of-age'
  return !sure && years + 1 >= from ? 'perhaps' : 'too-young'
}
export type AgeJudgement = 'of-age' | 'perhaps' | 'too-young' | 'too-old'

export function dayOf(reckonedOn: ReckonedOn, on: LocalDate): LocalDate {
  return reckonedOn === 'dose-day' ? on : reckonedOn
}

/** The day from which somebody is so many years old for certain. */
export function dayOfAge(birth: Birth, years: number): LocalDate {
  return birthdayOf(birth.kind === 'day' ? birth.day : LocalDate.parse(`${birth.year}-12-31`), years)
}
