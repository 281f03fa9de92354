/**
 * May this dose be given on this day? One rule: whoever is admitted by any row in force is admitted; and the answer
 * only advises, for a dose that was given is recorded whatever stands here.
 */
import type { LocalDate } from '#contract/fields'
import type { DueAnswer, DueQuestion } from './due-answer.ts'
import { judgeByRow } from './due-row.ts'
import { nextStep } from './history.ts'
import { withoutRow } from './no-row.ts'
import type { PolicyRow } from './policy-row.ts'

/**
 * The next dose of `product` for a person with this history, judged by the rows in force on `on`. Every outcome is an
 * answer; the codes and their details are listed at `dueWhys`.
 */
export function dueFor(question: DueQuestion): DueAnswer {
  const step = nextStep(question.history)
  const fitting = question.pack.rows.filter(
    (row) =>
      row.product === question.product &&
      row.dose === step.dose &&
      row.previousProduct === (step.last?.product ?? null),
  )
  const answers = fitting
    .filter((row) => isInForce(row, question) && isOpenTo(row, question))
    .map((row) => judgeByRow(row, step, question))
  return answers.toSorted(mostOpenFirst)[0] ?? withoutRow(fitting, step, question)
}

function isInForce(row: PolicyRow, { on, bookedOn }: DueQuestion): boolean {
  if (on < row.validFrom) return false
  if (row.validTo === null || on <= row.validTo) return true
  const honoured = row.appliesToBookingsMadeBefore
  return honoured !== undefined && bookedOn !== undefined && bookedOn !== null && bookedOn < honoured
}

function isOpenTo({ only }: PolicyRow, { circumstances = [] }: DueQuestion): boolean {
  return only === undefined || only.some((needed) => circumstances.includes(needed))
}

/** Due without a note, due with one, then the day that comes first; the pack's own order where all that is equal. */
function mostOpenFirst(a: DueAnswer, b: DueAnswer): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (a.state === 'due' || a.dueFrom === b.dueFrom) return 0
  return orLast(a.dueFrom) < orLast(b.dueFrom) ? -1 : 1
}

function rank(answer: DueAnswer): number {
  if (answer.state === 'not-due') return 2
  return answer.reasons.length === 0 ? 0 : 1
}

function orLast(day: LocalDate | null): string {
  return day ?? '9999-12-31'
}
