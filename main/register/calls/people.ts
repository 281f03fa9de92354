/** Finding and registering people. */
import { z } from 'zod'
import { done, refuse } from '#contract/answer'
import { PersonId } from '#contract/fields'
import { judgeBirth } from '#domain/people/birth'
import { type Context, mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { searchPeople } from '../search/search.ts'
import { personRow, personView } from '../views/person.ts'
import { sessionOf } from '../views/session.ts'
import type { Handlers } from './handler.ts'

/** So many people may share a mobile number: a family's, a neighbour's. */
const PEOPLE_PER_MOBILE = 6

export const peopleHandlers = {
  'people.search': ({ text, limit }, context) => done(searchPeople(context, text, limit)),

  'people.get': ({ personId }, context) => {
    const view = personView(context, personId)
    return view === undefined ? refuse('person-unknown') : done(view)
  },

  'people.register': (input, context) => {
    const { id, sessionId, birth, mobile, referenceId } = input
    if (personRow(context.db, id) === undefined) {
      const session = sessionOf(context.db, sessionId)
      if (session === undefined) return refuse('session-unknown')
      const judged = judgeBirth(birth, session.date)
      if (!judged.ok) return judged
      const holder = referenceId === null ? undefined : holderOf(context, referenceId)
      if (holder !== undefined) return refuse('reference-taken', { person: holder })
      if (mobile !== null && sharing(context, mobile) >= PEOPLE_PER_MOBILE) {
        return refuse('mobile-full', { most: PEOPLE_PER_MOBILE })
      }
      const { name, nativeName, gender } = input
      const body = {
        personId: id,
        sessionId,
        name,
        nativeName,
        birth,
        gender,
        mobile,
        referenceId,
        origin: 'walk-in' as const,
      }
      context.append([fact({ type: 'person-registered.1', by: mustMe(context).staff.id, body })])
    }
    const view = personView(context, id)
    if (view === undefined) throw new Error('the person was not kept')
    return done(view)
  },
} satisfies Partial<Handlers>

const holderOf = (context: Context, referenceId: string): string | undefined =>
  context.db.row('select person_id from person where reference_id = :referenceId', z.object({ person_id: PersonId }), {
    referenceId,
  })?.person_id

const sharing = (context: Context, mobile: string): number =>
  context.db.value('select count(*) from person where mobile_reversed = :reversed', z.int(), {
    reversed: [...mobile].toReversed().join(''),
  })
