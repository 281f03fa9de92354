/**
 * A batch: consecutive events of one log, compressed, beside a manifest that its device signed. One rule: it is taken
 * whole or not at all, and whoever refuses it can say which check failed.
 */
import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type Answer, done, refuse } from '#contract/answer'
import { Hash, Instant, LogId, Seq } from '#contract/fields'
import type { LoggedEvent } from '#domain/events/envelope'
import { compressLines, readLines } from './batch-bytes.ts'
import { eventOfLine, lineOf } from './batch-lines.ts'
import { checkChain } from './event-chain.ts'
import { allHold, type Examination, examination, type Finding, firstFailure, type Reason } from './findings.ts'
import { sha256Hex } from './hash.ts'
import { JWS_CHECKS, openJws, signJws } from './jws.ts'
import { logIdOf, spkiOf } from './keys.ts'
import { merkleRoot } from './merkle.ts'

const MANIFEST_TYPE = 'teeka-manifest+jws'

/** What a device signs about a batch. */
export const Manifest = z.strictObject({
  v: z.literal(1),
  batch: z.string(),
  log: LogId,
  from: Seq,
  to: Seq,
  count: z.int().min(1),
  /** Hash of the event before the first, and of the last. */
  chainFrom: Hash,
  chainTo: Hash,
  /** RFC 6962 root over the lines without their line feeds. */
  root: Hash,
  /** SHA-256 and length of the compressed lines. */
  bytes: Hash,
  size: z.int().min(1),
  created: Instant,
})
export type Manifest = z.infer<typeof Manifest>

/** As it travels. */
export interface Batch {
  /** Compact JWS. */
  readonly manifest: string
  /** Zstandard (RFC 8878) over one line of canonical JSON an event, each with its line feed. */
  readonly bytes: Uint8Array
}

export interface BatchToPack {
  readonly log: LogId
  /** Consecutive, at least one. */
  readonly events: readonly LoggedEvent[]
  /** Hash of the event before the first of them. */
  readonly chainFrom: Hash
  readonly key: KeyObject
  /** The device's certificate, DER. */
  readonly leaf: Uint8Array
  readonly createdAt: Instant
}

/** Names the run; the same run packed again has the same id and another signature. Fit for a file's name. */
export const batchId = (log: LogId, from: number, to: number): string => `${log}-${from}-${to}`

/** Throws for events that are no run of the log: such a batch would be refused everywhere. */
export function packBatch(wanted: BatchToPack): Batch & { readonly id: string } {
  const { log, events, chainFrom, key, leaf, createdAt } = wanted
  const from = events[0]?.header.seq ?? 0
  const chain = checkChain(events, { seq: from - 1, hash: chainFrom })
  if (!chain.ok) throw new Error(`batch: not a run of a log: ${chain.code}`)
  if (events[0]?.header.log !== log) throw new Error('batch: not the events of this log')
  const lines = events.map(lineOf)
  const bytes = compressLines(lines)
  const id = batchId(log, from, chain.value.seq)
  const run = { log, from, to: chain.value.seq, count: events.length, chainFrom, chainTo: chain.value.hash }
  const sums = { root: merkleRoot(lines), bytes: sha256Hex(bytes), size: bytes.length }
  const manifest: Manifest = { v: 1, batch: id, ...run, ...sums, created: createdAt }
  return { id, bytes, manifest: signJws(MANIFEST_TYPE, manifest, { key, leaf }) }
}

export interface OpenedBatch {
  readonly manifest: Manifest
  /** With headers, hashes and, unless forgotten, bodies; in order. */
  readonly events: readonly LoggedEvent[]
  /** SHA-256 of the manifest's text, which a receipt names. */
  readonly manifestHash: Hash
  readonly leaf: Uint8Array
}

const BATCH_CHECKS = [
  ...JWS_CHECKS,
  'statement',
  'log',
  'bytes',
  'inflation',
  'lines',
  'count',
  'chain',
  'tree',
] as const
type Found = Examination<(typeof BATCH_CHECKS)[number]>
export type BatchProblem = Reason<(typeof BATCH_CHECKS)[number]>

export interface BatchTrust {
  /** The pinned national root, DER. */
  readonly root: Uint8Array
  /** Milliseconds since 1970: when signer and root must be valid. */
  readonly now: number
}

/** A refusal's code is the first reason, its `check` the check that gave it. */
export function openBatch(batch: Batch, trust: BatchTrust): Answer<OpenedBatch, BatchProblem> {
  const { findings, opened } = examineBatch(batch, trust)
  if (opened !== undefined) return done(opened)
  const failure = firstFailure(findings)
  return refuse(failure?.why as BatchProblem, { check: failure?.check ?? '' })
}

export interface ExaminedBatch {
  readonly findings: readonly Finding[]
  readonly opened?: OpenedBatch
}

/** Every check by name; `opened` only where all of them hold. */
export function examineBatch(batch: Batch, trust: BatchTrust): ExaminedBatch {
  const found = examination(BATCH_CHECKS)
  const opened = open(batch, trust, found)
  const findings = found.findings()
  return { findings, ...(opened && allHold(findings) ? { opened } : {}) }
}

function open({ manifest: text, bytes }: Batch, trust: BatchTrust, found: Found): OpenedBatch | undefined {
  const signed = openJws(text, { ...trust, typ: MANIFEST_TYPE, purpose: 'device' }, found)
  const manifest = signed && manifestOf(signed.payload, found)
  if (signed === undefined || manifest === undefined) return undefined
  const ownLog = logIdOf(spkiOf(signed.key))
  if (!found.holds('log', manifest.log === ownLog, 'other-log')) return undefined
  const asSigned = bytes.length === manifest.size && sha256Hex(bytes) === manifest.bytes
  if (!found.holds('bytes', asSigned, 'other-bytes')) return undefined
  const lines = readLines(bytes, found)
  const events = lines && eventsOf(lines, manifest, found)
  if (lines === undefined || events === undefined) return undefined
  found.holds('count', events.length === manifest.count, 'other-count')
  found.holds('chain', events.at(-1)?.hash === manifest.chainTo, 'broken-chain')
  found.holds('tree', merkleRoot(lines) === manifest.root, 'other-root')
  return { manifest, events, manifestHash: sha256Hex(text), leaf: signed.leaf }
}

function manifestOf(payload: unknown, found: Found): Manifest | undefined {
  const manifest = found.has('statement', Manifest.safeParse(payload).data, 'not-a-statement')
  if (manifest === undefined) return undefined
  const { batch, log, from, to, count } = manifest
  const agrees = count === to - from + 1 && batch === batchId(log, from, to)
  return found.holds('statement', agrees, 'contradicts-itself') ? manifest : undefined
}

function eventsOf(lines: readonly string[], manifest: Manifest, found: Found): readonly LoggedEvent[] | undefined {
  const events: LoggedEvent[] = []
  let { from: seq, chainFrom: prev } = manifest
  for (const line of lines) {
    const event = eventOfLine(line, { log: manifest.log, seq, prev })
    if (event === undefined) return found.has('lines', undefined, 'not-an-event')
    events.push(event)
    seq += 1
    prev = event.hash
  }
  return events
}
