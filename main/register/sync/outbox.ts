/**
 * Cuts this device's log into signed batches. One rule: a batch is cut once and sent as it was cut, until a receipt
 * covers it.
 */
import { z } from 'zod'
import { Hash, type LogId } from '#contract/fields'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { packBatch } from '#proof/batch'
import { splitIntoBatches } from '#proof/batch-runs'
import { sha256Hex } from '#proof/hash'
import { type Context, mustHome } from '../context.ts'
import type { DeviceCertificate, Home } from '../home.ts'
import { headOf } from '../log/append.ts'
import { EventRow, eventOf } from '../log/rows.ts'
import type { ReadDb, WriteDb } from '../store/sql.ts'

/** Brings the outbox up to the log's head. Needs the device's certificate: without one nothing can be signed. */
export function fillOutbox(context: Context, certificate: DeviceCertificate): void {
  const home = mustHome(context)
  const from = cutTo(context.db, home.log)
  const events = eventsAfter(context.db, home.log, from)
  if (events.length === 0) return
  for (const run of splitIntoBatches(events)) {
    keepBatch(context.keep, pack(run, home, certificate, context))
  }
}

const pack = (
  events: readonly LoggedEvent[],
  { log, key }: Home,
  { leaf }: DeviceCertificate,
  context: Context,
): NewBatch => {
  const [first] = events
  const last = events.at(-1)
  if (first === undefined || last === undefined) throw new Error('an empty run of events')
  const chainFrom = first.header.prev
  const { manifest, bytes, id } = packBatch({ log, events, chainFrom, key, leaf, createdAt: context.now() })
  return { id, log, from: first.header.seq, to: last.header.seq, manifest, bytes, applied: true }
}

export interface NewBatch {
  readonly id: string
  readonly log: LogId
  readonly from: number
  readonly to: number
  readonly manifest: string
  readonly bytes: Uint8Array
  /** False while an earlier run of the log is missing. */
  readonly applied: boolean
}

export function keepBatch(db: WriteDb, batch: NewBatch): void {
  db.run(
    `insert into batch (batch, log, from_seq, to_seq, manifest, manifest_hash, bytes, applied)
     values (:id, :log, :from, :to, :manifest, :hash, :bytes, :applied) on conflict do nothing`,
    {
      id: batch.id,
      log: batch.log,
      from: batch.from,
      to: batch.to,
      manifest: batch.manifest,
      hash: sha256Hex(batch.manifest),
      bytes: batch.bytes,
      applied: batch.applied ? 1 : 0,
    },
  )
}

const cutTo = (db: ReadDb, log: LogId): number =>
  db.value('select coalesce(max(to_seq), 0) from batch where log = :log', z.int(), { log })

const eventsAfter = (db: ReadDb, log: LogId, seq: number): LoggedEvent[] =>
  db.rows('select * from event where log = :log and seq > :seq order by seq', EventRow, { log, seq }).map(eventOf)

/** A run that waited for an earlier one and does not hold beside it. */
export const forgetBatch = (db: WriteDb, batch: string): void => {
  db.run('delete from batch where batch = :batch and applied = 0', { batch })
}

/** For a new root: what was cut under the old one means nothing to the server behind the new. */
export const forgetBatches = (db: WriteDb, log: LogId): void => {
  db.run('delete from batch where log = :log', { log })
}

export const BatchRow = z.object({
  batch: z.string(),
  log: z.string(),
  from_seq: z.int(),
  to_seq: z.int(),
  manifest: z.string(),
  manifest_hash: Hash,
  bytes: z.instanceof(Uint8Array),
})
export type BatchRow = z.output<typeof BatchRow>

/** Everything without a receipt, of every log that is held here, in an order in which it can be taken. */
export const unconfirmed = (db: ReadDb): BatchRow[] =>
  db.rows(
    `select batch, log, from_seq, to_seq, manifest, manifest_hash, bytes from batch
     where receipt is null and applied = 1 order by log, from_seq`,
    BatchRow,
  )

/** The hash that a log stood at after `seq`. */
export const chainAt = (db: ReadDb, log: string, seq: number): Hash | undefined =>
  seq === 0
    ? FIRST_PREV
    : db.row('select hash from event where log = :log and seq = :seq', z.object({ hash: Hash }), { log, seq })?.hash

export const waitingIn = (db: ReadDb, log: LogId, confirmed: number): number => headOf(db, log).seq - confirmed
