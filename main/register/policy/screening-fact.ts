/** What a person said before the dose, as it goes into the log. One rule: a claim is noted with what was seen for it. */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import { categoryOf, PROOF_FOR } from '#domain/schedule/category'
import { type Context, mustMe } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import { personRow } from '../views/person-row.ts'
import { sessionOf } from '../views/session.ts'
import { packInForce } from './in-force.ts'

type Input = ParsedOf<'screening.note'>

export function screeningFact(input: Input, context: Context): Answer<Fact, ProblemOf<'screening.note'>> {
  const { personId, sessionId, claims, comorbidities, conditions, bookedOn } = input
  const person = personRow(context.db, personId)
  if (person === undefined) return refuse('person-unknown')
  if (sessionOf(context.db, sessionId) === undefined) return refuse('session-unknown')
  const listed = packInForce(context.db).comorbidities.map(({ id }) => id)
  if (comorbidities.some((id) => !listed.includes(id))) return refuse('illness-not-listed')
  if (claims.includes('comorbidity') && comorbidities.length === 0) return refuse('illness-missing')
  const today = context.today()
  if ([bookedOn, ...conditions.map(({ since }) => since)].some((day) => day !== null && day > today)) {
    return refuse('day-to-come')
  }
  const said = { claims, conditions: conditions.map(({ condition }) => condition) }
  const body = {
    personId,
    sessionId,
    category: categoryOf(said, person.birth, today),
    claims,
    proofs: [...new Set(claims.map((claim) => PROOF_FOR[claim]))],
    comorbidities,
    conditions,
    bookedOn,
  }
  return done(fact({ type: 'screening-noted.1', by: mustMe(context).staff.id, body }))
}
