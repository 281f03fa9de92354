/**
 * What follows from what somebody says before a dose. One rule: a condition of which no order speaks on the day is no
 * reason at all.
 */
import type { LocalDate } from '#contract/fields'
import { unreachable } from '#contract/answer'
import { addDays, addMonths } from '../calendar.ts'
import type { Declared, DueQuestion, DueReason } from './due-answer.ts'
import type { PolicyCondition, Wait } from './policy-conditions.ts'
import { isInForce } from './policy-pack.ts'

export interface ConditionReasons {
  /** These keep the dose back. */
  readonly obstacles: readonly DueReason[]
  readonly notes: readonly DueReason[]
}

export function conditionReasons({ conditions = [], pack, on }: DueQuestion): ConditionReasons {
  const found = conditions.flatMap((declared) =>
    pack.conditions
      .filter((rule) => rule.condition === declared.condition && isInForce(rule, on))
      .flatMap((rule) => reasonOf(rule, declared, on)),
  )
  return {
    obstacles: found.filter(({ why }) => why === 'not-to-be-given' || why === 'deferred'),
    notes: found.filter(({ why }) => why === 'may-wait-longer' || why === 'with-caution'),
  }
}

function reasonOf(rule: PolicyCondition, { since }: Declared, on: LocalDate): DueReason[] {
  const { condition, order, wait, waitAtMost } = rule
  const said = { condition, order }
  switch (rule.effect) {
    case 'never':
      return [{ why: 'not-to-be-given', details: said }]
    case 'caution':
      return [{ why: 'with-caution', details: said }]
    case 'defer': {
      if (wait === null) return [{ why: 'deferred', details: said }]
      const until = after(since ?? on, wait)
      if (on < until) return [{ why: 'deferred', details: { ...said, until } }]
      const atMost = waitAtMost === null ? until : after(since ?? on, waitAtMost)
      return on < atMost ? [{ why: 'may-wait-longer', details: { ...said, until: atMost } }] : []
    }
    default:
      return unreachable(rule.effect)
  }
}

/** The first day after the wait. */
export function after(day: LocalDate, wait: Wait): LocalDate {
  return 'days' in wait ? addDays(day, wait.days) : addMonths(day, wait.months)
}
