import { describe, expect, test } from 'vitest'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { batchId, examineBatch, openBatch, packBatch } from '#proof/batch'
import { lineOf } from '#proof/batch-lines'
import { splitIntoBatches } from '#proof/batch-runs'
import { sha256Hex } from '#proof/hash'
import { inclusionHolds, inclusionProof } from '#proof/merkle'
import { eventsOf, instant, logOf, nation, NOW } from './trust.ts'

const india = nation()
const device = india.device()
const log = logOf(device)
const events = eventsOf(device, 20)
const trust = { root: india.root, now: NOW }
const pack = (run: readonly LoggedEvent[] = events, chainFrom = run[0]?.header.prev ?? FIRST_PREV) =>
  packBatch({ log, events: run, chainFrom, ...device, createdAt: instant(NOW) })

test('a batch brings the events of a log to whoever trusts the root, hashes and seals and all', () => {
  const batch = pack()
  const opened = openBatch(batch, trust)
  expect(opened.ok && opened.value.events).toEqual(events)
  expect(opened).toMatchObject({
    ok: true,
    value: {
      manifestHash: sha256Hex(batch.manifest),
      manifest: {
        v: 1,
        batch: batch.id,
        log,
        from: 1,
        to: 20,
        count: 20,
        chainFrom: FIRST_PREV,
        created: instant(NOW),
      },
    },
  })
})

test('a run out of the middle of a log travels as well', () => {
  const opened = openBatch(pack(events.slice(7, 12)), trust)
  expect(opened.ok && opened.value.events).toEqual(events.slice(7, 12))
  expect(opened).toMatchObject({
    value: { manifest: { from: 8, to: 12, chainFrom: events[6]?.hash, chainTo: events[11]?.hash } },
  })
})

test('a forgotten body stays forgotten on the way, and the chain holds', () => {
  const forgotten = events.map((event, place) => (place % 3 === 1 ? { ...event, body: null } : event))
  const opened = openBatch(pack(forgotten), trust)
  expect(opened.ok && opened.value.events).toEqual(forgotten)
})

test('a body may be any JSON, null and empty ones too', () => {
  const bodies = [null, {}, [], '', 0, false, { by: 'x', type: '}', at: '\n"' }, { '10': 1, '9': '\u2028' }]
  const odd = eventsOf(device, bodies.length, (seq) => bodies[seq - 1] ?? null)
  const opened = openBatch(pack(odd), trust)
  expect(opened.ok && opened.value.events).toEqual(odd)
})

test('every check has a name, and all are made', () => {
  const { findings, opened } = examineBatch(pack(), trust)
  expect(opened).toBeDefined()
  expect(findings.map(({ check }) => check)).toEqual([
    'document',
    'document-type',
    'algorithm',
    'signer-certificate',
    'issuer',
    'issuer-signature',
    'signer-dates',
    'root-dates',
    'not-an-authority',
    'key-usage',
    'purpose',
    'key-type',
    'signature',
    'statement',
    'log',
    'bytes',
    'inflation',
    'lines',
    'count',
    'chain',
    'tree',
  ])
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
})

test('what the receiver computes itself does not travel', () => {
  const line = lineOf(events[1] as LoggedEvent)
  expect(Object.keys(JSON.parse(line) as object)).toEqual(['at', 'body', 'by', 'notedAt', 'seal', 'type'])
})

test('one event can be shown to stand in a batch without the others', () => {
  const opened = openBatch(pack(), trust)
  if (!opened.ok) throw new Error(opened.code)
  const lines = opened.value.events.map(lineOf)
  const inclusion = { leaf: lines[13] as string, index: 13, count: 20, proof: inclusionProof(lines, 13) }
  expect(inclusionHolds(inclusion, opened.value.manifest.root)).toBe(true)
})

test('a batch is named after its run, in letters that any file system takes', () => {
  expect(pack(events.slice(7, 12)).id).toBe(batchId(log, 8, 12))
  expect(batchId(log, 8, 12)).toMatch(/^[0-9a-f]{32}-8-12$/)
})

describe('what would be refused everywhere is not packed', () => {
  test.each([
    ['no events', []],
    ['a gap', events.toSpliced(3, 1)],
    ['an event changed after the fact', events.with(3, { ...(events[3] as LoggedEvent), body: '{}' })],
    ['the events of another log', eventsOf(india.device(), 3)],
  ])('%s', (_, run) => expect(() => pack(run)).toThrow('batch'))
  test('another beginning', () => expect(() => pack(events.slice(7), FIRST_PREV)).toThrow('broken-chain'))
})

describe('a long run is cut', () => {
  const many = eventsOf(device, 60, (seq) => ({ seq, noise: sha256Hex(String(seq)) + sha256Hex(`${seq}!`) }))

  test('into batches of so many events', () => {
    const runs = splitIntoBatches(many, { events: 25, bytes: 1_000_000 })
    expect(runs.map((run) => run.length)).toEqual([25, 25, 10])
    expect(runs.flat()).toEqual(many)
  })
  test('and of so many bytes', () => {
    const runs = splitIntoBatches(many, { events: 500, bytes: 2000 })
    expect(runs.flat()).toEqual(many)
    expect(runs.length).toBeGreaterThan(3)
    for (const run of runs) expect(pack(run).bytes.length).toBeLessThanOrEqual(2000)
  })
  test('a single event that is too large for it goes alone', () => {
    expect(splitIntoBatches(many.slice(0, 3), { events: 500, bytes: 10 }).map((run) => run.length)).toEqual([1, 1, 1])
  })
  test('no events are no batches, and a day’s events are one or two', () => {
    expect(splitIntoBatches([])).toEqual([])
    expect(splitIntoBatches(many)).toHaveLength(1)
  })
})
