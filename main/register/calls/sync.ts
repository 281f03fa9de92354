/** The line: its state, sending now, and carrying what waits by stick. */
import { mkdirSync } from 'node:fs'
import { z } from 'zod'
import { done, refuse } from '#contract/answer'
import { Hash, Instant, LogId } from '#contract/fields'
import { mustHome } from '../context.ts'
import { noticeName, openNotices } from '../sync/notices.ts'
import { fillOutbox, unconfirmed } from '../sync/outbox.ts'
import { pullRevocations } from '../revocations/pull.ts'
import { sendAll } from '../sync/send.ts'
import { syncView } from '../sync/state.ts'
import { writeNotice, writeParcel } from '../sync/transports/folder.ts'
import type { Handlers } from './handler.ts'

const BatchLineRow = z.object({
  batch: z.string(),
  log: LogId,
  from_seq: z.int(),
  to_seq: z.int(),
  manifest_hash: Hash,
  receipt_at: Instant.nullable(),
})

export const syncHandlers = {
  'sync.state': (_input, context) => done(syncView(context)),

  'sync.now': async (_input, context) => {
    const sent = await sendAll(context)
    if (sent.ok) await pullRevocations(context)
    // A line that failed is a state that the screen shows, with what waits; only having no server is a refusal.
    return !sent.ok && sent.code === 'not-enrolled' ? refuse('not-enrolled') : done(syncView(context))
  },

  'sync.batches': ({ limit }, { db }) =>
    done(
      db
        .rows(
          `select batch, log, from_seq, to_seq, manifest_hash, receipt_at from batch
           order by from_seq desc limit :limit`,
          BatchLineRow,
          { limit },
        )
        .map((row) => ({
          batch: row.batch,
          log: row.log,
          from: row.from_seq,
          to: row.to_seq,
          manifest: row.manifest_hash,
          receiptAt: row.receipt_at,
        })),
    ),

  'sync.export': ({ folder }, context) => {
    const { certificate } = mustHome(context)
    if (certificate === null) return refuse('not-enrolled')
    fillOutbox(context, certificate)
    const waiting = unconfirmed(context.db)
    if (waiting.length === 0) return refuse('nothing-to-send')
    try {
      mkdirSync(folder, { recursive: true })
      // First, so that a stick that is pulled too early has them.
      for (const notice of openNotices(context, certificate)) writeNotice(folder, noticeName(notice), notice.text)
      for (const batch of waiting) writeParcel(folder, batch.batch, batch)
    } catch {
      // A full, locked or pulled stick: nothing is lost, the batches stay here until a receipt covers them.
      return refuse('folder-unwritable')
    }
    const events = waiting.reduce((sum, batch) => sum + batch.to_seq - batch.from_seq + 1, 0)
    return done({ batches: waiting.length, events, folder })
  },
} satisfies Partial<Handlers>
