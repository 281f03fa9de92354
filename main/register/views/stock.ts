/**
 * The stock as screens and the day's close show it. One rule: a vial counts as used when its use is over: emptied,
 * discarded, or past its clock. One that is being used has not wasted anything yet.
 */
import { z } from 'zod'
import { DiscardReason, Instant, LocalDate, LotNumber, ProductCode, VialMonitor } from '#contract/fields'
import type { LogId, MovementId, SessionId } from '#contract/fields'
import { LeftOpen, MovementKind } from '#contract/stock-views'
import type { LotView, MovementView, SessionUse } from '#contract/stock-views'
import type { KnownLot } from '#domain/stock/against-vial'
import { addDays } from '#domain/calendar'
import type { ReadDb } from '../store/sql.ts'

/** Unix seconds, for the clocks of vials. */
export interface Asked {
  readonly log: LogId
  readonly today: LocalDate
  readonly seconds: number
}

const IS_USED = `(v.discarded_at is not null or v.given >= v.doses or unixepoch(v.discard_at) <= :seconds)`
const USED = `count(*) filter (where ${IS_USED}) as used_vials,
  coalesce(sum(v.doses) filter (where ${IS_USED}), 0) as used_doses,
  coalesce(sum(v.given) filter (where ${IS_USED}), 0) as used_given`

const UsedRow = z.object({ used_vials: z.int(), used_doses: z.int(), used_given: z.int() })
const usedView = (row: z.infer<typeof UsedRow>) => ({
  vials: row.used_vials,
  doses: row.used_doses,
  given: row.used_given,
})

const LotRow = UsedRow.extend({
  product: ProductCode,
  lot: LotNumber,
  expiry: LocalDate.nullable(),
  doses: z.int(),
  monitor: VialMonitor.nullable(),
  received: z.int(),
  opened: z.int(),
  returned: z.int(),
  adjusted: z.int(),
})

const LOT = `l.product, l.lot, l.expiry, l.doses, l.monitor, l.received, l.opened, l.returned, l.adjusted`
const OF_LOT = `from lot l left join vial v on v.log = l.log and v.product = l.product and v.lot = l.lot`

/** Lots on the shelf and those touched since a day; the earliest expiry first, those without a date last. */
export function lotsOf(db: ReadDb, asked: Asked, since: LocalDate | null): LotView[] {
  const rows = db.rows(
    `select ${LOT}, ${USED} ${OF_LOT}
     where l.log = :log and (l.received + l.adjusted - l.opened - l.returned <> 0 or l.touched_at >= :since)
     group by l.log, l.product, l.lot
     order by l.received + l.adjusted - l.opened - l.returned = 0, l.expiry is null, l.expiry, l.product, l.lot`,
    LotRow,
    { log: asked.log, seconds: asked.seconds, since: since ?? '' },
  )
  return rows.map((row) => lotView(row, asked.today))
}

export function lotOf(db: ReadDb, asked: Asked, product: ProductCode, lot: LotNumber): LotView | undefined {
  const row = db.row(
    `select ${LOT}, ${USED} ${OF_LOT}
     where l.log = :log and l.product = :product and l.lot = :lot group by l.log, l.product, l.lot`,
    LotRow,
    { log: asked.log, seconds: asked.seconds, product, lot },
  )
  return row === undefined ? undefined : lotView(row, asked.today)
}

/** Days before its last within which a lot is to be used first. */
const SOON_DAYS = 30

function lotView(row: z.infer<typeof LotRow>, today: LocalDate): LotView {
  const { product, lot, expiry, monitor, received, opened, returned, adjusted } = row
  const held = received + adjusted - opened - returned
  const counts = { received, opened, returned, adjusted, held }
  return {
    product,
    lot,
    expiry,
    monitor,
    ...counts,
    dosesPerVial: row.doses,
    state: expiryState(expiry, today),
    used: usedView(row),
  }
}

function expiryState(expiry: LocalDate | null, today: LocalDate): LotView['state'] {
  if (expiry === null) return 'no-date'
  if (expiry < today) return 'expired'
  return expiry <= addDays(today, SOON_DAYS) ? 'soon' : 'good'
}

/** What is known of a lot before a vial of it is opened. */
export function knownLot(db: ReadDb, log: LogId, product: ProductCode, lot: LotNumber): KnownLot | undefined {
  return db.row(
    `select product, expiry, doses as dosesPerVial, received, received + adjusted - opened - returned as held from lot
     where log = :log and product = :product and lot = :lot`,
    z.object({
      product: ProductCode,
      expiry: LocalDate.nullable(),
      dosesPerVial: z.int(),
      received: z.int(),
      held: z.int(),
    }),
    { log, product, lot },
  )
}

/** A lot belongs to one product; the same number under another is a slip of the keyboard. */
export const otherProductOfLot = (db: ReadDb, lot: LotNumber, product: ProductCode): ProductCode | undefined =>
  db.row(
    'select product from lot where lot = :lot and product <> :product limit 1',
    z.object({ product: ProductCode }),
    { lot, product },
  )?.product

const ReadyRow = z.object({ lot: LotNumber, expiry: LocalDate.nullable(), held: z.int(), dosesPerVial: z.int() })

/** What lies ready of a product: what expires first is opened first. */
export const lotsReady = (db: ReadDb, log: LogId, product: ProductCode, today: LocalDate): z.infer<typeof ReadyRow>[] =>
  db.rows(
    `select lot, expiry, doses as dosesPerVial, received + adjusted - opened - returned as held from lot
     where log = :log and product = :product and received + adjusted - opened - returned > 0
       and (expiry is null or expiry >= :today)
     order by expiry is null, expiry, lot limit 50`,
    ReadyRow,
    { log, product, today },
  )

const SessionUseRow = UsedRow.extend({ number: z.int(), date: LocalDate, product: ProductCode })

/** Doses and vials of the last sessions that opened any, the latest first. */
export function vialsUsedBySession(db: ReadDb, { log, seconds, today }: Asked, sessions: number): SessionUse[] {
  const rows = db.rows(
    `select s.number, s.date, s.product, ${USED} from (
       select session_id, number, date, product from session where log = :log and date <= :today
       order by date desc, number desc limit :sessions
     ) s join vial v on v.session_id = s.session_id
     group by s.session_id order by s.date desc, s.number desc`,
    SessionUseRow,
    { log, seconds, today, sessions },
  )
  return rows.map((row) => ({ number: row.number, date: row.date, product: row.product, used: usedView(row) }))
}

/** Vials of earlier days that nobody wrote down as discarded, by session. */
export const leftOpen = (db: ReadDb, { log, today }: Asked): z.infer<typeof LeftOpen>[] =>
  db.rows(
    `select s.session_id as sessionId, s.number, s.date, count(*) as vials
     from vial v join session s on s.session_id = v.session_id
     where v.log = :log and v.discarded_at is null and s.date < :today
     group by s.session_id order by s.date desc, s.number desc limit 20`,
    LeftOpen,
    { log, today },
  )

const ReceiptRow = z.object({ product: ProductCode, lot: LotNumber, from: z.string() })

export const lastReceipt = (db: ReadDb, log: LogId): z.infer<typeof ReceiptRow> | null =>
  db.row(
    `select product, lot, words as "from" from stock_movement where log = :log and kind = 'received'
     order by place desc limit 1`,
    ReceiptRow,
    { log },
  ) ?? null

const MovementRow = z.object({
  place: z.int(),
  kind: MovementKind,
  at: Instant,
  byName: z.string(),
  product: ProductCode,
  lot: LotNumber,
  vials: z.int(),
  words: z.string().nullable(),
  despite: z.string().nullable(),
  vialNumber: z.int().nullable(),
  reason: DiscardReason.nullable(),
  dosesLeft: z.int().nullable(),
  flags: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
})

/** The history, the latest first; `below` is the place where the page before ended. */
export const movementsOf = (db: ReadDb, log: LogId, below: number | null, limit: number): MovementView[] =>
  db.rows(
    `select m.place, m.kind, m.at, coalesce(s.name, '') as byName, m.product, m.lot, m.vials, m.words,
       m.despite, m.vial_number as vialNumber, m.reason, m.doses_left as dosesLeft, m.flags
     from stock_movement m left join staff s on s.staff_id = m.by
     where m.log = :log and m.place < :below order by m.place desc limit :limit`,
    MovementRow,
    { log, below: below ?? Number.MAX_SAFE_INTEGER, limit },
  )

/** Whether an act under this id has been taken already. */
export const isMoved = (db: ReadDb, id: MovementId): boolean =>
  db.value(
    `select count(*) from stock_movement where kind in ('received', 'returned', 'adjusted') and id = :id`,
    z.int(),
    { id },
  ) > 0

const SessionVialsRow = z.object({
  product: ProductCode,
  lot: LotNumber,
  opened: z.int(),
  discarded: z.int(),
  /** Doses that the labels of the opened vials promised. */
  doses: z.int(),
  given: z.int(),
  /** Unopened vials that went back at its close. */
  returned: z.int(),
})
export type SessionVials = z.infer<typeof SessionVialsRow>

/** A session's vials by lot: opened, discarded, given back; and the doses that came out of them. */
export const sessionVialsByLot = (db: ReadDb, session: SessionId): SessionVials[] =>
  db.rows(
    `with opened as (
       select product, lot, count(*) as opened, count(discarded_at) as discarded, sum(doses) as doses, sum(given) as given
       from vial where session_id = :session group by product, lot
     ), returned as (
       select product, lot, sum(vials) as returned from stock_movement
       where session_id = :session and kind = 'returned' group by product, lot
     )
     select product, lot, coalesce(opened, 0) as opened, coalesce(discarded, 0) as discarded,
       coalesce(doses, 0) as doses, coalesce(given, 0) as given, coalesce(returned, 0) as returned
     from opened full join returned using (product, lot) order by product, lot`,
    SessionVialsRow,
    { session },
  )
