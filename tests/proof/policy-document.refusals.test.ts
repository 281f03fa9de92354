/** A signed policy pack, and everything that must not pass for one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#proof/canonical-json'
import { firstFailure } from '#proof/findings'
import { signJws } from '#proof/jws'
import { newSigningKey } from '#proof/keys'
import { examinePolicy, signPolicy } from '#proof/policy-document'
import { forgedLeaf, USUAL } from './forge.ts'
import { DAY, type Leaf, nation, NOW, oneBitTurnedInEachByte } from './trust.ts'

const india = nation()
const signer = india.policy()
const trust = { root: india.root, now: NOW }
const pack = { pack: 'india-covid', version: '3', rows: [{ id: 'covishield-1', minGapDays: 84 }], order: 'टीका' }
const genuine = signPolicy(pack, signer)
const parts = (): { pack: Record<string, Json>; signature: string } => JSON.parse(genuine)

const refusalOf = (text: string, at = trust): unknown[] => {
  const { findings, signed } = examinePolicy(text, at)
  const failure = firstFailure(findings)
  return signed === undefined ? [failure?.check, failure?.why] : ['taken for good']
}
const by = (leaf: Leaf): string => signPolicy(pack, leaf)
const changed = (changes: Record<string, Json>): string =>
  JSON.stringify({ ...parts(), pack: { ...parts().pack, ...changes } })

test('what was signed comes out in its canonical spelling, however the file was laid out', () => {
  const { signed } = examinePolicy(genuine, trust)
  expect(signed?.pack).toEqual(pack)
  const upsideDown = { signature: parts().signature, pack: Object.fromEntries(Object.entries(pack).toReversed()) }
  expect(examinePolicy(JSON.stringify(upsideDown), trust).signed).toMatchObject({
    text: signed?.text,
    hash: signed?.hash,
  })
})

describe('a policy pack is refused', () => {
  test('when the server signed it with its key for receipts, or a device did', () => {
    expect(refusalOf(by(india.receipts()))).toEqual(['purpose', 'for-another-purpose'])
    expect(refusalOf(by(india.device()))).toEqual(['purpose', 'for-another-purpose'])
  })
  test('when its signer does not say what they sign', () => {
    expect(refusalOf(by(forgedLeaf(india, { extensions: [USUAL.usage] })))).toEqual(['purpose', 'for-another-purpose'])
  })
  test('when it comes from under another root', () => {
    expect(refusalOf(by(nation().policy()))).toEqual(['issuer-signature', 'signature-does-not-hold'])
    expect(refusalOf(by(nation('NVR2').policy()))).toEqual(['issuer', 'other-issuer'])
  })
  test('when another key signed it', () => {
    expect(refusalOf(by({ ...signer, key: newSigningKey() }))).toEqual(['signature', 'signature-does-not-hold'])
  })
  test('when its signer is no longer, or not yet, to be believed', () => {
    expect(refusalOf(genuine, { ...trust, now: NOW + 356 * DAY })).toEqual(['signer-dates', 'expired'])
    expect(refusalOf(genuine, { ...trust, now: NOW - 11 * DAY })).toEqual(['signer-dates', 'not-valid-yet'])
  })
  test.each([
    ['a figure', { rows: [{ id: 'covishield-1', minGapDays: 28 }] }],
    ['its number', { version: '4' }],
    ['a rule left out', { rows: [] }],
    ['a rule put in', { rows: [...pack.rows, { id: 'extra' }] }],
    ['a key put in', { note: 'x' }],
  ])('when %s was changed after signing', (_what, changes) => {
    expect(refusalOf(changed(changes))).toEqual(['bytes', 'other-bytes'])
  })
  test('when it carries the word on another pack', () => {
    const other: { signature: string } = JSON.parse(signPolicy({ ...pack, version: '2' }, signer))
    expect(refusalOf(JSON.stringify({ ...parts(), signature: other.signature }))).toEqual(['bytes', 'other-bytes'])
  })
  test('when it is another kind of signed word, or says less or more', () => {
    const with_ = (signature: string) => refusalOf(JSON.stringify({ ...parts(), signature }))
    expect(with_(signJws('teeka-receipt+jws', {}, signer))).toEqual(['document-type', 'other-type'])
    for (const word of [{}, { v: 2 }, [], null, 'yes']) {
      expect(with_(signJws('teeka-policy+jws', word, signer))).toEqual(['statement', 'not-a-statement'])
    }
  })
  test.each([
    ['nothing', ''],
    ['no JSON', 'policy'],
    ['a pack without a signature', JSON.stringify({ pack })],
    ['a list for a pack', JSON.stringify({ pack: [pack], signature: parts().signature })],
    ['more than a pack and a signature', JSON.stringify({ ...parts(), note: 'x' })],
    ['half a letter', JSON.stringify({ ...parts(), pack: { pack: '\ud800' } })],
    ['more than any pack', ' '.repeat(600_001)],
  ])('when the file holds %s', (_what, text) => {
    expect(refusalOf(text)).toEqual(['document', 'not-a-signed-document'])
  })
  test('when a bit was turned in any letter of what was signed or of the word on it', () => {
    const compact = JSON.stringify(parts())
    const turned = oneBitTurnedInEachByte(Buffer.from(compact)).map((bytes) => Buffer.from(bytes).toString('utf8'))
    expect(turned.filter((text) => examinePolicy(text, trust).signed !== undefined)).toEqual([])
  }, 60_000)
})

test('no text makes the reader throw', () => {
  const noise = fc
    .record({ pack: fc.jsonValue(), signature: fc.oneof(fc.constant(parts().signature), fc.string()) })
    .map((document) => JSON.stringify(document))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), noise), (text) => {
      expect(examinePolicy(text, trust).signed).toBe(undefined)
    }),
  )
})
