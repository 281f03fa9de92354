/** Sessions and the vials opened in them. */
import type { Effects } from './effect.ts'

export const sessionEffects = {
  'session-opened.1': (db, { header, body }) =>
    db.run(
      `insert into session (session_id, log, number, date, product, capacity)
       values (:id, :log, :number, :date, :product, :capacity)
       on conflict do nothing`,
      {
        id: body.sessionId,
        log: header.log,
        number: body.number,
        date: body.date,
        product: body.product,
        capacity: body.capacity,
      },
    ),
  'vial-opened.1': (db, { header, body }) =>
    db.run(
      `insert into vial (vial_id, session_id, number, product, lot, expiry, opened_at, discard_at, doses, given)
       values (:id, :session, :number, :product, :lot, :expiry, :at, :discardAt, :doses, 0)
       on conflict do nothing`,
      {
        id: body.vialId,
        session: body.sessionId,
        number: body.number,
        product: body.product,
        lot: body.lot,
        expiry: body.expiry,
        at: header.at,
        discardAt: body.discardAt,
        doses: body.doses,
      },
    ),
} satisfies Partial<Effects>
