/**
 * Takes a notice of a serious adverse event. One rule: it is kept and answered before anything else of its log is here,
 * once however often it comes; and the log must later say the same.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import type { Hash, LogId } from '#contract/fields'
import type { NoticesAnswer } from '#contract/national'
import { sha256Hex } from '#proof/hash'
import { type NoticeProblem, type OpenedNotice, openNotice, signNoticeReceipt } from '#proof/notice'
import { instantNow, type National } from './national.ts'
import { contradictsHeld, lockLog, whyNotFrom } from './held-log.ts'
import type { Sql } from './store/store.ts'

/** The receipt. */
export async function receiveNotice(
  text: string,
  national: National,
): Promise<Answer<string, NoticeProblem | 'unknown-device' | 'device-revoked' | 'fork'>> {
  const { authority, store } = national
  const opened = openNotice(text, { root: authority.root, now: national.nowMs() })
  if (!opened.ok) return opened
  const notice = opened.value
  const whyNot = await whyNotFrom(notice.log, store)
  if (whyNot !== undefined) return refuse(whyNot)
  return store.transaction((sql) => keep(text, notice, sql, national))
}

async function keep(
  text: string,
  { log, seq, event, head }: OpenedNotice,
  sql: Sql,
  national: National,
): Promise<Answer<string, 'fork'>> {
  await lockLog(log, sql)
  const given = await sql.row('select receipt from notice where event = $1', [event], z.object({ receipt: z.string() }))
  if (given !== undefined) return done(given.receipt)
  const says = new Map<number, Hash>([
    [head.seq, head.hash],
    [seq, event],
  ])
  if (await contradictsHeld(log, says, sql)) {
    national.onFork?.(log, seq)
    return refuse('fork')
  }
  const at = instantNow(national)
  const receipt = signNoticeReceipt({ notice: sha256Hex(text), event, at }, national.authority.receipts)
  await sql.run(
    `insert into notice (event, log, seq, head_seq, head_hash, text, receipt, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [event, log, seq, head.seq, head.hash, text, receipt, at],
  )
  return done(receipt)
}

const AT_ONCE = 100

/** For a district's office: notices of its centres that came after the one it read last. Nobody else reads any. */
export async function noticesFor(reader: LogId, after: number, { store }: National): Promise<NoticesAnswer> {
  const rows = await store.rows(
    `select n.arrival, n.text from notice n join device d on d.log = n.log join device r on r.log = $1
     where n.arrival > $2 and r.kind = 'district' and starts_with(d.centre_code, r.centre_code || '-')
     order by n.arrival limit ${AT_ONCE}`,
    [reader, after],
    z.object({ arrival: z.int(), text: z.string() }),
  )
  return { notices: rows.map(({ text }) => text), next: rows.at(-1)?.arrival ?? after }
}
