/**
 * The first day to come on which the answer is yes. One rule: it is found by asking again on every day on which
 * anything in the pack or about the person changes, so that no rule to come is forgotten.
 */
import type { LocalDate } from '#contract/fields'
import { addDays } from '../calendar.ts'
import { dayOfAge } from './age-judgement.ts'
import { after } from './condition-reasons.ts'
import type { DueAnswer, DueQuestion } from './due-answer.ts'
import { nextStep } from './history.ts'

interface Asked {
  readonly on: LocalDate
  readonly answer: DueAnswer
}

export function firstDayOf(question: DueQuestion, ask: (on: LocalDate) => DueAnswer): Asked | undefined {
  for (const on of daysOfChange(question)) {
    const answer = ask(on)
    if (answer.state === 'due') return { on, answer }
  }
  return undefined
}

/** In order, after the day of the question. */
function daysOfChange({ birth, history, pack, on, conditions = [] }: DueQuestion): LocalDate[] {
  const { last } = nextStep(history)
  const dated = [...pack.rows, ...pack.openings, ...pack.conditions]
  const begins = dated.map(({ validFrom }) => validFrom)
  const isOver = dated.flatMap(({ validTo }) => (validTo === null ? [] : [addDays(validTo, 1)]))
  const ages = new Set([
    ...pack.rows.map(({ minAge }) => minAge.years),
    ...pack.openings.map(({ ages: { from } }) => from),
  ])
  const gaps = new Set(pack.rows.flatMap(({ minGapDays }) => minGapDays ?? []))
  const waits = conditions.flatMap(({ condition, since }) =>
    pack.conditions
      .filter((rule) => rule.condition === condition)
      .flatMap(({ wait }) => (wait === null ? [] : [after(since ?? on, wait)])),
  )
  const days = [
    ...begins,
    ...isOver,
    ...[...ages].map((years) => dayOfAge(birth, years)),
    ...(last === null ? [] : [...gaps].map((days) => addDays(last.on, days))),
    ...waits,
  ]
  return [...new Set(days)].filter((day) => day > on).toSorted()
}
