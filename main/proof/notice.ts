/**
 * A notice: a serious adverse event that goes ahead of its turn, because its log may have thousands of events to send
 * first over a thin line. One rule: it changes nothing about the log. It holds the events as they stand in it, with
 * their hashes, so the batch that brings them later must bring the same ones.
 *
 * The device vouches for it. Whose seal stands inside can be checked only when the log itself has come, which names the
 * keys of its staff.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Hash, Instant, type LogId, Seq } from '#contract/fields'
import { aefiFollowedUp, aefiReported } from '#domain/events/aefi'
import { EventHeader, type LoggedEvent } from '#domain/events/envelope'
import { type Json, parseCanonical } from './canonical-json.ts'
import { hashOfHeader } from './event-chain.ts'
import { type Examination, examination, firstFailure, type Reason } from './findings.ts'
import { sha256Hex } from './hash.ts'
import { JWS_CHECKS, type JwsSigner, openJws, signJws } from './jws.ts'
import { logIdOf, spkiOf } from './keys.ts'

const NOTICE_TYPE = 'teeka-notice+jws'
const RECEIPT_TYPE = 'teeka-notice-receipt+jws'

const Told = z.strictObject({ header: EventHeader, body: z.string().max(12_000) })
const Notice = z.strictObject({
  v: z.literal(1),
  /** The report; and the follow-up by which it became serious, where it was not from the start. */
  events: z.array(Told).min(1).max(2),
  /** Where the signer's log stood when it was signed. */
  head: z.strictObject({ seq: Seq, hash: Hash }),
  at: Instant,
})

export interface OpenedNotice {
  /** The log of the signer, in which the last of the events stands. */
  readonly log: LogId
  readonly seq: number
  /** Hash of that event: what the notice is known by. */
  readonly event: Hash
  readonly report: { readonly header: EventHeader; readonly body: z.output<typeof aefiReported.body> }
  readonly raise: { readonly header: EventHeader; readonly body: z.output<typeof aefiFollowedUp.body> } | null
  readonly head: { readonly seq: number; readonly hash: Hash }
}

export interface NoticeToSign {
  readonly report: LoggedEvent
  readonly raise: LoggedEvent | null
  readonly head: { readonly seq: number; readonly hash: Hash }
  readonly at: Instant
}

/** Throws for events whose bodies were forgotten: there is nothing to tell. */
export function signNotice({ report, raise, head, at }: NoticeToSign, signer: JwsSigner): string {
  const events = (raise === null ? [report] : [report, raise]).map(({ header, body }) => {
    if (body === null) throw new Error('notice: an event without its body')
    return { header: { ...header } as Json, body }
  })
  return signJws(NOTICE_TYPE, { v: 1, events, head: { seq: head.seq, hash: head.hash }, at }, signer)
}

const CHECKS = [...JWS_CHECKS, 'statement', 'log'] as const
type Found = Examination<(typeof CHECKS)[number]>
export type NoticeProblem = Reason<(typeof CHECKS)[number]>

export interface NoticeTrust {
  /** The pinned root, DER. */
  readonly root: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: number
}

export function openNotice(text: string, trust: NoticeTrust): Answer<OpenedNotice, NoticeProblem> {
  const found = examination(CHECKS)
  const opened = opening(text, trust, found)
  return opened === undefined ? refuse(firstFailure(found.findings())?.why as NoticeProblem) : done(opened)
}

function opening(text: string, trust: NoticeTrust, found: Found): OpenedNotice | undefined {
  const signed = openJws(text, { ...trust, typ: NOTICE_TYPE, purpose: 'device' }, found)
  if (signed === undefined) return undefined
  const notice = found.has('statement', Notice.safeParse(signed.payload).data, 'not-a-statement')
  const [first, second] = notice?.events ?? []
  if (notice === undefined || first === undefined) return undefined
  const report = found.has('statement', readAs(aefiReported, first), 'not-a-statement')
  const raise = second === undefined ? null : found.has('statement', readAs(aefiFollowedUp, second), 'not-a-statement')
  if (report === undefined || raise === undefined) return undefined
  const { header } = raise ?? report
  const event = hashOfHeader(header)
  if (!found.holds('statement', agrees({ report, raise, head: notice.head }, event), 'contradicts-itself'))
    return undefined
  const log = logIdOf(spkiOf(signed.key))
  if (!found.holds('log', header.log === log, 'other-log')) return undefined
  return { log, seq: header.seq, event, report, raise, head: notice.head }
}

/** Undefined for another type, a body that is not the one that was hashed, or one that does not read. */
function readAs<T extends typeof aefiReported | typeof aefiFollowedUp>(
  { type, body: schema }: T,
  { header, body }: z.output<typeof Told>,
): { header: EventHeader; body: z.output<T['body']> } | undefined {
  if (header.type !== type || sha256Hex(body) !== header.bodyHash) return undefined
  const read = schema.safeParse(parseCanonical(body)?.value).data
  return read === undefined ? undefined : { header, body: read as z.output<T['body']> }
}

function agrees({ report, raise, head }: Pick<OpenedNotice, 'report' | 'raise' | 'head'>, event: Hash): boolean {
  const { header } = raise ?? report
  const serious = raise === null ? report.body.severity : raise.body.facts.severity
  if (serious !== 'serious' || (raise !== null && raise.body.caseId !== report.body.caseId)) return false
  return header.seq < head.seq || (header.seq === head.seq && event === head.hash)
}

export const NoticeReceipt = z.strictObject({
  v: z.literal(1),
  /** SHA-256 of the notice's text, and of the event that it is about. */
  notice: Hash,
  event: Hash,
  at: Instant,
})
export type NoticeReceipt = z.infer<typeof NoticeReceipt>

export const signNoticeReceipt = (receipt: Omit<NoticeReceipt, 'v'>, signer: JwsSigner): string =>
  signJws(RECEIPT_TYPE, { v: 1, ...receipt }, signer)

const RECEIPT_CHECKS = [...JWS_CHECKS, 'statement'] as const

/** Undefined for anything but the national server's own word. */
export function readNoticeReceipt(text: string, trust: NoticeTrust): NoticeReceipt | undefined {
  const signed = openJws(text, { ...trust, typ: RECEIPT_TYPE, purpose: 'receipts' }, examination(RECEIPT_CHECKS))
  return signed === undefined ? undefined : NoticeReceipt.safeParse(signed.payload).data
}
