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
  for (const { key, hint } of blockKeys(matchableOf(row, documents))) {
    db.run('insert into match_key (key, person, hint) values (:key, :person, :hint) on conflict do nothing', {
      key,
      person: row.id,
      hint,
    })
  }
}

/** The keys of somebody who was corrected: those of what was wrong, `was`, lead to nobody. */
export function reindexMatchKeys(db: WriteDb, was: PersonRow, documents: readonly ShownDocument[]): void {
  // By key, for those of one person lie scattered among the keys of all.
  db.run(
    `delete from match_key where key in (select value from json_each(:keys))
       and person = (select id from person where person_id = :person)`,
    {
      keys: JSON.stringify(blockKeys(matchableOf(was, documents)).map(({ key }) => key)),
      person: was.person_id,
    },
  )
  indexMatchKeys(db, was.person_id, documents)
}

const numberedRow = (db: ReadDb, person: PersonId): z.output<typeof Numbered> | undefined =>
  db.row(`select p.id, ${personColumns} from person p where p.person_id = :person`, Numbered, { person })
