/**
 * Takes a batch. One rule: it is stored whole with its receipt or not at all, once however often it comes, and a log
 * has one history.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Hash, type LogId } from '#contract/fields'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { isOfOtherMode } from '#domain/events/foreign-mode'
import { type Batch, type BatchProblem, openBatch, type OpenedBatch } from '#proof/batch'
import { sha256Hex } from '#proof/hash'
import { signReceipt } from '#proof/receipt'
import { collectCertificates } from './certificates.ts'
import { contradictsHeld, lockLog, whyNotFrom } from './held-log.ts'
import { instantNow, type National } from './national.ts'
import type { RunProblem } from '#proof/seals'
import { checkSeals } from './seals.ts'
import type { Sql } from './store/store.ts'

export type ReceiveProblem =
  | BatchProblem
  | RunProblem
  | 'unknown-device'
  | 'device-revoked'
  | 'gap'
  | 'fork'
  | 'practice-and-real'

/** The receipt. A refused `gap` says in `expected` which event must come first. */
export async function receiveBatch(batch: Batch, national: National): Promise<Answer<string, ReceiveProblem>> {
  const { authority, store } = national
  const held = await receiptFor(sha256Hex(batch.manifest), store)
  if (held !== undefined) return done(held)
  const opened = openBatch(batch, { root: authority.root, now: national.nowMs() })
  if (!opened.ok) return opened
  const whyNot = await whyNotFrom(opened.value.manifest.log, store)
  if (whyNot !== undefined) return refuse(whyNot)
  if (isOfOtherMode(opened.value.events, authority.mode)) return refuse('practice-and-real')
  return store.transaction((sql) => keepBatch(batch, opened.value, sql, national))
}

async function keepBatch(
  batch: Batch,
  { manifest, manifestHash, events }: OpenedBatch,
  sql: Sql,
  national: National,
): Promise<Answer<string, ReceiveProblem>> {
  const { log, from, to } = manifest
  const head = await lockedHead(log, sql)
  const given = await receiptFor(manifestHash, sql)
  if (given !== undefined) return done(given)
  if (from > head.seq + 1) return refuse('gap', { expected: head.seq + 1 })
  if (await contradicts({ manifest, events }, sql)) {
    national.onFork?.(log, from)
    return refuse('fork')
  }
  const fresh = events.filter(({ header }) => header.seq > head.seq)
  const sealed = await checkSeals(fresh, log, sql)
  if (!sealed.ok) return sealed
  await insertEvents(fresh, sql)
  await collectCertificates(log, fresh, sql, national)
  const reached = to > head.seq ? { seq: to, hash: manifest.chainTo } : head
  await sql.run(
    `insert into head (log, seq, hash) values ($1, $2, $3)
     on conflict (log) do update set seq = excluded.seq, hash = excluded.hash`,
    [log, reached.seq, reached.hash],
  )
  const receipt = signReceipt(
    {
      batch: manifest.batch,
      manifest: manifestHash,
      log,
      upTo: reached.seq,
      chain: reached.hash,
      events: fresh.length,
      at: instantNow(national),
    },
    national.authority.receipts,
  )
  await sql.run(
    `insert into batch (manifest_hash, batch, log, from_seq, to_seq, manifest, bytes, receipt, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [manifestHash, manifest.batch, log, from, to, batch.manifest, batch.bytes, receipt, instantNow(national)],
  )
  return done(receipt)
}

const ReceiptRow = z.object({ receipt: z.string() })

const receiptFor = async (manifestHash: string, sql: Sql): Promise<string | undefined> =>
  (await sql.row('select receipt from batch where manifest_hash = $1', [manifestHash], ReceiptRow))?.receipt

const HeadRow = z.object({ seq: z.int(), hash: Hash })
type Head = z.output<typeof HeadRow>

/** Two copies of one batch come in one by one. */
async function lockedHead(log: LogId, sql: Sql): Promise<Head> {
  await lockLog(log, sql)
  const head = await sql.row('select seq, hash from head where log = $1', [log], HeadRow)
  return head ?? { seq: 0, hash: FIRST_PREV }
}

/** Where the batch touches what is held, both must say the same. */
async function contradicts({ manifest, events }: Pick<OpenedBatch, 'manifest' | 'events'>, sql: Sql): Promise<boolean> {
  if (manifest.from === 1 && manifest.chainFrom !== FIRST_PREV) return true
  const says = new Map(events.map(({ header, hash }) => [header.seq, hash]))
  says.set(manifest.from - 1, manifest.chainFrom)
  return contradictsHeld(manifest.log, says, sql)
}

async function insertEvents(events: readonly LoggedEvent[], sql: Sql): Promise<void> {
  const column = (pick: (event: LoggedEvent) => string | number | null) => events.map(pick)
  await sql.run(
    `insert into event (log, seq, prev, hash, type, at, noted_at, by, body_hash, body, seal)
     select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::text[], $10::text[], $11::text[])`,
    [
      column(({ header }) => header.log),
      column(({ header }) => header.seq),
      column(({ header }) => header.prev),
      column(({ hash }) => hash),
      column(({ header }) => header.type),
      column(({ header }) => header.at),
      column(({ header }) => header.notedAt),
      column(({ header }) => header.by),
      column(({ header }) => header.bodyHash),
      column(({ body }) => body),
      column(({ header }) => header.seal ?? null),
    ],
  )
}
