/** Opened vials as screens show them. */
import { z } from 'zod'
import { DiscardReason, Instant, LocalDate, LotNumber, ProductCode, SessionId, VialId } from '#contract/fields'
import type { LogId } from '#contract/fields'
import type { OtherVial } from '#contract/stock-views'
import { OtherVial as OtherVialRow } from '#contract/stock-views'
import type { VialView } from '#contract/views'
import type { ReadDb } from '../store/sql.ts'

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
  flags: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  discarded_at: Instant.nullable(),
  discard_reason: DiscardReason.nullable(),
  doses_left: z.int().nullable(),
})
export type VialRow = z.infer<typeof VialRow>

export const vialOf = (db: ReadDb, id: VialId): VialRow | undefined =>
  db.row('select * from vial where vial_id = :id', VialRow, { id })

export const vialsOf = (db: ReadDb, session: SessionId): VialRow[] =>
  db.rows('select * from vial where session_id = :session order by number', VialRow, { session })

/** Of a session, still on the table. */
export const vialsOnTheTable = (db: ReadDb, session: SessionId): VialRow[] =>
  db.rows('select * from vial where session_id = :session and discarded_at is null order by number', VialRow, {
    session,
  })

export const nextVialNumber = (db: ReadDb, session: SessionId): number =>
  db.value('select coalesce(max(number), 0) + 1 from vial where session_id = :session', z.int(), { session })

/** On the table today, of another product than this: what could be mistaken for it. */
export const vialsOfOtherProducts = (db: ReadDb, log: LogId, today: LocalDate, product: ProductCode): OtherVial[] =>
  db.rows(
    `select v.product, s.number as session, v.number from session s join vial v on v.session_id = s.session_id
     where s.log = :log and s.date = :today and v.product <> :product and v.discarded_at is null
     order by s.number, v.number`,
    OtherVialRow,
    { log, today, product },
  )

export const vialView = (row: VialRow): VialView => ({
  id: row.vial_id,
  number: row.number,
  product: row.product,
  lot: row.lot,
  expiry: row.expiry,
  openedAt: row.opened_at,
  discardAt: row.discard_at,
  dosesPerVial: row.doses,
  given: row.given,
  flags: row.flags,
  discarded:
    row.discarded_at === null || row.discard_reason === null
      ? null
      : { at: row.discarded_at, reason: row.discard_reason, dosesLeft: row.doses_left ?? 0 },
})
