/** All records that officers have joined to one person's. One rule: a link that was undone joins nothing. */
import { z } from 'zod'
import { PersonId } from '#contract/fields'
import type { ReadDb } from '../store/sql.ts'

const IdRow = z.object({ id: PersonId })

/** The person's own record first. */
export const clusterOf = (db: ReadDb, person: PersonId): PersonId[] =>
  db
    .rows(
      `with recursive one (id) as (
         select :person
         union
         select case l.person_id when one.id then l.other_id else l.person_id end
         from one join person_link l on l.undone = 0 and (l.person_id = one.id or l.other_id = one.id))
       select id from one`,
      IdRow,
      { person },
    )
    .map(({ id }) => id)

const PairRow = z.object({ person_id: PersonId, other_id: PersonId })

/** Everyone whom an officer has told apart from one of these. */
export const toldApartFrom = (db: ReadDb, people: readonly PersonId[]): ReadonlySet<PersonId> =>
  new Set(
    db
      .rows(
        `select person_id, other_id from told_apart
         where person_id in (select value from json_each(:people)) or other_id in (select value from json_each(:people))`,
        PairRow,
        { people: JSON.stringify(people) },
      )
      .flatMap(({ person_id, other_id }) => [person_id, other_id]),
  )
