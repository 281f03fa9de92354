/** Sessions. */
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
} satisfies Partial<Effects>
