/** As what somebody comes. One rule: work is said and shown, age is reckoned; the first that holds is the category. */
import type { Birth, LocalDate } from '#contract/fields'
import type { Category, Claim, Condition, Proof } from '#contract/policy-words'
import { ageOn } from '../calendar.ts'

export interface Said {
  readonly claims: readonly Claim[]
  readonly conditions: readonly Condition[]
}

export function categoryOf({ claims, conditions }: Said, birth: Birth, on: LocalDate): Category {
  const { years } = ageOn(birth, on)
  const inOrder: readonly (readonly [holds: boolean, category: Category])[] = [
    [claims.includes('health-worker'), 'health-worker'],
    [claims.includes('front-line'), 'front-line'],
    [conditions.includes('pregnant'), 'pregnant'],
    [conditions.includes('lactating'), 'lactating'],
    [years >= 60, 'sixty-plus'],
    [claims.includes('comorbidity') && years >= 45, 'comorbid'],
    [years < 15, 'twelve-to-fourteen'],
    [years < 18, 'fifteen-to-eighteen'],
  ]
  return inOrder.find(([holds]) => holds)?.[1] ?? 'citizen'
}

/** As what a booking says that somebody comes, where the booking says more than an age: it proposes, the proof decides. */
export const CLAIM_OF: Partial<Readonly<Record<Category, Claim>>> = {
  'health-worker': 'health-worker',
  'front-line': 'front-line',
  comorbid: 'comorbidity',
}

/** What is seen before a claim is taken. */
export const PROOF_FOR: Readonly<Record<Claim, Proof>> = {
  'health-worker': 'employment-certificate',
  'front-line': 'employment-certificate',
  comorbidity: 'comorbidity-certificate',
  'travel-abroad': 'travel-papers',
}
