/**
 * What has to be asked of somebody before this dose on this day. One rule: a question is asked only where its answer
 * decides something; whoever is due anyway is asked for nothing but what would keep the dose back.
 */
import type { Gender, LocalDate } from '#contract/fields'
import { Claim, type Condition } from '#contract/policy-words'
import { ageOn } from '../calendar.ts'
import { isDueOn } from './due.ts'
import type { DueQuestion } from './due-answer.ts'
import type { PolicyCondition } from './policy-conditions.ts'
import { isInForce } from './policy-pack.ts'

export interface Questions {
  /** Each of these alone would make the dose due. */
  readonly claims: readonly Claim[]
  /** Whether an appointment made before a change of the rules would make it due. */
  readonly booking: boolean
  readonly conditions: readonly Condition[]
}

type About = Omit<DueQuestion, 'claims' | 'conditions'>

export function questionsFor(about: About, gender: Gender): Questions {
  const isDue = isDueOn(about)
  const claims = isDue ? [] : Claim.options.filter((claim) => isDueOn({ ...about, claims: [claim] }))
  const isUnbooked = about.bookedOn === undefined || about.bookedOn === null
  const booking = isUnbooked && !isDue && isDueOn({ ...about, bookedOn: firstDayIn(about) })
  const mayBeDue = isDue || booking || claims.length > 0
  return { claims, booking, conditions: mayBeDue ? conditionsFor(about, gender) : [] }
}

function conditionsFor({ pack, on, birth }: About, gender: Gender): Condition[] {
  const { years } = ageOn(birth, on)
  const concerns = ({ asked }: PolicyCondition): boolean =>
    asked === undefined || (asked.genders.includes(gender) && years + 1 >= asked.ages.from && years <= asked.ages.to)
  const rules = pack.conditions.filter((rule) => isInForce(rule, on) && concerns(rule))
  return [...new Set(rules.map(({ condition }) => condition))]
}

const firstDayIn = ({ pack, on }: About): LocalDate => pack.rows.map(({ validFrom }) => validFrom).toSorted()[0] ?? on
