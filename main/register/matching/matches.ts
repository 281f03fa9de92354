/** Candidates as an officer compares them: side by side, with what is known of each and as of when. */
import type { Match } from '#contract/identity-views'
import { Instant, type PersonId } from '#contract/fields'
import { compareBirths, compareGenders } from '#domain/matching/compare-births'
import { compareNames } from '#domain/matching/compare-names'
import type { Context } from '../context.ts'
import { dosesOf } from '../views/doses.ts'
import { linesOf } from '../views/lines.ts'
import { personRow } from '../views/person-row.ts'
import { type Candidate, candidatesFor, compareDocuments, documentsOf, type Subject } from './candidates.ts'
import { matchableOf } from './match-index.ts'

export const matchesFor = (subject: Subject, context: Context): Match[] =>
  matchesOf(subject, candidatesFor(subject, context), context)

export function matchesOf(subject: Subject, candidates: readonly Candidate[], context: Context): Match[] {
  const lines = linesOf(
    context,
    candidates.map(({ row }) => row.person_id),
  )
  return candidates.flatMap((candidate) => {
    const person = lines.find(({ id }) => id === candidate.row.person_id)
    return person === undefined ? [] : [matchOf(subject, candidate, person, context)]
  })
}

function matchOf(
  { about }: Subject,
  { row, documents, why }: Candidate,
  person: Match['person'],
  context: Context,
): Match {
  const mobiles = about.mobile === null || row.mobile === null ? null : about.mobile === row.mobile
  return {
    person,
    why,
    name: compareBest(about, row),
    birth: compareBirths(about.birth, row.birth).band,
    gender: compareGenders(about.gender, row.gender),
    mobile: mobiles === null ? null : mobiles ? 'agree' : 'differ',
    document: compareDocuments(about.documents, documents),
    doses: dosesOf(context.db, row.person_id, 0).map(({ number, of, productName, day }) => ({
      number,
      of,
      product: productName,
      day,
    })),
    verifiedAt: lastVerified(row.person_id, context),
    knownAsOf: context.now(),
  }
}

/** A name in an own script may be nearer than the Latin one. */
function compareBest(
  about: { readonly name: string; readonly nativeName: string | null },
  row: { readonly name: string; readonly native_name: string | null },
): Match['name'] {
  const left = [about.name, ...(about.nativeName === null ? [] : [about.nativeName])]
  const right = [row.name, ...(row.native_name === null ? [] : [row.native_name])]
  const all = left.flatMap((one) => right.map((other) => compareNames(one, other)))
  const best = all.reduce((a, b) => (b.score > a.score ? b : a))
  return { band: best.band, left: [...best.left], right: [...best.right] }
}

const lastVerified = (person: PersonId, { db }: Context): Instant | null =>
  db.value(`select max(at) from verification where person_id = :person and decision = 'agrees'`, Instant.nullable(), {
    person,
  })

/** Somebody in the register as the subject of a search for others like them. */
export function subjectOf(person: PersonId, context: Context): Subject | undefined {
  const row = personRow(context.db, person)
  if (row === undefined) return undefined
  const documents = documentsOf(context.db, [row]).get(person) ?? []
  const { reference_id: referenceId } = row
  return { about: matchableOf(row, documents), person, tokens: [], evidence: null, certificateId: null, referenceId }
}
