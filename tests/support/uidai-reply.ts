/** Writes UIDAI's replies in the form it signs them. One rule: only the faults that are asked for are in them. */
import { createHash } from 'node:crypto'
import type { AadhaarKey } from './aadhaar-key.ts'
import { signEkyc, type Signing } from './ekyc.ts'
import type { Judgement } from './uidai-judge.ts'
import { STAND_IN_KEYS } from './uidai-set-up.ts'

export type Service = 'auth' | 'otp'

/** What goes wrong with one reply; the request before it is judged as ever. */
export type Fault =
  | 'other-txn'
  | 'stale'
  | 'ahead'
  | 'unsigned'
  | 'turned-yes'
  | 'other-key'
  | 'replayed'
  | 'of-the-other-service'
  | 'status-500'
  | 'error-page'
  | 'endless'
  | 'hangs'
  | 'hangs-in-the-middle'
  | 'cut'

export interface ReplyText {
  readonly root: 'AuthRes' | 'OtpRes'
  readonly ret: string
  readonly txn: string
  /** `2026-11-23T09:30:00.187+05:30` */
  readonly ts: string
  readonly code: string
  readonly err: string
}

/** Without a signature. */
export function replyDocument({ root, ...said }: ReplyText): { readonly written: string; readonly canonical: string } {
  const attributes = Object.entries({ ...said, info: '04{01000804,A,0100003000000210,2.0,1,1,0,0,2.5,NA}' })
  const spelt = attributes
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
  const canonical = `<${root}${spelt}></${root}>`
  return { written: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>${canonical}`, canonical }
}

/** As UIDAI is seen to: RSA with SHA-1 over a SHA-256 digest, no certificate along. */
export const signedReply = (key: AadhaarKey, reply: ReplyText, changes: Partial<Signing> = {}): string =>
  signEkyc(key, replyDocument(reply), { keyInfo: '', ...changes })

/** Milliseconds since 1970 as UIDAI writes moments. */
export const replyTime = (now: number): string => `${new Date(now + 330 * 60_000).toISOString().slice(0, -1)}+05:30`

/** The reply to one request, with what goes wrong with it; faults of the line are not of here. */
export function replyTo(service: Service, { txn, err }: Judgement, now: number, fault: Fault | undefined): string {
  if (fault === 'error-page') return '<html><body><h1>502 Bad Gateway</h1></body></html>'
  const reply: ReplyText = {
    root: (service === 'auth') === (fault === 'of-the-other-service') ? 'OtpRes' : 'AuthRes',
    ret: err === '' ? 'y' : 'n',
    txn: fault === 'other-txn' ? '0'.repeat(32) : txn,
    ts: replyTime(now + (LATE_BY_MS[fault ?? ''] ?? 0)),
    code: createHash('sha256').update(txn).digest('hex').slice(0, 32),
    err,
  }
  if (fault === 'unsigned') return replyDocument(reply).written
  const signed = signedReply(fault === 'other-key' ? STAND_IN_KEYS.stranger : STAND_IN_KEYS.response, reply)
  return fault === 'turned-yes' ? signed.replace('ret="n"', 'ret="y"') : signed
}

const LATE_BY_MS: Readonly<Record<string, number>> = { stale: -10 * 60_000, ahead: 10 * 60_000 }
