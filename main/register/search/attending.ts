/**
 * Who is on the list of the session, by the number of their row: a name that hundreds have is told apart by it while it
 * is typed. One rule: it follows the table, reading only what was added since it was asked last.
 */
import { z } from 'zod'
import type { ReadDb } from '../store/sql.ts'

interface Held {
  session: string
  readonly people: Set<number>
  upTo: number
}
const held = new WeakMap<ReadDb, Held>()

export function attending(db: ReadDb, session: string): ReadonlySet<number> {
  const known = held.get(db)
  const list = known?.session === session ? known : { session, people: new Set<number>(), upTo: 0 }
  held.set(db, list)
  for (const { id, place } of added(db, session, list.upTo)) {
    if (id !== null) list.people.add(id)
    list.upTo = place
  }
  return list.people
}

const Row = z.object({ id: z.int().nullable(), place: z.int() })

const added = (db: ReadDb, session: string, upTo: number): z.output<typeof Row>[] =>
  db.rows(
    `select p.id, a.place from attendance a left join person p on p.person_id = a.person_id
     where a.session_id = :session and a.place > :upTo order by a.place`,
    Row,
    { session, upTo },
  )
