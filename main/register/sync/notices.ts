/**
 * Serious adverse events go ahead of every batch. One rule: nothing waits for a notice and a notice waits for nothing;
 * it is made once, sent until the national server's receipt for it is here, and superfluous once the batch is confirmed.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { AefiId, Hash, type Instant, LogId } from '#contract/fields'
import { NOTICES_PATH } from '#contract/national'
import { sha256Hex } from '#proof/hash'
import { type NoticeProblem, openNotice, type OpenedNotice, readNoticeReceipt, signNotice } from '#proof/notice'
import { signRequest } from '#proof/signed-request'
import { canonicalJson, type Json } from '#proof/canonical-json'
import { type Context, mustHome } from '../context.ts'
import type { DeviceCertificate, Home } from '../home.ts'
import type { LoggedEvent } from '#domain/events/envelope'
import { headOf } from '../log/append.ts'
import { EventRow, eventOf } from '../log/rows.ts'
import type { ReadDb, WriteDb } from '../store/sql.ts'
import { confirmedTo } from './confirmed.ts'
import type { SendProblem } from './send.ts'

const NoticeRow = z.object({ event: Hash, text: z.string() })
export type NoticeRow = z.output<typeof NoticeRow>

/** Sends what is urgent. A server that declines one is asked again at the next turn; the batches are not held up by it. */
export async function sendNotices(
  context: Context,
  certificate: DeviceCertificate,
  server: string,
): Promise<Answer<number, SendProblem>> {
  const open = openNotices(context, certificate)
  let declined: string | undefined
  for (const { event, text } of open) {
    const answer = await context.national.sendNotice(server, text)
    if (!answer.ok) return refuse(answer.code)
    if ('declined' in answer.value) declined = answer.value.declined
    else if (!keepNoticeReceipt(answer.value.receipt, { event, text }, certificate.root, context)) {
      return refuse('receipt-wrong', { why: 'receipt-for-another' })
    }
  }
  return declined === undefined ? done(open.length) : refuse('declined', { why: declined })
}

/** What has neither a receipt of its own nor one for its batch; made here where it was not made yet. */
export function openNotices(context: Context, certificate: DeviceCertificate): NoticeRow[] {
  const home = mustHome(context)
  makeNotices(context, home, certificate)
  return context.db.rows(
    `select event, text from notice
     where receipt is null and log = :log and seq > :confirmed order by seq`,
    NoticeRow,
    { log: home.log, confirmed: confirmedTo(context.db, home.log) },
  )
}

const SeriousRow = z.object({
  case_id: AefiId,
  log: LogId,
  seq: z.int(),
  serious_log: LogId,
  serious_seq: z.int(),
})

function makeNotices(context: Context, home: Home, { leaf }: DeviceCertificate): void {
  const fresh = context.db.rows(
    `select case_id, log, seq, serious_log, serious_seq from aefi_case k
     where serious_log = :log and serious_seq > :confirmed and json_extract(facts, '$.withdrawn') is null
       and not exists (select 1 from notice n where n.log = k.serious_log and n.seq = k.serious_seq)`,
    SeriousRow,
    { log: home.log, confirmed: confirmedTo(context.db, home.log) },
  )
  for (const row of fresh) {
    const report = eventAt(context.db, row.log, row.seq)
    const isRaised = row.serious_log !== row.log || row.serious_seq !== row.seq
    const raise = isRaised ? eventAt(context.db, row.serious_log, row.serious_seq) : null
    const head = headOf(context.db, home.log)
    const text = signNotice({ report, raise, head, at: context.now() }, { key: home.key, leaf })
    keepNotice(context.keep, text, noticeIn(text, context), context.now())
  }
}

function noticeIn(text: string, context: Context): OpenedNotice {
  const { certificate } = mustHome(context)
  const opened = openNotice(text, { root: certificate?.root ?? new Uint8Array(), now: context.nowMs() })
  if (!opened.ok) throw new Error(`a notice of our own does not open: ${opened.code}`)
  return opened.value
}

function eventAt(db: ReadDb, log: LogId, seq: number): LoggedEvent {
  const row = db.row('select * from event where log = :log and seq = :seq', EventRow, { log, seq })
  if (row === undefined) throw new Error('an event that was projected is not in its log')
  return eventOf(row)
}

/** Ours or another's; once. */
function keepNotice(
  db: WriteDb,
  text: string,
  { log, seq, event, report, raise }: OpenedNotice,
  now: Instant,
): boolean {
  const fresh = db.run(
    `insert into notice (event, log, seq, case_id, text, report, reported_at, by, raise, made_at)
     values (:event, :log, :seq, :case, :text, :report, :at, :by, :raise, :now) on conflict do nothing`,
    {
      event,
      log,
      seq,
      case: report.body.caseId,
      text,
      report: canonicalJson(report.body as Json),
      at: report.header.at,
      by: report.header.by,
      raise: raise === null ? null : canonicalJson(raise.body as Json),
      now,
    },
  )
  return fresh > 0
}

function keepNoticeReceipt(receipt: string, { event, text }: NoticeRow, root: Uint8Array, context: Context): boolean {
  const word = readNoticeReceipt(receipt, { root, now: context.nowMs() })
  if (word === undefined || word.event !== event) return false
  // The server may hold the same event from an earlier notice about it: the event is what it vouches for.
  context.keep.run('update notice set receipt = :receipt, receipt_at = :at where event = :event and text = :text', {
    receipt,
    at: context.now(),
    event,
    text,
  })
  context.announce(['aefi', 'sync'])
  return true
}

/** Takes in somebody else's notice, by stick or from the national server. */
export function receiveNotice(
  text: string,
  root: Uint8Array,
  context: Context,
): Answer<'accepted' | 'already-held', NoticeProblem> {
  const opened = openNotice(text, { root, now: context.nowMs() })
  if (!opened.ok) return opened
  if (!keepNotice(context.keep, text, opened.value, context.now())) return done('already-held')
  context.announce(['aefi'])
  return done('accepted')
}

const afterNow = (db: ReadDb): number => db.value('select after from notice_cursor', z.int())

/** What the national server has of this district's centres, until there is no more. */
export async function fetchNotices(context: Context): Promise<Answer<number, 'server-unreachable' | 'not-enrolled'>> {
  const { certificate, key } = mustHome(context)
  if (certificate === null || certificate.server === null) return refuse('not-enrolled')
  const { leaf, root, server } = certificate
  let fetched = 0
  for (;;) {
    const after = afterNow(context.db)
    const path = `${NOTICES_PATH}?after=${after}`
    const authorization = signRequest({ method: 'GET', path, body: '' }, context.now(), { key, leaf })
    const answer = await context.national.notices(server, path, authorization)
    if (!answer.ok) return refuse('server-unreachable')
    if ('declined' in answer.value || answer.value.next <= after) return done(fetched)
    // One that does not verify is nobody's notice: it is passed over, and the rest is not kept back by it.
    for (const text of answer.value.notices) fetched += receiveNotice(text, root, context).ok ? 1 : 0
    context.keep.run('update notice_cursor set after = :next', { next: answer.value.next })
  }
}

/** Names a notice's file on a stick: those come first by name, and the same one is written once. */
export const noticeName = ({ text }: Pick<NoticeRow, 'text'>): string => `0-urgent-${sha256Hex(text).slice(0, 16)}`
