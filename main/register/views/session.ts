/** The session as screens show it. */
import { z } from 'zod'
import { LocalDate, ProductCode, SessionId, type LogId } from '#contract/fields'
import type { SessionView } from '#contract/views'
import type { Context } from '../context.ts'
import type { ReadDb } from '../store/sql.ts'
import { mustProduct, productView } from './products.ts'
import { vialsOf, vialView } from './vials.ts'

export const SessionRow = z.object({
  session_id: SessionId,
  number: z.int(),
  date: LocalDate,
  product: ProductCode,
  capacity: z.int(),
})
export type SessionRow = z.infer<typeof SessionRow>

export const sessionOf = (db: ReadDb, id: SessionId): SessionRow | undefined =>
  db.row('select session_id, number, date, product, capacity from session where session_id = :id', SessionRow, { id })

/** Today's session, opened last; else the next one to come. */
export const currentSession = (db: ReadDb, log: LogId, today: LocalDate): SessionRow | undefined =>
  db.row(
    `select session_id, number, date, product, capacity from session
     where log = :log and date >= :today order by date, number desc limit 1`,
    SessionRow,
    { log, today },
  )

export const sessionsOfDay = (db: ReadDb, log: LogId, date: LocalDate): SessionRow[] =>
  db.rows(
    'select session_id, number, date, product, capacity from session where log = :log and date = :date',
    SessionRow,
    { log, date },
  )

export const nextSessionNumber = (db: ReadDb, log: LogId): number =>
  db.value('select coalesce(max(number), 0) + 1 from session where log = :log', z.int(), { log })

/** Who is here and wants a dose, and who is on the list and not here yet. */
export const waitingIn = (db: ReadDb, session: SessionId): { waiting: number; expected: number } =>
  db.row(
    `select count(*) filter (where step in ('registered', 'arrived', 'referred', 'verified')) as waiting,
       count(*) filter (where step = 'listed') as expected
     from attendance where session_id = :session`,
    z.object({ waiting: z.int(), expected: z.int() }),
    { session },
  ) ?? { waiting: 0, expected: 0 }

const CountRow = z.object({ step: z.string(), origin: z.string(), people: z.int() })

export function mustSessionView({ db, today }: Pick<Context, 'db' | 'today'>, id: SessionId): SessionView {
  const row = sessionOf(db, id)
  if (row === undefined) throw new Error('the session was not kept')
  return sessionView(db, row, today())
}

export function sessionView(db: ReadDb, row: SessionRow, today: LocalDate): SessionView {
  const counts = db.rows(
    'select step, origin, count(*) as people from attendance where session_id = :id group by step, origin',
    CountRow,
    { id: row.session_id },
  )
  const sum = (keep: (count: z.infer<typeof CountRow>) => boolean): number =>
    counts.filter(keep).reduce((total, count) => total + count.people, 0)
  return {
    id: row.session_id,
    number: row.number,
    date: row.date,
    today: row.date === today,
    product: productView(mustProduct(row.product)),
    capacity: row.capacity,
    vials: vialsOf(db, row.session_id).map(vialView),
    counts: {
      listed: sum((count) => count.origin === 'listed'),
      people: sum(() => true),
      verified: sum((count) => count.step === 'verified' || count.step === 'vaccinated'),
      vaccinated: sum((count) => count.step === 'vaccinated'),
      certificates: certificatesOf(db, row.session_id),
    },
  }
}

const certificatesOf = (db: ReadDb, session: SessionId): number =>
  db.value(
    `select count(distinct c.person_id) from attendance a join certificate c on c.person_id = a.person_id
     where a.session_id = :session and a.step = 'vaccinated'`,
    z.int(),
    { session },
  )
