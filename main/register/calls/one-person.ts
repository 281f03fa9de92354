/** Records are joined and told apart. One rule: an officer decides with a reason, and a decision can be taken back. */
import { type Answer, done, refuse } from '#contract/answer'
import type { LinkId, PersonId } from '#contract/fields'
import type { PersonView } from '#contract/views'
import { scrubAadhaar } from '#domain/identity/scrub'
import { compareMatchables } from '#domain/matching/person-match'
import { type Context, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { documentsOf } from '../matching/candidates.ts'
import { clusterOf } from '../matching/cluster.ts'
import { matchableOf } from '../matching/match-index.ts'
import { matchesFor, subjectOf } from '../matching/matches.ts'
import { conflicts, settle } from '../matching/conflicts.ts'
import { personView } from '../views/person.ts'
import { type PersonRow, personRow } from '../views/person-row.ts'
import { z } from 'zod'
import type { Handlers } from './handler.ts'
import { toldApartFact } from './people.ts'

export const onePersonHandlers = {
  'people.alike': ({ personId }, context) => {
    const subject = subjectOf(personId, context)
    return subject === undefined ? refuse('person-unknown') : done(matchesFor(subject, context))
  },

  'people.link': ({ id, personId, otherId, reason }, context) => {
    const [person, other] = [personRow(context.db, personId), personRow(context.db, otherId)]
    if (person === undefined || other === undefined) return refuse('person-unknown')
    if (clusterOf(context.db, personId).includes(otherId)) {
      return isKept(id, context) ? viewed(personId, context) : refuse('same-record')
    }
    const words = reasonIn(reason)
    if (words === null) return refuse('reason-needed')
    const { staff, key } = mustMe(context)
    const body = { linkId: id, personId, otherId, score: scoreOf(person, other, context), reason: words }
    context.append([fact({ type: 'people-linked.1', by: staff.id, seal: key, body })])
    return viewed(personId, context)
  },

  'people.unlink': ({ linkId, personId, reason }, context) => {
    if (!isKept(linkId, context)) return refuse('link-unknown')
    const words = reasonIn(reason)
    if (words === null) return refuse('reason-needed')
    const { staff, key } = mustMe(context)
    context.append([fact({ type: 'people-unlinked.1', by: staff.id, seal: key, body: { linkId, reason: words } })])
    return viewed(personId, context)
  },

  'people.tellApart': ({ personId, others, reason }, context) => {
    const known = [personId, ...others].every((id) => personRow(context.db, id) !== undefined)
    if (!known) return refuse('person-unknown')
    const own = clusterOf(context.db, personId)
    if (others.some((other) => own.includes(other))) return refuse('same-record')
    const words = reasonIn(reason)
    if (words === null) return refuse('reason-needed')
    const { staff, key } = mustMe(context)
    context.append([toldApartFact(personId, others, words, { by: staff.id, seal: key })])
    return viewed(personId, context)
  },

  'people.conflicts': (_input, context) => done(conflicts(context)),

  'people.settleConflict': ({ doses, decision, reason }, context) => {
    const words = reasonIn(reason)
    if (words === null) return refuse('reason-needed')
    return settle(doses, decision, words, context) ? done(conflicts(context)) : refuse('conflict-unknown')
  },
} satisfies Partial<Handlers>

/** In the officer's words, without anybody's Aadhaar number; null where nothing is left of them. */
function reasonIn(typed: string): string | null {
  const reason = scrubAadhaar(typed).trim()
  return reason.length < 3 ? null : reason
}

function viewed(personId: PersonId, context: Context): Answer<PersonView, 'person-unknown'> {
  const view = personView(context, personId)
  return view === undefined ? refuse('person-unknown') : done(view)
}

const isKept = (id: LinkId, { db }: Context): boolean =>
  db.value('select count(*) from person_link where link_id = :id and undone = 0', z.int(), { id }) > 0

/** Hundredths of the sum of weights, as the two were when it was decided. */
function scoreOf(person: PersonRow, other: PersonRow, { db }: Context): number {
  const documents = documentsOf(db, [person, other])
  const of = (row: PersonRow) => matchableOf(row, documents.get(row.person_id) ?? [])
  return Math.round(compareMatchables(of(person), of(other)).score * 100)
}
