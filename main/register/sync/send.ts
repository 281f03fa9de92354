/**
 * Sends what has no receipt. One rule: a batch is confirmed by a receipt that verifies under the pinned root and speaks
 * of exactly this batch, and by nothing else.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { Instant } from '#contract/fields'
import { verifyReceipt } from '#proof/receipt'
import { type Context, mustHome } from '../context.ts'
import type { DeviceCertificate } from '../home.ts'
import { type BatchRow, chainAt, fillOutbox, unconfirmed } from './outbox.ts'
import { noteAttempt } from './state.ts'

export type SendProblem = 'not-enrolled' | 'server-unreachable' | 'server-answer-wrong' | 'receipt-wrong' | 'declined'

export interface Sent {
  readonly batches: number
  readonly events: number
}

/** Goes on until everything is confirmed or the line fails; what was confirmed until then stays confirmed. */
export async function sendAll(context: Context): Promise<Answer<Sent, SendProblem>> {
  const { certificate } = mustHome(context)
  if (certificate === null || certificate.server === null) return refuse('not-enrolled')
  noteAttempt(context, 'sending', null)
  const answer = await sendEach(context, certificate, certificate.server)
  if (answer.ok) noteAttempt(context, 'online', null)
  else
    noteAttempt(
      context,
      answer.code === 'server-unreachable' ? 'offline' : 'refused',
      troubleOf(answer.code, answer.details['why']),
    )
  return answer
}

const troubleOf = (code: string, why: unknown): string => (typeof why === 'string' ? why : code)

async function sendEach(
  context: Context,
  certificate: DeviceCertificate,
  server: string,
): Promise<Answer<Sent, SendProblem>> {
  const sent = { batches: 0, events: 0 }
  await fillOutbox(context, certificate)
  const queue = unconfirmed(context.db)
  let recalled = false
  for (let batch = queue.shift(); batch !== undefined; batch = queue.shift()) {
    const answer = await context.national.send(server, { manifest: batch.manifest, bytes: batch.bytes })
    if (!answer.ok) return refuse(answer.code)
    if ('declined' in answer.value) {
      const { declined, details } = answer.value
      const expected = details['expected']
      if (declined !== 'gap' || typeof expected !== 'number' || recalled) return refuse('declined', { why: declined })
      // The server no longer holds what it once confirmed: that goes again, and is waiting until it is there.
      recalled = true
      queue.splice(0, queue.length, ...recallFrom(context, batch.log, expected))
      continue
    }
    const { receipt } = answer.value
    const wrong = await keepReceipt(receipt, batch, certificate.root, context)
    if (wrong !== undefined) return refuse('receipt-wrong', { why: wrong })
    sent.batches += 1
    sent.events += batch.to_seq - batch.from_seq + 1
  }
  return done(sent)
}

/** Keeps a receipt if it is one for this batch; else says what is wrong with it and changes nothing. */
export async function keepReceipt(
  receipt: string,
  batch: BatchRow,
  root: Uint8Array,
  context: Context,
): Promise<string | undefined> {
  const wrong = await wrongIn(receipt, batch, root, context)
  if (wrong === undefined) confirm(batch, receipt, context)
  return wrong
}

async function wrongIn(text: string, batch: BatchRow, root: Uint8Array, context: Context): Promise<string | undefined> {
  const receipt = await verifyReceipt(text, { root, now: context.nowMs() })
  if (!receipt.ok) return receipt.code
  const { log, manifest, upTo, chain } = receipt.value
  if (log !== batch.log || manifest !== batch.manifest_hash) return 'receipt-for-another'
  if (upTo < batch.to_seq) return 'receipt-too-short'
  const ours = chainAt(context.db, log, upTo)
  // A server that holds more of this log than this register does has it from a copied disk.
  return ours === undefined || ours === chain ? undefined : 'receipt-of-a-fork'
}

function recallFrom(context: Context, log: string, seq: number): BatchRow[] {
  context.keep.run('update batch set receipt = null, receipt_at = null where log = :log and to_seq >= :seq', {
    log,
    seq,
  })
  return unconfirmed(context.db)
}

function confirm(batch: BatchRow, receipt: string, context: Context): void {
  context.keep.run('update batch set receipt = :receipt, receipt_at = :at where batch = :batch', {
    receipt,
    at: Instant.parse(context.now()),
    batch: batch.batch,
  })
  context.announce(['sync', 'people', 'district'])
}
