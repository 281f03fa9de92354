/** Rules in words. One rule: everything that a rule says stands in its line, the order included. */
import { LocalDate } from '#contract/fields'
import { productName } from '#domain/schedule/policy-pack'
import type { PolicyPack } from '#domain/schedule/policy-pack'
import { writeAnyOf } from '../../text/lists.ts'
import type { Text } from '../../text/use-text.ts'

type Row = PolicyPack['rows'][number]
type Opening = PolicyPack['openings'][number]
type Condition = PolicyPack['conditions'][number]

/** A rule as one line of a page. */
export interface RuleLine {
  readonly id: string
  readonly words: string
  readonly order: string
  /** What a district may set. */
  readonly unsettled: readonly string[]
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

const line = (rule: Row | Opening | Condition, words: readonly (string | null)[]): RuleLine => ({
  id: rule.id,
  words: words.filter((word) => word !== null).join(', '),
  order: rule.order,
  unsettled: rule.unsettled ?? [],
  validFrom: rule.validFrom,
  validTo: rule.validTo,
})

export function rowLine(row: Row, pack: PolicyPack, text: Text): RuleLine {
  const { say } = text
  const { dose, of, minGapDays: from, maxGapDays: to, previousProduct: before, product } = row
  return line(row, [
    row.course === 'precaution' ? say('policy.timeline.precaution') : say('policy.timeline.doseOf', { dose, of }),
    before === null || before === product
      ? null
      : say('policy.timeline.afterProduct', { product: productName(pack, before) }),
    from === null
      ? null
      : to === null
        ? say('policy.timeline.afterDays', { days: from })
        : say('policy.timeline.afterRange', { from, to }),
    say('policy.timeline.age', { age: row.minAge.years }),
    reckonedWords(row.minAge.reckonedOn, text),
    needsWords(row.only, text),
    row.site === undefined ? null : say('policy.timeline.onlyAt', { site: say(`policy.needs.${row.site}`) }),
  ])
}

export function openingLine(opening: Opening, pack: PolicyPack, text: Text): RuleLine {
  const { say } = text
  const { from, to, reckonedOn } = opening.ages
  const products = opening.products?.map((code) => productName(pack, code)).join(', ')
  return line(opening, [
    to === null ? say('policy.timeline.age', { age: from }) : say('policy.timeline.agesTo', { from, to }),
    reckonedWords(reckonedOn, text),
    needsWords(opening.only, text),
    products === undefined ? null : say('policy.timeline.with', { products }),
  ])
}

export function conditionLine(condition: Condition, { say }: Text): RuleLine {
  const { effect, wait } = condition
  const deferred =
    wait === null
      ? say('policy.timeline.defer')
      : 'days' in wait
        ? say('policy.timeline.deferDays', { days: wait.days })
        : say('policy.timeline.deferMonths', { months: wait.months })
  return line(condition, [
    say(`policy.conditions.${condition.condition}`),
    effect === 'defer' ? deferred : say(`policy.timeline.${effect}`),
  ])
}

const reckonedWords = (day: Row['minAge']['reckonedOn'], { say, sayDate }: Text): string | null =>
  day === 'dose-day' ? null : say('policy.timeline.reckoned', { day: sayDate(day) })

function needsWords(only: Row['only'], { say, language }: Text): string | null {
  if (only === undefined) return null
  const each = only.map((claim) => say(`policy.needs.${claim}`))
  return say('policy.timeline.onlyFor', { needs: writeAnyOf(each, language) })
}

export function whenWords({ validFrom, validTo }: RuleLine, { say, sayDate }: Text): string {
  const from = sayDate(validFrom)
  return validTo === null
    ? say('policy.timeline.since', { from })
    : say('policy.timeline.until', { from, to: sayDate(validTo) })
}

export const fieldWords = (field: string, { sayCode }: Text): string => sayCode('policy.fields', field, field)

/** A value out of a pack, as JSON, in words as far as there are any. */
export function valueWords(json: string | null, text: Text): string {
  return json === null ? text.say('policy.nothing') : wordsOf(JSON.parse(json), text)
}

function wordsOf(value: unknown, text: Text): string {
  if (value === null) return text.say('policy.nothing')
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, text)).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${fieldWords(name, text)} ${wordsOf(one, text)}`)
      .join(', ')
  }
  const day = LocalDate.safeParse(value)
  if (day.success) return text.sayDate(day.data)
  if (typeof value === 'number') return text.sayNumber(value)
  return typeof value === 'string' ? text.sayCode('policy.needs', value, value) : JSON.stringify(value)
}
