/**
 * Lots on the shelf, vials on the table, and the history of both. One rule: a lot's figures only ever add up, so that
 * the order in which logs arrive does not matter.
 */
import type {
  Instant,
  LocalDate,
  LotNumber,
  ProductCode,
  SessionId,
  StaffId,
  VialId,
  VialMonitor,
} from '#contract/fields'
import type { EventHeader } from '#domain/events/envelope'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'

export const stockEffects = {
  'stock-received.1': (db, { header, body }) => {
    const { movementId: id, product, lot, vials, from, flags, reason } = body
    if (!moved(db, header, { kind: 'received', id, product, lot, vials, words: from, despite: reason, flags })) return
    knowLot(db, header, { ...body, doses: body.dosesPerVial })
    addToLot(db, header, { product, lot, received: vials })
  },
  'vial-opened.1': (db, { header, body }) => openVial(db, header, { ...body, openedBy: header.by, flags: [] }),
  'vial-opened.2': (db, { header, body }) => openVial(db, header, { ...body, expiry: body.expiry ?? body.lotExpiry }),
  'vial-discarded.1': (db, { header, body }) => {
    const fresh = db.run(
      `update vial set discarded_at = :at, discard_reason = :reason, doses_left = :left
       where vial_id = :id and discarded_at is null`,
      { id: body.vialId, at: header.at, reason: body.reason, left: body.dosesLeft },
    )
    if (fresh === 0) return
    db.run(
      `insert into stock_movement (log, kind, id, at, by, product, lot, vials, words, session_id, vial_number, reason,
         doses_left, flags)
       select :log, 'discarded', vial_id, :at, :by, product, lot, 1, :note, session_id, number, :reason, :left, '[]'
       from vial where vial_id = :id
       on conflict do nothing`,
      {
        id: body.vialId,
        log: header.log,
        at: header.at,
        by: header.by,
        note: body.note,
        reason: body.reason,
        left: body.dosesLeft,
      },
    )
  },
  'stock-returned.1': (db, { header, body: { movementId: id, sessionId, product, lot, vials, to } }) => {
    if (!moved(db, header, { kind: 'returned', id, product, lot, vials, words: to, sessionId })) return
    knowLot(db, header, { product, lot })
    addToLot(db, header, { product, lot, returned: vials })
  },
  'stock-adjusted.1': (db, { header, body: { movementId: id, product, lot, change, reason } }) => {
    if (!moved(db, header, { kind: 'adjusted', id, product, lot, vials: change, words: reason })) return
    knowLot(db, header, { product, lot })
    addToLot(db, header, { product, lot, adjusted: change })
  },
} satisfies Partial<Effects>

interface Opened {
  readonly vialId: VialId
  readonly sessionId: SessionId
  readonly number: number
  readonly product: ProductCode
  readonly lot: LotNumber
  readonly expiry: LocalDate | null
  readonly discardAt: Instant
  readonly doses: number
  readonly openedBy: StaffId
  readonly flags: readonly string[]
  readonly reason?: string | null
}

function openVial(db: WriteDb, header: EventHeader, vial: Opened): void {
  const { vialId: id, sessionId, number, product, lot, expiry, doses, flags, reason = null } = vial
  const fresh = db.run(
    `insert into vial (vial_id, log, session_id, number, product, lot, expiry, opened_at, discard_at, doses, given,
       opened_by, flags)
     values (:id, :log, :session, :number, :product, :lot, :expiry, :at, :discardAt, :doses, 0, :openedBy, :flags)
     on conflict do nothing`,
    {
      id,
      log: header.log,
      session: sessionId,
      number,
      product,
      lot,
      expiry,
      at: header.at,
      discardAt: vial.discardAt,
      doses,
      openedBy: vial.openedBy,
      flags: JSON.stringify(flags),
    },
  )
  if (fresh === 0) return
  moved(db, header, {
    kind: 'opened',
    id,
    product,
    lot,
    vials: 1,
    words: null,
    despite: reason,
    sessionId,
    vialNumber: number,
    by: vial.openedBy,
    flags,
  })
  knowLot(db, header, { product, lot, expiry, doses })
  addToLot(db, header, { product, lot, opened: 1 })
}

interface Movement {
  readonly kind: 'received' | 'opened' | 'returned' | 'adjusted'
  readonly id: string
  readonly product: ProductCode
  readonly lot: LotNumber
  readonly vials: number
  readonly words: string | null
  readonly despite?: string | null
  readonly sessionId?: SessionId | null
  readonly vialNumber?: number
  readonly by?: StaffId
  readonly flags?: readonly string[]
}

/** False when it is in the history already. */
function moved(db: WriteDb, header: EventHeader, movement: Movement): boolean {
  const { kind, id, product, lot, vials, words, flags = [] } = movement
  const fresh = db.run(
    `insert into stock_movement (log, kind, id, at, by, product, lot, vials, words, despite, session_id, vial_number,
       flags)
     values (:log, :kind, :id, :at, :by, :product, :lot, :vials, :words, :despite, :session, :vialNumber, :flags)
     on conflict do nothing`,
    {
      log: header.log,
      kind,
      id,
      at: header.at,
      by: movement.by ?? header.by,
      product,
      lot,
      vials,
      words,
      despite: movement.despite ?? null,
      session: movement.sessionId ?? null,
      vialNumber: movement.vialNumber ?? null,
      flags: JSON.stringify(flags),
    },
  )
  return fresh > 0
}

interface LotLabel {
  readonly product: ProductCode
  readonly lot: LotNumber
  readonly expiry?: LocalDate | null
  readonly doses?: number
  readonly monitor?: VialMonitor
}

/** What was read last stands; what was not read leaves what was known. */
function knowLot(db: WriteDb, { log, at }: EventHeader, label: LotLabel): void {
  const { product, lot, expiry = null, doses = 0, monitor = null } = label
  db.run(
    `insert into lot (log, product, lot, expiry, doses, monitor, received, opened, returned, adjusted, touched_at)
     values (:log, :product, :lot, :expiry, :doses, :monitor, 0, 0, 0, 0, :at)
     on conflict do update set expiry = coalesce(excluded.expiry, expiry),
       doses = case excluded.doses when 0 then doses else excluded.doses end,
       monitor = coalesce(excluded.monitor, monitor), touched_at = excluded.touched_at`,
    { log, product, lot, expiry, doses, monitor, at },
  )
}

interface Added {
  readonly product: ProductCode
  readonly lot: LotNumber
  readonly received?: number
  readonly opened?: number
  readonly returned?: number
  readonly adjusted?: number
}

function addToLot(db: WriteDb, { log }: EventHeader, added: Added): void {
  const { product, lot, received = 0, opened = 0, returned = 0, adjusted = 0 } = added
  db.run(
    `update lot set received = received + :received, opened = opened + :opened, returned = returned + :returned,
       adjusted = adjusted + :adjusted
     where log = :log and product = :product and lot = :lot`,
    { log, product, lot, received, opened, returned, adjusted },
  )
}
