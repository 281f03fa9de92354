/** Sessions. */
import type { BodyOf } from '#domain/events/index'
import type { EventHeader } from '#domain/events/envelope'
import { upgradeSessionOpened } from '#domain/events/session'
import type { WriteDb } from '../store/sql.ts'
import type { Effects } from './effect.ts'

export const sessionEffects = {
  'session-opened.1': (db, { header, body }) => openSession(db, header, upgradeSessionOpened(body)),
  'session-opened.2': (db, { header, body }) => openSession(db, header, body),
} satisfies Partial<Effects>

const openSession = (db: WriteDb, header: EventHeader, body: BodyOf<'session-opened.2'>): number =>
  db.run(
    `insert into session (session_id, log, number, date, product, capacity, slots)
     values (:id, :log, :number, :date, :product, :capacity, :slots)
     on conflict do nothing`,
    {
      id: body.sessionId,
      log: header.log,
      number: body.number,
      date: body.date,
      product: body.product,
      capacity: body.capacity,
      slots: JSON.stringify(body.slots),
    },
  )
