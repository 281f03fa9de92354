/** The keys under which people are looked for when another like them comes. One rule: written with the projection. */
import type { DocumentKind, PersonId } from '#contract/fields'
import { blockKeys, type Matchable } from '#domain/matching/person-match'
import type { ReadDb, WriteDb } from '../store/sql.ts'
import { PersonRow, personColumns } from '../views/person-row.ts'
import { z } from 'zod'

export interface ShownDocument {
  readonly kind: DocumentKind
  readonly lastFour: string
}

export const matchableOf = (row: PersonRow, documents: readonly ShownDocument[]): Matchable => ({
  name: row.name,
  nativeName: row.native_name,
  birth: row.birth,
  gender: row.gender,
  mobile: row.mobile,
  documents,
})

const Numbered = PersonRow.extend({ id: z.int() })

/** Adds the keys of someone in the register, with documents that were seen to agree. */
export function indexMatchKeys(db: WriteDb, person: PersonId, documents: readonly ShownDocument[]): void {
  const row = numberedRow(db, person)
  // A verification may travel ahead of the registration it speaks of.
  if (row === undefined) return
  for (const key of blockKeys(matchableOf(row, documents))) {
    db.run('insert into match_key (key, person) values (:key, :person) on conflict do nothing', {
      key,
      person: row.id,
    })
  }
}

/** The keys of somebody who was corrected: those of the wrong name lead to nobody. */
export function reindexMatchKeys(db: WriteDb, person: PersonId, documents: readonly ShownDocument[]): void {
  db.run('delete from match_key where person = (select id from person where person_id = :person)', { person })
  indexMatchKeys(db, person, documents)
}

const numberedRow = (db: ReadDb, person: PersonId): z.output<typeof Numbered> | undefined =>
  db.row(`select p.id, ${personColumns} from person p where p.person_id = :person`, Numbered, { person })
