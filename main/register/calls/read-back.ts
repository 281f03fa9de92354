/** The read-back. One rule: it is said of one dose, by the person who got it. */
import { z } from 'zod'
import { done, refuse } from '#contract/answer'
import { PersonId } from '#contract/fields'
import { mustMe } from '../context.ts'
import { fact } from '../log/append.ts'
import { personView } from '../views/person.ts'
import type { Handlers } from './handler.ts'

const HolderRow = z.object({ person_id: PersonId, how: z.string().nullable() })

export const readBackHandlers = {
  'doses.readBack': ({ personId, doseId, how }, context) => {
    const row = context.db.row(
      `select d.person_id, r.how from dose d left join read_back r on r.dose_id = d.dose_id
       where d.dose_id = :dose`,
      HolderRow,
      { dose: doseId },
    )
    if (row?.person_id !== personId) return refuse('dose-unknown')
    // Asked again because the answer was lost: it is said once.
    if (row.how !== how) {
      const body = { personId, doseId, how }
      context.append([fact({ type: 'read-back-confirmed.1', by: mustMe(context).staff.id, body })])
    }
    const view = personView(context, personId)
    return view === undefined ? refuse('person-unknown') : done(view)
  },
} satisfies Partial<Handlers>
