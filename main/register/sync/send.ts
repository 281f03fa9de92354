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
import { sendNotices } from './notices.ts'
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
  // A log that the server will have nothing of must not stand before the others, at a district's.
  const declinedOf = new Map<string, string>()
  let recalled = false
  for (;;) {
    // Before every batch: what became serious while thousands of events go up does not wait for the last of them.
    const told = await sendNotices(context, certificate, server)
    if (!told.ok && told.code !== 'declined') return told
    const batch = await nextToSend(declinedOf, context, certificate, server)
    if (!batch.ok) return batch
    if (batch.value === undefined) {
      const [why] = declinedOf.values()
      if (why !== undefined) return refuse('declined', { why })
      return told.ok ? done(sent) : told
    }
    const answer = await context.national.send(server, batch.value)
    if (!answer.ok) return refuse(answer.code)
    if ('declined' in answer.value) {
      const { declined, details } = answer.value
      const expected = details['expected']
      if (declined === 'gap' && typeof expected === 'number' && !recalled) {
        recalled = true
        recallFrom(context, batch.value.log, expected)
      } else declinedOf.set(batch.value.log, declined)
      continue
    }
    const wrong = keepReceipt(answer.value.receipt, batch.value, certificate.root, context)
    if (wrong !== undefined) return refuse('receipt-wrong', { why: wrong })
    sent.batches += 1
    sent.events += batch.value.to_seq - batch.value.from_seq + 1
  }
}

/**
 * What was cut and has no receipt goes first, as it was cut. More is cut only with a server there: a day without a line
 * is then one batch and not one for each try. Undefined when everything is confirmed.
 */
async function nextToSend(
  declinedOf: ReadonlyMap<string, string>,
  context: Context,
  certificate: DeviceCertificate,
  server: string,
): Promise<Answer<BatchRow | undefined, 'server-unreachable'>> {
  const next = (): BatchRow | undefined => unconfirmed(context.db).find(({ log }) => !declinedOf.has(log))
  const left = next()
  if (left !== undefined) return done(left)
  if (!(await context.national.isThere(server))) return refuse('server-unreachable')
  fillOutbox(context, certificate)
  return done(next())
}

/** Keeps a receipt if it is one for this batch; else says what is wrong with it and changes nothing. */
export function keepReceipt(receipt: string, batch: BatchRow, root: Uint8Array, context: Context): string | undefined {
  const wrong = wrongIn(receipt, batch, root, context)
  if (wrong === undefined) confirm(batch, receipt, context)
  return wrong
}

function wrongIn(text: string, batch: BatchRow, root: Uint8Array, context: Context): string | undefined {
  const receipt = verifyReceipt(text, { root, now: context.nowMs() })
  if (!receipt.ok) return receipt.code
  const { log, manifest, upTo, chain } = receipt.value
  if (log !== batch.log || manifest !== batch.manifest_hash) return 'receipt-for-another'
  if (upTo < batch.to_seq) return 'receipt-too-short'
  const ours = chainAt(context.db, log, upTo)
  // A server that holds more of this log than this register does has it from a copied disk.
  return ours === undefined || ours === chain ? undefined : 'receipt-of-a-fork'
}

/** The server no longer holds what it once confirmed: that goes again, and is waiting until it is there. */
function recallFrom(context: Context, log: string, seq: number): void {
  context.keep.run('update batch set receipt = null, receipt_at = null where log = :log and to_seq >= :seq', {
    log,
    seq,
  })
}

function confirm(batch: BatchRow, receipt: string, context: Context): void {
  context.keep.run('update batch set receipt = :receipt, receipt_at = :at where batch = :batch', {
    receipt,
    at: Instant.parse(context.now()),
    batch: batch.batch,
  })
  context.announce(['sync', 'people', 'district'])
}
