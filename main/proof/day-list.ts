/**
 * The list of a centre's day as the national server published it: its text beside the server's signed word on it. One
 * rule: a list is for one centre and one day, and a single other letter in it is found out.
 */
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { CentreCode, Hash, Instant, LocalDate } from '#contract/fields'
import { examination, firstFailure } from './findings.ts'
import { sha256Hex } from './hash.ts'
import { JWS_CHECKS, type JwsSigner, openJws, signJws } from './jws.ts'

const LIST_TYPE = 'teeka-list+jws'

export const ListStatement = z.strictObject({
  v: z.literal(1),
  centre: CentreCode,
  date: LocalDate,
  /** SHA-256 of the text. */
  hash: Hash,
  /** When it was published. */
  at: Instant,
})
export type ListStatement = z.infer<typeof ListStatement>

export const signList = (list: Omit<ListStatement, 'v' | 'hash'>, text: string, signer: JwsSigner): string =>
  signJws(LIST_TYPE, { v: 1, ...list, hash: sha256Hex(text) }, signer)

const LIST_CHECKS = [...JWS_CHECKS, 'statement'] as const

export interface ListTrust {
  /** The pinned national root, DER. */
  readonly root: Uint8Array
  /** Milliseconds since 1970: when signer and root must be valid. */
  readonly now: number
}

/** Refused with the first check that does not hold, in `why`. */
export function verifyList(statement: string, text: string, trust: ListTrust): Answer<ListStatement, 'list-untrusted'> {
  const found = examination(LIST_CHECKS)
  const signed = openJws(statement, { ...trust, typ: LIST_TYPE, purpose: 'receipts' }, found)
  const said = signed && found.has('statement', ListStatement.safeParse(signed.payload).data, 'not-a-statement')
  if (said === undefined) return refuse('list-untrusted', { why: firstFailure(found.findings())?.why ?? '' })
  return said.hash === sha256Hex(text) ? done(said) : refuse('list-untrusted', { why: 'other-bytes' })
}
