import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_PREV } from '#domain/events/envelope'
import { packBatch } from '#proof/batch'
import type { Json } from '#proof/canonical-json'
import { sha256Hex } from '#proof/hash'
import { signJws } from '#proof/jws'
import { newSigningKey } from '#proof/keys'
import { examineReceipt, type Receipt, signReceipt, verifyReceipt } from '#proof/receipt'
import { forgedLeaf, USUAL } from './forge.ts'
import { DAY, eventsOf, instant, type Leaf, logOf, nation, NOW, oneBitTurnedInEachByte } from './trust.ts'

const india = nation()
const device = india.device()
const server = india.receipts()
const trust = { root: india.root, now: NOW }
const TYPE = 'teeka-receipt+jws'
const events = eventsOf(device, 3)
const batch = packBatch({ log: logOf(device), events, chainFrom: FIRST_PREV, ...device, createdAt: instant(NOW) })
const said: Omit<Receipt, 'v'> = {
  batch: batch.id,
  manifest: sha256Hex(batch.manifest),
  log: logOf(device),
  upTo: 3,
  chain: events[2]?.hash ?? FIRST_PREV,
  events: 3,
  at: instant(NOW),
}
const genuine = signReceipt(said, server)

test('a receipt says what the server holds, to everyone who trusts the root', () => {
  expect(verifyReceipt(genuine, trust)).toEqual({ ok: true, value: { v: 1, ...said } })
  expect(examineReceipt(genuine, trust).findings.filter(({ ok }) => !ok)).toEqual([])
})

describe('a receipt is refused', () => {
  const refusalOf = (text: string, at = trust): unknown[] => {
    const answer = verifyReceipt(text, at)
    const taken = answer.ok || examineReceipt(text, at).receipt !== undefined
    return taken ? ['taken for good'] : [answer.details['check'], answer.code]
  }
  const by = (signer: Leaf): string => signReceipt(said, signer)

  test('when a device signed it: nobody confirms himself', () =>
    expect(refusalOf(by(device))).toEqual(['purpose', 'for-another-purpose']))
  test('when its signer does not say that it is for receipts', () => {
    expect(refusalOf(by(forgedLeaf(india, { extensions: [USUAL.usage] })))).toEqual(['purpose', 'for-another-purpose'])
  })
  test('when it comes from under another root', () => {
    expect(refusalOf(by(nation().receipts()))).toEqual(['issuer-signature', 'signature-does-not-hold'])
    expect(refusalOf(by(nation('NVR2').receipts()))).toEqual(['issuer', 'other-issuer'])
  })
  test('when another key signed it', () => {
    expect(refusalOf(by({ ...server, key: newSigningKey() }))).toEqual(['signature', 'signature-does-not-hold'])
  })
  test('when it is a manifest, or anything else that the server signs', () => {
    expect(refusalOf(batch.manifest)).toEqual(['document-type', 'other-type'])
    expect(refusalOf(signJws('teeka-manifest+jws', { v: 1, ...said }, server))).toEqual(['document-type', 'other-type'])
  })
  test('when the certificate of the server has ended', () => {
    expect(refusalOf(genuine, { root: india.root, now: NOW + 356 * DAY })).toEqual(['signer-dates', 'expired'])
  })
  test('when it says less or more than a receipt', () => {
    const { manifest: _, ...less } = { v: 1, ...said }
    const others: Json[] = [
      less,
      { v: 1, ...said, extra: true },
      { v: 2, ...said },
      { v: 1, ...said, upTo: 0 },
      [],
      null,
      'ok',
    ]
    for (const other of others)
      expect(refusalOf(signJws(TYPE, other, server))).toEqual(['statement', 'not-a-statement'])
  })
  test('when a bit was turned in any of its letters', () => {
    const changed = oneBitTurnedInEachByte(Buffer.from(genuine)).map((text) => Buffer.from(text).toString('latin1'))
    expect(changed.filter((text) => verifyReceipt(text, trust).ok)).toEqual([])
  }, 60_000)
})

test('no text makes the reader throw', () => {
  const signedNoise = fc.jsonValue().map((value) => signJws(TYPE, JSON.parse(JSON.stringify(value)) as Json, server))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), signedNoise), (text) => {
      expect(verifyReceipt(text, trust).ok).toBe(false)
    }),
  )
})
