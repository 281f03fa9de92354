import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EventHeader, FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { canonicalJson, type Json } from '#proof/canonical-json'
import { checkChain, hashOfHeader, makeEvent, sealHeader, sealHolds } from '#proof/event-chain'
import { sha256Hex } from '#proof/hash'
import { newSigningKey, publicKeyOf } from '#proof/keys'
import { eventsOf, instant, logOf, nation, NOW, SOMEONE } from './trust.ts'

const device = nation().device()
const START = { seq: 0, hash: FIRST_PREV }

const hexOf = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: length, maxLength: length })
const moment = fc.oneof(
  fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom('2026-11-23T09:30:00.000+05:30', '2026-11-23T09:30:00Z'),
)
const anyHeader = fc
  .record(
    {
      log: hexOf(32),
      seq: fc.integer({ min: 1 }),
      prev: hexOf(64),
      type: fc.constantFrom('dose-given.2', 'a.12', 'session-closed.1'),
      at: moment,
      notedAt: moment,
      by: fc.uuid({ version: 7 }),
      bodyHash: hexOf(64),
      seal: fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
    },
    { requiredKeys: ['log', 'seq', 'prev', 'type', 'at', 'notedAt', 'by', 'bodyHash'] },
  )
  .map((header) => EventHeader.parse(header))

test('the hash of any header is that of its canonical JSON', () => {
  fc.assert(
    fc.property(anyHeader, (header) => {
      expect(hashOfHeader(header)).toBe(sha256Hex(canonicalJson(header as Json)))
    }),
  )
})

describe('a seal', () => {
  const vaccinator = newSigningKey()
  const [event] = eventsOf(device, 1) as [LoggedEvent]
  const sealed = { ...event.header, seal: sealHeader(event.header, vaccinator) }

  test('holds by the key of who acted, and by no other', () => {
    expect(sealHolds(sealed, publicKeyOf(vaccinator))).toBe(true)
    expect(sealHolds(sealed, publicKeyOf(newSigningKey()))).toBe(false)
  })
  test('covers every field of the header', () => {
    const later = instant(NOW)
    for (const change of [
      { seq: 2 },
      { type: 'dose-voided.1' },
      { at: later },
      { notedAt: later },
      { prev: event.hash },
    ]) {
      expect(sealHolds({ ...sealed, ...change }, publicKeyOf(vaccinator))).toBe(false)
    }
  })
  test('that is missing or unreadable does not hold', () => {
    expect(sealHolds(event.header, publicKeyOf(vaccinator))).toBe(false)
    expect(sealHolds({ ...event.header, seal: '' }, publicKeyOf(vaccinator))).toBe(false)
  })
  test('is itself covered by the hash that the next event carries', () => {
    expect(hashOfHeader(sealed)).not.toBe(hashOfHeader(event.header))
  })
})

test('an event keeps its body as canonical text, whatever order it was given in', () => {
  const at = instant(NOW)
  const place = { log: logOf(device), seq: 1, prev: FIRST_PREV, type: 'dose-given.2', at, notedAt: at, by: SOMEONE }
  const one = makeEvent({ ...place, body: { lot: 'A1', dose: 1 } })
  expect(one.body).toBe('{"dose":1,"lot":"A1"}')
  expect(makeEvent({ ...place, body: { dose: 1, lot: 'A1' } })).toEqual(one)
  expect(EventHeader.safeParse(one.header).success).toBe(true)
})

describe('a log', () => {
  const events = eventsOf(device, 5)
  const last = { seq: 5, hash: (events[4] as LoggedEvent).hash }
  const change = (at: number, to: (event: LoggedEvent) => LoggedEvent): LoggedEvent[] =>
    events.map((event, place) => (place === at ? to(event) : event))

  test('that is whole is walked to its end, in one go or in two', () => {
    expect(checkChain(events, START)).toEqual({ ok: true, value: last })
    const half = checkChain(events.slice(0, 2), START)
    expect(half.ok && checkChain(events.slice(2), half.value)).toEqual({ ok: true, value: last })
    expect(checkChain([], last)).toEqual({ ok: true, value: last })
  })
  test('whose bodies were forgotten is still whole', () => {
    expect(
      checkChain(
        change(2, (event) => ({ ...event, body: null })),
        START,
      ),
    ).toEqual({ ok: true, value: last })
  })
  test.each([
    ['with an event taken out', events.toSpliced(2, 1), 'gap', 4],
    ['with two events swapped', events.toSpliced(1, 2, events[2] as LoggedEvent, events[1] as LoggedEvent), 'gap', 3],
    ['with another body', change(2, (event) => ({ ...event, body: '{}' })), 'wrong-body', 3],
    [
      'with an event re-dated',
      change(2, (event) => ({ ...event, header: { ...event.header, at: instant(NOW) } })),
      'broken-chain',
      3,
    ],
    ['with a hash that is not its own', change(2, (event) => ({ ...event, hash: FIRST_PREV })), 'broken-chain', 3],
    ['with an event of another log', change(2, () => eventsOf(nation().device(), 3)[2] as LoggedEvent), 'other-log', 3],
  ] as const)('%s is found out', (_, changed, code, seq) => {
    expect(checkChain(changed, START)).toEqual({ ok: false, code, details: { seq } })
  })
  test('cannot be continued by a retold past', () => {
    const retold = eventsOf(device, 5, (seq) => ({ seq, note: 'another story' }))
    expect(checkChain(retold.slice(2), { seq: 2, hash: (events[1] as LoggedEvent).hash })).toMatchObject({
      code: 'broken-chain',
      details: { seq: 3 },
    })
  })
})
