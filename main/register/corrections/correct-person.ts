/** A person's name, birth, gender or mobile is put right. One rule: what could not be registered cannot be corrected to. */
import { type Answer, done, refuse } from '#contract/answer'
import type { ParsedOf, ProblemOf } from '#contract/calls'
import type { PersonChange } from '#contract/corrections'
import type { Birth, Mobile } from '#contract/fields'
import { ageOn } from '#domain/calendar'
import { scrubAadhaar } from '#domain/identity/scrub'
import { judgeBirth } from '#domain/people/birth'
import { mobileIsFull } from '../calls/people.ts'
import type { Context } from '../context.ts'
import { type Fact, fact } from '../log/append.ts'
import { dosesOf } from '../views/doses.ts'
import { type PersonRow, personRow } from '../views/person-row.ts'
import { mayCorrect, signerOf } from './signer.ts'

type Input = ParsedOf<'corrections.person'>
type Problem = ProblemOf<'corrections.person'>

export function personCorrection(input: Input, context: Context): Answer<Fact, Problem> {
  const { id: correctionId, personId } = input
  const person = personRow(context.db, personId)
  if (person === undefined) return refuse('person-unknown')
  const changes = input.changes.filter((change) => !isSame(person, change))
  if (changes.length === 0) return refuse('nothing-changed')
  for (const change of changes) {
    const judged = judge(change, person, context)
    if (!judged.ok) return judged
  }
  const reason = scrubAadhaar(input.reason).trim()
  if (reason.length < 3) return refuse('reason-needed')
  const signer = signerOf(input.approval, mayCorrect(personId, context), context)
  if (!signer.ok) return signer
  const body = { correctionId, personId, changes, reason }
  return done(fact({ type: 'person-corrected.1', ...signer.value, body }))
}

function isSame(person: PersonRow, { field, to }: PersonChange): boolean {
  if (field === 'birth') return JSON.stringify(person.birth) === JSON.stringify(to)
  return (field === 'nativeName' ? person.native_name : person[field]) === to
}

function judge(change: PersonChange, person: PersonRow, context: Context): Answer<unknown, Problem> {
  if (change.field === 'birth') return judgeNewBirth(change.to, person, context)
  if (change.field === 'mobile' && change.to !== null) return judgeMobile(change.to, context)
  return done(null)
}

function judgeNewBirth(birth: Birth, person: PersonRow, context: Context): Answer<unknown, Problem> {
  const judged = judgeBirth(birth, context.today())
  if (!judged.ok) return judged
  const first = dosesOf(context.db, person.person_id, 0)[0]
  return first !== undefined && ageOn(birth, first.day).years < 0
    ? refuse('birth-after-dose', { day: first.day })
    : done(null)
}

function judgeMobile(mobile: Mobile, context: Context): Answer<null, Problem> {
  const most = mobileIsFull(context, mobile)
  return most === null ? done(null) : refuse('mobile-full', { most })
}
