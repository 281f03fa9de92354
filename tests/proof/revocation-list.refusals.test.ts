/** Everything that must not pass for the national list of revocations. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#proof/canonical-json'
import { firstFailure } from '#proof/findings'
import { sha256Hex } from '#proof/hash'
import { signJws } from '#proof/jws'
import { newSigningKey } from '#proof/keys'
import { packHashes, readPackedHashes } from '#proof/packed-hashes'
import { packRevocations, readRevocationList, signRevocationList } from '#proof/revocation-list'
import { forgedLeaf, USUAL } from './forge.ts'
import { DAY, instant, type Leaf, nation, NOW, oneBitTurnedInEachByte } from './trust.ts'

const india = nation()
const signer = india.receipts()
const marks = ['a', 'b', 'c'].map((name) => sha256Hex(name).slice(0, 32)).toSorted()
const [low, middle, high] = marks as [string, string, string]
const kids = ['0123456789abcdef', 'f123456789abcdef'] as const
const revokedAt = instant(NOW - DAY)
const issue = { number: 3, asOf: instant(NOW) }

type List = ReturnType<typeof packRevocations>
const list = packRevocations({ hashes: marks, devices: kids.map((kid) => ({ kid, revokedAt, good: [low] })) })
const genuine = signRevocationList(list, issue, signer)
const parts = (): { list: List; signature: string } => JSON.parse(genuine)

const refusalOf = (text: string, now = NOW): unknown[] => {
  const { findings, list: taken } = readRevocationList(text, india.root, now)
  const failure = firstFailure(findings)
  return taken === undefined ? [failure?.check, failure?.why] : ['taken for good']
}
const by = (leaf: Leaf): string => signRevocationList(list, issue, leaf)
/** Signed by the national key all the same: as by a server with a fault in it. */
const signedAs = (changes: Partial<List>): string => signRevocationList({ ...list, ...changes }, issue, signer)
const base64 = (...hex: string[]): string => Buffer.from(hex.join(''), 'hex').toString('base64')

describe('a list of revocations is refused', () => {
  test('when a device signed it, or the signer of policy packs', () => {
    expect(refusalOf(by(india.device()))).toEqual(['purpose', 'for-another-purpose'])
    expect(refusalOf(by(india.policy()))).toEqual(['purpose', 'for-another-purpose'])
  })
  test('when its signer does not say what they sign', () => {
    expect(refusalOf(by(forgedLeaf(india, { extensions: [USUAL.usage] })))).toEqual(['purpose', 'for-another-purpose'])
  })
  test('when it comes from under another root', () => {
    expect(refusalOf(by(nation().receipts()))).toEqual(['issuer-signature', 'signature-does-not-hold'])
    expect(refusalOf(by(nation('NVR2').receipts()))).toEqual(['issuer', 'other-issuer'])
  })
  test('when another key signed it', () => {
    expect(refusalOf(by({ ...signer, key: newSigningKey() }))).toEqual(['signature', 'signature-does-not-hold'])
  })
  test('when its signer is no longer, or not yet, to be believed', () => {
    expect(refusalOf(genuine, NOW + 356 * DAY)).toEqual(['signer-dates', 'expired'])
    expect(refusalOf(genuine, NOW - 11 * DAY)).toEqual(['signer-dates', 'not-valid-yet'])
  })
  test.each<[string, Partial<List>]>([
    ['a certificate was taken off', { hashes: packHashes([low, high]) }],
    ['everything was taken off', { hashes: '' }],
    ['a certificate was put on', { hashes: packHashes([...marks, sha256Hex('d').slice(0, 32)]) }],
    ['a device was taken off', { devices: list.devices.slice(1) }],
    [
      'a thief put their own certificate among the good ones',
      { devices: list.devices.map((device) => ({ ...device, good: packHashes([low, high]) })) },
    ],
    [
      'a theft was put off by a year',
      { devices: list.devices.map((device) => ({ ...device, revokedAt: instant(NOW + 365 * DAY) })) },
    ],
  ])('when %s after signing', (_what, changes) => {
    const changed = { ...parts(), list: { ...list, ...changes } }
    expect(refusalOf(JSON.stringify(changed))).toEqual(['bytes', 'other-bytes'])
  })
  test('when it carries the word on another list', () => {
    const other = JSON.parse(signedAs({ hashes: '' })) as { signature: string }
    expect(refusalOf(JSON.stringify({ ...parts(), signature: other.signature }))).toEqual(['bytes', 'other-bytes'])
  })
  test('when it is another kind of signed word, or says less or more', () => {
    const with_ = (signature: string) => refusalOf(JSON.stringify({ ...parts(), signature }))
    expect(with_(signJws('teeka-receipt+jws', {}, signer))).toEqual(['document-type', 'other-type'])
    for (const word of [{}, { v: 2 }, [], null, 'yes'] as Json[]) {
      expect(with_(signJws('teeka-revocations+jws', word, signer))).toEqual(['statement', 'not-a-statement'])
    }
  })
  test.each<[string, string, string]>([
    ['half a mark stands at its end', base64(low, middle.slice(0, 16)), 'not-whole'],
    ['a mark is spelled in another way', `${base64(low)}\n`, 'not-whole'],
    ['it is not base64', '!', 'not-whole'],
    ['its marks stand in another order, so that one would not be found', base64(middle, low), 'not-sorted'],
    ['the last one stands out of its place', base64(low, high, middle), 'not-sorted'],
    ['a mark stands on it twice', base64(low, low, high), 'stands-twice'],
  ])('when %s, even under the right signature', (_what, packed, why) => {
    expect(refusalOf(signedAs({ hashes: packed }))).toEqual(['hashes', why])
    const [device, ...others] = list.devices
    if (device === undefined) throw new Error('no device')
    expect(refusalOf(signedAs({ devices: [{ ...device, good: packed }, ...others] }))).toEqual(['devices', why])
  })
  test('when its devices stand in another order, or one twice', () => {
    const [one, other] = list.devices as [List['devices'][0], List['devices'][0]]
    expect(refusalOf(signedAs({ devices: [other, one] }))).toEqual(['devices', 'not-sorted'])
    expect(refusalOf(signedAs({ devices: [one, one] }))).toEqual(['devices', 'stands-twice'])
  })
  test.each([
    ['nothing', ''],
    ['no JSON', 'revoked'],
    ['a list without a signature', JSON.stringify({ list })],
    ['more than a list and a signature', JSON.stringify({ ...parts(), note: 'x' })],
    ['marks as a list', JSON.stringify({ ...parts(), list: { ...list, hashes: marks } })],
    ['a device without a name', JSON.stringify({ ...parts(), list: { ...list, devices: [{ revokedAt, good: '' }] } })],
    ['more than any list', ' '.repeat(32 * 1024 * 1024 + 1)],
  ])('when the file holds %s', (_what, text) => {
    expect(refusalOf(text)).toEqual(['document', 'not-a-signed-document'])
  })
  test('when a bit was turned in any letter of it', () => {
    const compact = genuine.trim()
    const turned = oneBitTurnedInEachByte(Buffer.from(compact)).map((bytes) => Buffer.from(bytes).toString('utf8'))
    expect(turned.filter((text) => readRevocationList(text, india.root, NOW).list !== undefined)).toEqual([])
  }, 60_000)
})

test('no text makes the reader throw', () => {
  const noise = fc
    .record({
      list: fc.oneof(fc.jsonValue(), fc.record({ hashes: fc.string(), devices: fc.jsonValue() })),
      signature: fc.oneof(fc.constant(parts().signature), fc.string()),
    })
    .map((document) => JSON.stringify(document))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), noise), (text) => {
      expect(readRevocationList(text, india.root, NOW).list).toBe(undefined)
    }),
  )
})

test('a packed text that is read has one spelling only', () => {
  const bytes = fc.uint8Array({ maxLength: 64 }).map((some) => Buffer.from(some))
  fc.assert(
    fc.property(
      fc.oneof(
        bytes.map((some) => some.toString('base64')),
        fc.base64String(),
        fc.string(),
      ),
      (text) => {
        const read = readPackedHashes(text)
        if (typeof read === 'string') return
        const raw = Buffer.from(text, 'base64').toString('hex')
        expect(packHashes(raw.match(/.{32}/g) ?? [])).toBe(text)
      },
    ),
  )
})
