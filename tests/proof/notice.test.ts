/** Notices: what a device may tell ahead of its log, and what nobody may. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AefiId, DoseId, FollowUpId, LotNumber, PersonId, ProductCode, SessionId } from '#contract/fields'
import { NO_FACTS } from '#domain/aefi/standing'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import type { Json } from '#proof/canonical-json'
import { makeEvent } from '#proof/event-chain'
import { signJws } from '#proof/jws'
import { newSigningKey } from '#proof/keys'
import { openNotice, readNoticeReceipt, signNotice, signNoticeReceipt } from '#proof/notice'
import { sha256Hex } from '#proof/hash'
import '../support/seed.ts'
import { instant, type Leaf, logOf, nation, NOW, oneBitTurnedInEachByte, SOMEONE } from './trust.ts'

const nvr = nation()
const device = nvr.device()
const trust = { root: nvr.root, now: NOW }
const id = (end: number): string => `0193575c-3a00-7000-8000-${String(end).padStart(12, '0')}`

const report = {
  caseId: AefiId.parse(id(1)),
  number: 'IND(CO-AEFI)/MH/PUN/2026/0412-BQT-1',
  personId: PersonId.parse(id(2)),
  doseId: DoseId.parse(id(3)),
  sessionId: SessionId.parse(id(4)),
  product: ProductCode.parse('covishield'),
  lot: LotNumber.parse('4121Z001'),
  doseNumber: 1,
  doseAt: instant(NOW),
  vialOpenedAt: null,
  age: 52,
  gender: 'female',
  onset: instant(NOW),
  severity: 'serious',
  criteria: ['death'],
  signs: ['anaphylaxis'],
  note: null,
}

function eventOf(type: string, body: object, { leaf = device as Leaf, seq = 7, prev = FIRST_PREV } = {}): LoggedEvent {
  const place = { log: logOf(leaf), seq, prev, by: SOMEONE, at: instant(NOW), notedAt: instant(NOW) }
  return makeEvent({ ...place, type, body: body as Json, sealKey: newSigningKey() })
}
const reported = eventOf('aefi-reported.1', report)
const headAt = (event: LoggedEvent) => ({ seq: event.header.seq, hash: event.hash })
const sign = (event: LoggedEvent, raise: LoggedEvent | null = null, head = headAt(raise ?? event), by: Leaf = device) =>
  signNotice({ report: event, raise, head, at: instant(NOW) }, by)
const refusal = (text: string): string => {
  const opened = openNotice(text, trust)
  return opened.ok ? 'taken' : opened.code
}

test('a notice says what stands in the log, whose it is, and by which event it is known', () => {
  expect(openNotice(sign(reported), trust)).toMatchObject({
    ok: true,
    value: { log: logOf(device), seq: 7, event: reported.hash, report: { body: report }, raise: null },
  })
})

test('a case that grew serious is told with its report and the word that made it so', () => {
  const mild = eventOf('aefi-reported.1', { ...report, severity: 'minor', criteria: [] })
  const facts = { ...NO_FACTS, severity: 'serious', criteria: ['death'] }
  const body = { followUpId: FollowUpId.parse(id(9)), caseId: report.caseId, facts }
  const raise = eventOf('aefi-followed-up.1', body, { seq: 8, prev: mild.hash })
  expect(openNotice(sign(mild, raise), trust)).toMatchObject({ ok: true, value: { seq: 8, event: raise.hash } })
  expect(refusal(sign(mild))).toBe('contradicts-itself')
  const other = eventOf('aefi-followed-up.1', { ...body, caseId: id(5) }, { seq: 8, prev: mild.hash })
  expect(refusal(sign(mild, other))).toBe('contradicts-itself')
})

describe('it is refused', () => {
  test('when another device signed it, or one of another nation', () => {
    expect(refusal(sign(reported, null, headAt(reported), nvr.device()))).toBe('other-log')
    const foreign = nation('OTHER').device()
    expect(refusal(sign(eventOf('aefi-reported.1', report, { leaf: foreign }), null, undefined, foreign))).toBe(
      'other-issuer',
    )
  })

  test('when its log stands before the event, or elsewhere at it', () => {
    expect(refusal(sign(reported, null, { seq: 6, hash: FIRST_PREV }))).toBe('contradicts-itself')
    expect(refusal(sign(reported, null, { seq: 7, hash: FIRST_PREV }))).toBe('contradicts-itself')
    expect(refusal(sign(reported, null, { seq: 8, hash: FIRST_PREV }))).toBe('taken')
  })

  test('when its body is not the one that was hashed, or is of another kind', () => {
    const other = { ...reported, body: eventOf('aefi-reported.1', { ...report, age: 51 }).body }
    expect(refusal(sign(other))).toBe('not-a-statement')
    expect(refusal(sign(eventOf('dose-given.1', report)))).toBe('not-a-statement')
    expect(refusal(sign(eventOf('aefi-reported.1', { ...report, name: 'Sunita Jadhav' })))).toBe('not-a-statement')
    expect(() => sign({ ...reported, body: null })).toThrow('without its body')
  })

  test('when one bit of it was turned, wherever', () => {
    const text = Buffer.from(sign(reported))
    for (const turned of oneBitTurnedInEachByte(text)) {
      expect(openNotice(Buffer.from(turned).toString('latin1'), trust).ok).toBe(false)
    }
  })

  test('whatever a device signs in place of a notice', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (payload, text) => {
        expect(openNotice(signJws('teeka-notice+jws', payload as Json, device), trust).ok).toBe(false)
        expect(openNotice(text, trust).ok).toBe(false)
        expect(readNoticeReceipt(text, trust)).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })
})

test('a receipt is the server’s own word and no device can give it to itself', () => {
  const said = { notice: sha256Hex('a notice'), event: reported.hash, at: instant(NOW) }
  expect(readNoticeReceipt(signNoticeReceipt(said, nvr.receipts()), trust)).toEqual({ v: 1, ...said })
  expect(readNoticeReceipt(signNoticeReceipt(said, device), trust)).toBeUndefined()
})
