/**
 * What ties one event to the next. One rule: everything is computed from the header and the body themselves; a hash
 * that came along is only compared.
 */
import type { KeyObject } from 'node:crypto'
import { type Answer, done, refuse } from '#contract/answer'
import type { Hash, Instant, LogId, StaffId } from '#contract/fields'
import type { EventHeader, LoggedEvent } from '#domain/events/envelope'
import { canonicalJson, type Json } from './canonical-json.ts'
import { sha256Hex } from './hash.ts'
import { signBytes, verifyBytes } from './keys.ts'

type Unsealed = Omit<EventHeader, 'seal'>

/** SHA-256 over the header's canonical JSON, its seal included. */
export const hashOfHeader = (header: EventHeader): Hash => sha256Hex(headerText(header, header.seal))

/**
 * The header in canonical JSON, by template: a million of them are hashed when a register is rebuilt. Right for parsed
 * headers only, whose fields hold nothing that JSON would escape.
 */
function headerText(header: Unsealed, seal: string | undefined): string {
  const sealed = seal === undefined ? '' : `"seal":"${seal}",`
  return (
    `{"at":"${header.at}","bodyHash":"${header.bodyHash}","by":"${header.by}","log":"${header.log}",` +
    `"notedAt":"${header.notedAt}","prev":"${header.prev}",${sealed}"seq":${header.seq},"type":"${header.type}"}`
  )
}

const bytesToSeal = (header: Unsealed): Uint8Array => Buffer.from(headerText(header, undefined))

/** The actor's signature (ES256, base64url) over the header's canonical JSON without a seal. */
export const sealHeader = (header: Unsealed, key: KeyObject): string =>
  Buffer.from(signBytes(key, bytesToSeal(header))).toString('base64url')

/** False where there is no seal. */
export function sealHolds(header: EventHeader, publicKey: KeyObject): boolean {
  if (header.seal === undefined) return false
  return verifyBytes(publicKey, bytesToSeal(header), Buffer.from(header.seal, 'base64url'))
}

export interface NewEvent {
  readonly log: LogId
  readonly seq: number
  /** Hash of the event before, or FIRST_PREV. */
  readonly prev: Hash
  readonly type: string
  readonly at: Instant
  readonly notedAt: Instant
  readonly by: StaffId
  readonly body: Json
  /** The actor's private key, for types that are sealed. */
  readonly sealKey?: KeyObject
}

export function makeEvent({ body: given, sealKey, ...place }: NewEvent): LoggedEvent & { readonly body: string } {
  const body = canonicalJson(given)
  const bare: EventHeader = { ...place, bodyHash: sha256Hex(body) }
  const header = sealKey === undefined ? bare : { ...bare, seal: sealHeader(bare, sealKey) }
  return { header, body, hash: hashOfHeader(header) }
}

/** The last event that is known to hold; `{ seq: 0, hash: FIRST_PREV }` before the first. */
export interface ChainPoint {
  readonly seq: number
  readonly hash: Hash
}
export type ChainProblem = 'gap' | 'broken-chain' | 'wrong-body' | 'other-log'

/** Walks consecutive events of one log; a refusal's `seq` names the first that does not hold. Bodies may be forgotten. */
export function checkChain(events: Iterable<LoggedEvent>, from: ChainPoint): Answer<ChainPoint, ChainProblem> {
  let { seq, hash } = from
  let log: LogId | undefined
  for (const event of events) {
    const { header } = event
    log ??= header.log
    if (header.log !== log) return refuse('other-log', { seq: header.seq })
    if (header.seq !== seq + 1) return refuse('gap', { seq: header.seq })
    if (header.prev !== hash) return refuse('broken-chain', { seq: header.seq })
    if (event.body !== null && sha256Hex(event.body) !== header.bodyHash)
      return refuse('wrong-body', { seq: header.seq })
    if (hashOfHeader(header) !== event.hash) return refuse('broken-chain', { seq: header.seq })
    seq = header.seq
    hash = event.hash
  }
  return done({ seq, hash })
}
