/** The session as screens show it. */
import { z } from 'zod'
import { Instant, LocalDate, LotNumber, ProductCode, SessionId, VialId, type LogId } from '#contract/fields'
import type { SessionView, VialView } from '#contract/views'
import type { ReadDb } from '../store/sql.ts'
import { mustProduct, productView } from './products.ts'

export const SessionRow = z.object({
  session_id: SessionId,
  number: z.int(),
  date: LocalDate,
  product: ProductCode,
  capacity: z.int(),
})
export type SessionRow = z.infer<typeof SessionRow>

const VialRow = z.object({
  vial_id: VialId,
  session_id: SessionId,
  number: z.int(),
  product: ProductCode,
  lot: LotNumber,
  expiry: LocalDate.nullable(),
  opened_at: Instant,
  discard_at: Instant,
  doses: z.int(),
  given: z.int(),
})
export type VialRow = z.infer<typeof VialRow>

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

export const vialOf = (db: ReadDb, id: VialId): VialRow | undefined =>
  db.row('select * from vial where vial_id = :id', VialRow, { id })

export const vialsOf = (db: ReadDb, session: SessionId): VialRow[] =>
  db.rows('select * from vial where session_id = :session order by number', VialRow, { session })

/** A lot belongs to one product; the same number under another is a slip of the keyboard. */
export const otherProductOfLot = (db: ReadDb, lot: LotNumber, product: ProductCode): ProductCode | undefined =>
  db.row(
    'select product from vial where lot = :lot and product <> :product limit 1',
    z.object({ product: ProductCode }),
    { lot, product },
  )?.product

const CountRow = z.object({ step: z.string(), origin: z.string(), people: z.int() })

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

const vialView = (row: VialRow): VialView => ({
  id: row.vial_id,
  number: row.number,
  product: row.product,
  lot: row.lot,
  expiry: row.expiry,
  openedAt: row.opened_at,
  discardAt: row.discard_at,
  dosesPerVial: row.doses,
  given: row.given,
})
