/**
 * Appends events to this device's own log. One rule: events, projections and whatever else belongs to the act are
 * written in one transaction, and nothing is acknowledged before it is committed.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { Hash, type Instant, type LogId, Seq, type StaffId } from '#contract/fields'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { type BodyOf, type EventName, eventTypes } from '#domain/events/index'
import type { Json } from '#proof/canonical-json'
import { makeEvent } from '#proof/event-chain'
import { project } from '../projections/index.ts'
import type { ReadDb, WriteDb } from '../store/sql.ts'

/** What happened, before it has a place in the log. A sealed type needs its actor's key. */
export interface Fact<N extends EventName = EventName> {
  readonly type: N
  readonly body: BodyOf<N>
  readonly by: StaffId
  /** When it happened, where that is not now. */
  readonly at?: Instant
  readonly seal?: KeyObject
}

/** Names the type once, so that the body is checked against it. */
export const fact = <N extends EventName>(it: Fact<N>): Fact => it as Fact

export function appendFacts(db: WriteDb, log: LogId, facts: readonly Fact[], notedAt: Instant): void {
  db.transaction(() => {
    let head = headOf(db, log)
    for (const one of facts) {
      const event = eventFrom(one, log, head, notedAt)
      insertEvent(db, event)
      project(db, event.header, one.body)
      head = { seq: event.header.seq, hash: event.hash }
    }
    moveHead(db, log, head, notedAt)
  })
}

function eventFrom(one: Fact, log: LogId, head: Head, notedAt: Instant): LoggedEvent {
  const kind = eventTypes[one.type]
  if (kind.sealed && one.seal === undefined) throw new Error(`${one.type} must be sealed`)
  return makeEvent({
    log,
    seq: head.seq + 1,
    prev: head.hash,
    type: one.type,
    at: one.at ?? notedAt,
    notedAt,
    by: one.by,
    // Parsed once more, so that what is hashed is exactly what the type allows.
    body: kind.body.parse(one.body) as Json,
    ...(one.seal === undefined ? {} : { sealKey: one.seal }),
  })
}

export interface Head {
  readonly seq: number
  readonly hash: Hash
}

const HeadRow = z.object({ seq: z.union([z.literal(0), Seq]), hash: Hash })

export const headOf = (db: ReadDb, log: LogId): Head =>
  db.row('select seq, hash from log where log = :log', HeadRow, { log }) ?? { seq: 0, hash: FIRST_PREV }

export const moveHead = (db: WriteDb, log: LogId, head: Head, heardAt: Instant): void => {
  db.run(
    `update log set seq = :seq, hash = :hash, heard_at = :heardAt,
       latest_noted_at = max(coalesce(latest_noted_at, ''), :heardAt)
     where log = :log`,
    { log, ...head, heardAt },
  )
}

export function insertEvent(db: WriteDb, { header, body, hash }: LoggedEvent): void {
  db.run(
    `insert into event (log, seq, prev, hash, type, at, noted_at, by, body_hash, body, seal)
     values (:log, :seq, :prev, :hash, :type, :at, :notedAt, :by, :bodyHash, :body, :seal)`,
    {
      log: header.log,
      seq: header.seq,
      prev: header.prev,
      hash,
      type: header.type,
      at: header.at,
      notedAt: header.notedAt,
      by: header.by,
      bodyHash: header.bodyHash,
      body,
      seal: header.seal ?? null,
    },
  )
}
