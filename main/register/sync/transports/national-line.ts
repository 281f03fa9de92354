/**
 * The line to the national server, whatever carries it. One rule: it moves bytes and says what came back; whether to
 * believe them is decided by the caller.
 */
import type { Answer } from '#contract/answer'
import type {
  EnrolmentAnswer,
  EnrolmentRequest,
  ListAnswer,
  NoticesAnswer,
  PolicyAnswer,
  ReceiptsAnswer,
  RevocationsAnswer,
} from '#contract/national'

export type LineProblem = 'server-unreachable' | 'server-answer-wrong'

/** What a server says no with: its own code, kept as it came. */
export interface Declined {
  readonly declined: string
  readonly details: Readonly<Record<string, string | number>>
}

/** A batch as it travels: the manifest (compact JWS) and the compressed events. */
export interface Parcel {
  readonly manifest: string
  readonly bytes: Uint8Array
}

export interface NationalLine {
  isThere(server: string): Promise<boolean>
  enrol(server: string, request: EnrolmentRequest): Promise<Answer<EnrolmentAnswer | Declined, LineProblem>>
  /** Returns the receipt, unverified. */
  send(server: string, parcel: Parcel): Promise<Answer<{ receipt: string } | Declined, LineProblem>>
  /** The signed policy pack that is published, unverified. */
  policy(server: string): Promise<Answer<PolicyAnswer | Declined, LineProblem>>
  /** The signed list of revocations, or its new date; unverified. */
  revocations(server: string, path: string): Promise<Answer<RevocationsAnswer | Declined, LineProblem>>
  /** The published list of a day; `authorization` is the signed request for exactly this path. Unverified. */
  list(server: string, path: string, authorization: string): Promise<Answer<ListAnswer | Declined, LineProblem>>
  /** The receipts of those batches that the server holds; `authorization` is the signed request for exactly this body. */
  receipts(server: string, body: string, authorization: string): Promise<Answer<ReceiptsAnswer | Declined, LineProblem>>
  /** Returns the receipt for a notice, unverified. */
  sendNotice(server: string, notice: string): Promise<Answer<{ receipt: string } | Declined, LineProblem>>
  /** Notices of the asking district's centres that came after number `after`, unverified. */
  notices(server: string, path: string, authorization: string): Promise<Answer<NoticesAnswer | Declined, LineProblem>>
}
