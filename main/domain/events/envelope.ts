/**
 * The envelope of every event: who did what when, and which event came before. One rule: a header is never changed,
 * and a body may be forgotten while the header stays, because only the body's hash is chained.
 */
import { z } from 'zod'
import { Base64Url, Hash, Instant, LogId, Seq, StaffId } from '#contract/fields'

export const EventHeader = z.strictObject({
  log: LogId,
  seq: Seq,
  /** Hash of the event before this one in the log; all zeros before the first. */
  prev: Hash,
  /** Name and version, `dose-given.1`. */
  type: z.string().regex(/^[a-z]+(-[a-z]+)*\.\d+$/),
  /** When it happened. */
  at: Instant,
  /** When it was entered. */
  notedAt: Instant,
  /** The member of staff whose act it is; the log's founding event is its own founder's. */
  by: StaffId,
  bodyHash: Hash,
  /** The actor's own signature (ES256, r and s as 64 bytes, base64url) over the header without `seal`. */
  seal: Base64Url.optional(),
})
export type EventHeader = z.infer<typeof EventHeader>

/** An event as it lies in a log: the header, its body as canonical text (RFC 8785), and the hash that follows. */
export interface LoggedEvent {
  readonly header: EventHeader
  /** Null where it was forgotten; the header still chains its hash. */
  readonly body: string | null
  readonly hash: Hash
}

export const FIRST_PREV = Hash.parse('0'.repeat(64))
