/**
 * The list that is printed the evening before: those expected in a session, slot by slot, and by name in each, as the
 * gate looks for them.
 */
import { z } from 'zod'
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
    slot: row.slot,
  })),
  slots: session.slots,
})

const ExpectedRow = PersonRow.extend({ slot: z.string().nullable() })

/** Who a later list does not name any more is not expected. */
const expectedIn = (db: ReadDb, { session_id }: SessionRow): z.output<typeof ExpectedRow>[] =>
  db.rows(
    `select ${personColumns}, b.slot from attendance a join person p on p.person_id = a.person_id
     left join appointment b on b.session_id = a.session_id and b.person_id = a.person_id
     where a.session_id = :session_id and a.origin = 'listed' and coalesce(b.off_list, 0) = 0
     order by b.slot is null, b.slot, p.name collate nocase, a.place`,
    ExpectedRow,
    { session_id },
  )
