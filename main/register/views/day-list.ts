/** The list that is printed the evening before: those expected in a session, by name, as the gate looks for them. */
import type { DayList, PaperSession } from '#contract/papers'
import type { ReadDb } from '../store/sql.ts'
import { PersonRow, personColumns } from './person-row.ts'
import { mustProduct } from './products.ts'
import type { SessionRow } from './session.ts'

export const paperSession = (db: ReadDb, { number, date, product }: SessionRow): PaperSession => ({
  number,
  date,
  product: mustProduct(db, product).name,
})

export const dayList = (db: ReadDb, session: SessionRow): DayList => ({
  session: paperSession(db, session),
  rows: expectedIn(db, session).map((row) => ({
    id: row.person_id,
    name: row.name,
    nativeName: row.native_name,
    birth: row.birth,
    gender: row.gender,
    mobileEnd: row.mobile?.slice(-4) ?? null,
    referenceId: row.reference_id,
  })),
})

const expectedIn = (db: ReadDb, { session_id }: SessionRow): PersonRow[] =>
  db.rows(
    `select ${personColumns} from attendance a join person p on p.person_id = a.person_id
     where a.session_id = :session_id and a.origin = 'listed'
     order by p.name collate nocase, a.place`,
    PersonRow,
    { session_id },
  )
