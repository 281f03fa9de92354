/**
 * UIDAI's reply to one request (AuthRes, OtpRes). One rule: a yes counts only when it is signed, of this transaction and
 * of these minutes; whatever stands around it, the status of HTTP too, says nothing.
 */
import { type Answer, done, refuse } from '#contract/answer'
import { type Hash, Instant } from '#contract/fields'
import type { RsaCertificate } from './certificate.ts'
import { openReply, type ReplyRoot, type SignatureProblem } from './open-reply.ts'
import { problemOf, type ServiceProblem } from './service-problems.ts'

export interface ExpectedReply {
  readonly root: ReplyRoot
  readonly txn: string
  /** When the reply came, milliseconds since 1970. */
  readonly now: number
  /** UIDAI's certificate for replies. */
  readonly signer: RsaCertificate
}

export interface Confirmation {
  readonly txn: string
  /** When UIDAI replied. */
  readonly at: Instant
  /** UIDAI's own reference to this reply. */
  readonly code: string
  /** SHA-256 over the signed bytes of the reply. */
  readonly replyHash: Hash
  /** SHA-256 of the certificate that vouches for it. */
  readonly signer: Hash
}

export type ReplyProblem = SignatureProblem | 'reply-other-txn' | 'reply-stale'

/** Details of a service problem: its `code` as UIDAI gave it. */
export function readReply(
  bytes: Uint8Array,
  { root, txn, now, signer }: ExpectedReply,
): Answer<Confirmation, ReplyProblem | ServiceProblem> {
  const opened = openReply(bytes, root, signer.key)
  if (!opened.ok) return opened
  const { attribute, hash: replyHash } = opened.value
  if (attribute('txn') !== txn) return refuse('reply-other-txn')
  // First, for a clock that is wrong makes every reply look old, and UIDAI may say so itself.
  if (attribute('ret') === 'n') return refusedBy(attribute('err'))
  const at = momentOf(attribute('ts'))
  if (at === undefined || Math.abs(now - Date.parse(at)) > FRESH_FOR_MS) return refuse('reply-stale')
  const code = attribute('code')
  if (attribute('ret') !== 'y' || !CODE.test(code)) return refuse('reply-unreadable')
  return done({ txn, at, code, replyHash, signer: signer.fingerprint })
}

/** Either way: two honest clocks differ by less. */
const FRESH_FOR_MS = 5 * 60_000

const CODE = /^[\x21-\x7e]{1,64}$/

/** `2026-11-23T09:30:00.187+05:30`; a time without its offset is Indian. */
function momentOf(ts: string): Instant | undefined {
  return Instant.safeParse(/(?:Z|[+-]\d\d:\d\d)$/.test(ts) ? ts : `${ts}+05:30`).data
}

/** Shorter than any number of a person. */
const ERROR_CODE = /^[A-Z0-9-]{1,8}$/

function refusedBy(err: string): Answer<never, ServiceProblem> {
  const code = ERROR_CODE.test(err) ? err : ''
  return refuse(problemOf(code), { code })
}
