/**
 * May this dose be given on this day? One rule: whoever is admitted by any rule in force is admitted; and the answer
 * only advises, for a dose that was given is recorded whatever stands here.
 */
import type { LocalDate } from '#contract/fields'
import { laterOf } from '../calendar.ts'
import { admissionOf, dayLetIn } from './admission.ts'
import { conditionReasons } from './condition-reasons.ts'
import type { Due, DueAnswer, DueQuestion, DueReason } from './due-answer.ts'
import { judgeByRow } from './due-row.ts'
import { firstDayOf } from './first-day.ts'
import { nextStep } from './history.ts'
import { withoutRow } from './no-row.ts'
import { isInForce } from './policy-pack.ts'
import type { PolicyRow } from './policy-row.ts'

/**
 * The next dose of `product` for a person with this history, judged by the rules in force on `on`. Every outcome is an
 * answer; the codes and their details are listed at `dueWhys`.
 */
export function dueFor(asked: DueQuestion): DueAnswer {
  const { conditions = [], on: now } = asked
  const question = { ...asked, conditions: conditions.map((one) => ({ ...one, since: one.since ?? now })) }
  const today = judgeDay(question)
  if (today.state === 'due') return today
  const then = firstDayOf(question, (on) => judgeDay({ ...question, on }))
  return { ...today, dueFrom: then?.on ?? null, dueTo: then?.answer.dueTo ?? null }
}

/** Yes or no alone, for those who ask many times. */
export function isDueOn(question: DueQuestion): boolean {
  return judgeDay(question).state === 'due'
}

function judgeDay(question: DueQuestion): DueAnswer {
  const byRows = judgeByRows(question)
  const { obstacles, notes } = conditionReasons(question)
  if (byRows.state === 'not-due') return { ...byRows, reasons: [...byRows.reasons, ...obstacles, ...notes] }
  const admitted = admit(byRows, question)
  if (admitted.state === 'not-due') return { ...admitted, reasons: [...admitted.reasons, ...obstacles, ...notes] }
  return keptBack(admitted, obstacles, notes)
}

/** First doses only: whoever has begun goes on by the rows alone. */
function admit(due: Due, question: DueQuestion): DueAnswer {
  if (due.dose > 1) return due
  const admission = admissionOf(question)
  if (admission.admitted) {
    const { opening } = admission
    return { ...due, dueFrom: laterOf(due.dueFrom, dayLetIn(opening, question.birth)), order: opening.order }
  }
  return { ...due, state: 'not-due', reasons: [admission.reason, ...due.reasons] }
}

function keptBack(due: Due, [first, ...rest]: readonly DueReason[], notes: readonly DueReason[]): DueAnswer {
  if (first === undefined) return { ...due, reasons: [...due.reasons, ...notes] }
  return { ...due, state: 'not-due', reasons: [first, ...rest, ...due.reasons, ...notes] }
}

function judgeByRows(question: DueQuestion): DueAnswer {
  const step = nextStep(question.history)
  const fitting = question.pack.rows.filter(
    (row) =>
      row.product === question.product &&
      row.dose === step.dose &&
      row.previousProduct === (step.last?.product ?? null),
  )
  const answers = fitting
    .filter((row) => holdsFor(row, question) && isOpenTo(row, question))
    .map((row) => judgeByRow(row, step, question))
  return answers.toSorted(mostOpenFirst)[0] ?? withoutRow(fitting, step, question)
}

function holdsFor(row: PolicyRow, { on, bookedOn }: DueQuestion): boolean {
  if (isInForce(row, on)) return true
  const honoured = row.appliesToBookingsMadeBefore
  const isBooked = honoured !== undefined && bookedOn !== undefined && bookedOn !== null && bookedOn < honoured
  return isBooked && row.validFrom <= on
}

function isOpenTo({ only, site: at }: PolicyRow, { claims = [], site = 'government' }: DueQuestion): boolean {
  return (only === undefined || only.some((claim) => claims.includes(claim))) && (at === undefined || at === site)
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
