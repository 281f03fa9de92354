/**
 * Passes on what the national server lacks. One rule: the batches go as the centres signed them; the district adds
 * nothing and signs nothing but its own request.
 */
import { type Answer, done, refuse } from '#contract/answer'
import type { ProblemOf } from '#contract/calls'
import { RECEIPTS_PATH, ReceiptsRequest } from '#contract/national'
import { signRequest } from '#proof/signed-request'
import { type Context, mustHome } from '../context.ts'
import { fetchNotices } from '../sync/notices.ts'
import { unconfirmed } from '../sync/outbox.ts'
import { keepReceipt, sendAll, type Sent } from '../sync/send.ts'

type Problem = ProblemOf<'district.forward'>

export async function forward(context: Context): Promise<Answer<Sent, Problem>> {
  // What is serious comes first, in both directions.
  await fetchNotices(context)
  const asked = await askForReceipts(context)
  if (!asked.ok) return asked
  const sent = await sendAll(context)
  if (sent.ok) return sent
  return sent.code === 'receipt-wrong' || sent.code === 'declined'
    ? refuse('server-answer-wrong', sent.details)
    : refuse(sent.code)
}

/** What a centre sent by wire and brought on a stick besides is there already, and only its receipt is fetched. */
async function askForReceipts(context: Context): Promise<Answer<null, Problem>> {
  const { certificate, key } = mustHome(context)
  if (certificate === null || certificate.server === null) return refuse('not-enrolled')
  const { leaf, server, root } = certificate
  const open = unconfirmed(context.db).slice(0, 1000)
  const body = JSON.stringify(ReceiptsRequest.parse({ manifests: open.map((batch) => batch.manifest_hash) }))
  const request = { method: 'POST', path: RECEIPTS_PATH, body } as const
  const authorization = signRequest(request, context.now(), { key, leaf })
  const answer = await context.national.receipts(server, body, authorization)
  if (!answer.ok) return answer
  if ('declined' in answer.value) return refuse('server-answer-wrong', { why: answer.value.declined })
  for (const receipt of answer.value.receipts) {
    for (const batch of open) keepReceipt(receipt, batch, root, context)
  }
  return done(null)
}
