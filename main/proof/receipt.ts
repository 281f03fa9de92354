/**
 * The national server's signed word that it holds a log up to an event. One rule: only a certificate made for receipts
 * can give it; a device cannot confirm itself.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Hash, Instant, LogId, Seq } from '#contract/fields'
import { allHold, examination, type Finding, firstFailure, type Reason } from './findings.ts'
import { JWS_CHECKS, type JwsSigner, openJws, signJws } from './jws.ts'

const RECEIPT_TYPE = 'teeka-receipt+jws'

export const Receipt = z.strictObject({
  v: z.literal(1),
  /** The batch that it answers, and the SHA-256 of its manifest's text. */
  batch: z.string(),
  manifest: Hash,
  log: LogId,
  /** The last event that is held without a gap before it, and its hash. */
  upTo: Seq,
  chain: Hash,
  /** How many events of the batch were new. */
  events: z.int().min(0),
  at: Instant,
})
export type Receipt = z.infer<typeof Receipt>

export const signReceipt = (receipt: Omit<Receipt, 'v'>, signer: JwsSigner): string =>
  signJws(RECEIPT_TYPE, { v: 1, ...receipt }, signer)

const RECEIPT_CHECKS = [...JWS_CHECKS, 'statement'] as const
export type ReceiptProblem = Reason<(typeof RECEIPT_CHECKS)[number]>

export interface ReceiptTrust {
  /** The pinned national root, DER. */
  readonly root: Uint8Array
  /** Milliseconds since 1970: when signer and root must be valid. */
  readonly now: number
}

/** A refusal's code is the first reason, its `check` the check that gave it. */
export function verifyReceipt(text: string, trust: ReceiptTrust): Answer<Receipt, ReceiptProblem> {
  const { findings, receipt } = examineReceipt(text, trust)
  if (receipt !== undefined) return done(receipt)
  const failure = firstFailure(findings)
  return refuse(failure?.why as ReceiptProblem, { check: failure?.check ?? '' })
}

export interface ExaminedReceipt {
  readonly findings: readonly Finding[]
  readonly receipt?: Receipt
}

/** Every check by name; `receipt` only where all of them hold. */
export function examineReceipt(text: string, trust: ReceiptTrust): ExaminedReceipt {
  const found = examination(RECEIPT_CHECKS)
  const signed = openJws(text, { ...trust, typ: RECEIPT_TYPE, purpose: 'receipts' }, found)
  const receipt = signed && found.has('statement', Receipt.safeParse(signed.payload).data, 'not-a-statement')
  const findings = found.findings()
  return { findings, ...(receipt && allHold(findings) ? { receipt } : {}) }
}
