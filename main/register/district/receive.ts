/**
 * Takes a centre's batch into this register. One rule: it is verified to the last byte before anything of it is kept,
 * and a run that comes before its turn is kept and waits.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { BatchProblemCode } from '#contract/batch-problems'
import type { Instant, LogId } from '#contract/fields'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { eventTypes, isEventName } from '#domain/events/index'
import { isOfOtherMode } from '#domain/events/foreign-mode'
import { openBatch, type OpenedBatch } from '#proof/batch'
import { type Context, mustHome } from '../context.ts'
import { headOf, insertEvent, moveHead } from '../log/append.ts'
import { project } from '../projections/index.ts'
import { chainAt, forgetBatch, keepBatch } from '../sync/outbox.ts'
import type { WriteDb } from '../store/sql.ts'
import type { RunProblem } from '#proof/seals'
import { checkRun } from './seals.ts'
import type { Parcel } from '../sync/transports/national-line.ts'

export type ReceiveResult = 'accepted' | 'already-held' | 'waits-for-earlier'

/** Returns what became of the batch and how many events came in with it, those that had waited for it included. */
export function receiveBatch(
  parcel: Parcel,
  root: Uint8Array,
  context: Context,
): Answer<{ result: ReceiveResult; events: number }, BatchProblemCode> {
  const opened = openReadable(parcel, root, context)
  if (!opened.ok) return opened
  const batch = opened.value
  const { log } = batch.manifest
  const { keep } = context
  if (contradicts(batch, keep)) return refuse('fork')
  if (isHeld(batch, keep)) return done({ result: 'already-held', events: 0 })
  const before = headOf(keep, log).seq
  const sealed = sealsHold(batch, keep)
  if (!sealed.ok) return sealed
  keepAndApply(batch, parcel, context)
  applyWaiting(log, root, context)
  context.announce(['district', 'sync', 'people', 'conflicts'])
  const after = headOf(keep, log).seq
  return done({ result: after > before ? 'accepted' : 'waits-for-earlier', events: after - before })
}

function openReadable(parcel: Parcel, root: Uint8Array, context: Context): Answer<OpenedBatch, BatchProblemCode> {
  const opened = openBatch(parcel, { root, now: context.nowMs() })
  if (!opened.ok) return opened
  if (isOfOtherMode(opened.value.events, mustHome(context).centre.mode)) return refuse('practice-and-real')
  const unreadable = opened.value.events.find((event) => !isReadable(event))
  return unreadable === undefined ? opened : refuse('body-unreadable', { seq: unreadable.header.seq })
}

/** A type of a newer Teeka is taken as it is; a known one must read. */
function isReadable({ header, body }: LoggedEvent): boolean {
  if (body === null || !isEventName(header.type)) return true
  return eventTypes[header.type].body.safeParse(JSON.parse(body)).success
}

/** Where the batch touches what is held, both must say the same: one log has one history. */
function contradicts({ manifest, events }: OpenedBatch, db: WriteDb): boolean {
  const before = chainAt(db, manifest.log, manifest.from - 1)
  if (before !== undefined && before !== manifest.chainFrom) return true
  return events.some(({ header, hash }) => {
    const held = chainAt(db, manifest.log, header.seq)
    return held !== undefined && held !== hash
  })
}

const isHeld = ({ manifest: { log, to, batch } }: OpenedBatch, db: WriteDb): boolean =>
  headOf(db, log).seq >= to || db.value('select count(*) from batch where batch = :batch', z.int(), { batch }) > 0

/** Of what comes in its turn; a run that must wait is looked at when its turn has come. */
function sealsHold({ manifest: { log, from }, events }: OpenedBatch, db: WriteDb): Answer<null, RunProblem> {
  const { seq } = headOf(db, log)
  if (from > seq + 1) return done(null)
  return checkRun(
    events.filter(({ header }) => header.seq > seq),
    log,
    db,
  )
}

function keepAndApply(batch: OpenedBatch, parcel: Parcel, context: Context): void {
  const { keep } = context
  keep.transaction(() => {
    const { batch: id, log, from, to } = batch.manifest
    keepBatch(keep, { ...parcel, id, log, from, to, applied: false })
    apply(batch, context)
  })
}

/** Appends what is new in the batch, if nothing before it is missing. */
function apply({ manifest, events }: OpenedBatch, { keep, now }: Context): void {
  const { log } = manifest
  hearOf(log, keep, now())
  const head = headOf(keep, log)
  if (manifest.from > head.seq + 1) return
  for (const event of events.filter(({ header }) => header.seq > head.seq)) {
    insertEvent(keep, event)
    if (event.body !== null) project(keep, event.header, JSON.parse(event.body))
  }
  moveHead(keep, log, { seq: manifest.to, hash: manifest.chainTo }, now())
  keep.run('update batch set applied = 1 where batch = :batch', { batch: manifest.batch })
}

/** A centre is heard of by its first batch, even by one that must wait: its gap is then on the screen. */
const hearOf = (log: LogId, db: WriteDb, now: Instant): void => {
  db.run(
    `insert into log (log, mine, seq, hash, heard_at) values (:log, 0, 0, :first, :now)
     on conflict (log) do update set heard_at = excluded.heard_at`,
    { log, first: FIRST_PREV, now },
  )
}

const WaitingRow = z.object({ manifest: z.string(), bytes: z.instanceof(Uint8Array) })

function applyWaiting(log: LogId, root: Uint8Array, context: Context): void {
  const { keep } = context
  for (;;) {
    const next = keep.row(
      'select manifest, bytes from batch where log = :log and applied = 0 and from_seq <= :next order by from_seq limit 1',
      WaitingRow,
      { log, next: headOf(keep, log).seq + 1 },
    )
    if (next === undefined) return
    const opened = openReadable(next, root, context)
    if (!opened.ok || contradicts(opened.value, keep)) throw new Error('a batch that was verified once does not verify')
    // It is let go: when it comes again, in its turn, whoever brings it is told why.
    if (sealsHold(opened.value, keep).ok) keep.transaction(() => apply(opened.value, context))
    else forgetBatch(keep, opened.value.manifest.batch)
  }
}
