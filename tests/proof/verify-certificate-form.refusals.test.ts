/** What is no certificate by its form: its text, its message, its header, in any spelling but the one. */
import { deflateRawSync, deflateSync } from 'node:zlib'
import { encode, Tag } from 'cbor2'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase45, toBase45 } from '#proof/base45'
import { allHold } from '#proof/findings'
import { verifyCertificate } from '#proof/hcert'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { forgedMessage, kidOf, textOf, usualHeader } from './forge.ts'
import { device, trust, claims, sorted, payload, forged, genuine, refusalsOf } from './forged-certificates.ts'
import { oddCbor } from './odd-cbor.ts'
import { nation } from './trust.ts'

test('the forger’s own tools make a good certificate when nothing is forged', () => {
  expect(verifyCertificate(genuine, trust)).toMatchObject({ ok: true, record: aRecord() })
  const tagged = forged({ wrap: (message) => new Tag(61, message) })
  expect(verifyCertificate(tagged, trust).ok).toBe(true)
})

describe('the text', () => {
  const body = genuine.slice(4)
  const zlib = Buffer.from(fromBase45(body) as Uint8Array)
  const inflated = forgedMessage(device, payload)
  const asText = (bytes: Uint8Array): string => `HC1:${toBase45(bytes)}`
  test.each([
    ['is empty', '', 'prefix', 'not-a-certificate'],
    ['has another prefix', `HC2:${body}`, 'prefix', 'not-a-certificate'],
    ['has the prefix in small letters', `hc1:${body}`, 'prefix', 'not-a-certificate'],
    ['is longer than any code', `HC1:${'0'.repeat(4293)}`, 'prefix', 'not-a-certificate'],
    ['has a letter outside base45', `HC1:${body.slice(0, -1)}a`, 'base45', 'not-base45'],
    ['has groups that stand for too much', `HC1:${':::'.repeat(20)}`, 'base45', 'not-base45'],
    ['ends in a lone letter', `HC1:${body.slice(0, Math.floor(body.length / 3) * 3 - 2)}`, 'base45', 'not-base45'],
    ['is not compressed', asText(inflated), 'compression', 'not-compressed'],
    ['is compressed without a zlib header', asText(deflateRawSync(inflated)), 'compression', 'not-compressed'],
    ['is cut off', asText(zlib.subarray(0, -5)), 'compression', 'not-compressed'],
    ['goes on behind its end', asText(Buffer.concat([zlib, Buffer.from('xx')])), 'compression', 'not-compressed'],
    ['inflates without end', asText(deflateSync(Buffer.alloc(900_000))), 'compression', 'too-large'],
  ] as const)('%s', (_, text, check, why) => expect(refusalsOf(text)).toContainEqual([check, why]))
})

describe('the message', () => {
  const raw = (bytes: Uint8Array): string => textOf(bytes)
  const parts = (): unknown[] => [sorted(usualHeader(device)), new Map(), payload, new Uint8Array(64)]
  const messages: readonly (readonly [string, Uint8Array])[] = [
    ['is no CBOR', Buffer.from('ffffff', 'hex')],
    ['is a number', encode(1)],
    ['has no tag', encode(parts())],
    ['has the tag of another kind', encode(new Tag(17, parts()))],
    ['has five parts', encode(new Tag(18, [...parts(), 1]))],
    ['has its signature as text', encode(new Tag(18, parts().with(3, 'x'.repeat(64))))],
    ['has a signature of 63 bytes', encode(new Tag(18, parts().with(3, new Uint8Array(63))))],
    ['has a header that is no map', encode(new Tag(18, parts().with(0, encode([1]))))],
    ['has an empty header', encode(new Tag(18, parts().with(0, new Uint8Array())))],
    ['has something behind it', Buffer.concat([forgedMessage(device, payload), Buffer.from('00', 'hex')])],
    ['is nested a thousand deep', Buffer.concat([Buffer.alloc(1000, 0x81), Buffer.from('00', 'hex')])],
    ['announces more than it has', Buffer.from('d29b00ffffffffffffff', 'hex')],
  ]
  test.each(messages)('%s', (_, bytes) =>
    expect(refusalsOf(raw(bytes))).toContainEqual(['structure', 'not-a-signed-message']),
  )

  test('has a key twice in its header', () => {
    const [first, second] = [encode(-7), encode(-8)]
    const twice = Buffer.concat([Buffer.from('a201', 'hex'), first, Buffer.from('01', 'hex'), second])
    expect(refusalsOf(forged({ protectedBytes: new Uint8Array(twice) }))).toContainEqual([
      'structure',
      'not-a-signed-message',
    ])
  })
  test('has its header keys in another order', () => {
    const shuffled = encode(new Map([...usualHeader(device)].toReversed()), { sortKeys: null })
    expect(refusalsOf(forged({ protectedBytes: shuffled }))).toContainEqual(['structure', 'not-a-signed-message'])
  })
  test('has its header in an indefinite length', () => {
    const header = sorted(usualHeader(device))
    const open = Buffer.concat([Buffer.from('bf', 'hex'), header.subarray(1), Buffer.from('ff', 'hex')])
    expect(refusalsOf(forged({ protectedBytes: new Uint8Array(open) }))).toContainEqual([
      'structure',
      'not-a-signed-message',
    ])
  })
})

describe('the header', () => {
  const header = (changes: readonly (readonly [unknown, unknown])[]) => new Map([...usualHeader(device), ...changes])
  const without = (label: number) => new Map([...usualHeader(device)].filter(([key]) => key !== label))

  test.each([
    ['names another algorithm', header([[1, -37]]), 'algorithm', 'other-algorithm'],
    ['names the algorithm "none"', header([[1, 0]]), 'algorithm', 'other-algorithm'],
    ['names no algorithm', without(1), 'algorithm', 'other-algorithm'],
    ['names another key', header([[4, kidOf(nation().root)]]), 'kid', 'other-certificate'],
    [
      'names its key longer than it is',
      header([[4, new Uint8Array([...kidOf(device.leaf), 0])]]),
      'kid',
      'other-certificate',
    ],
    ['names no key', without(4), 'kid', 'other-certificate'],
    ['has no certificate', without(33), 'signer-certificate', 'no-certificate'],
    ['has its certificate as text', header([[33, 'leaf']]), 'signer-certificate', 'no-certificate'],
    [
      'has something else for a certificate',
      header([[33, new Uint8Array(99)]]),
      'signer-certificate',
      'not-a-certificate',
    ],
  ] as const)('%s', (_, protectedMap, check, why) =>
    expect(refusalsOf(forged({ protectedMap }))).toContainEqual([check, why]),
  )

  test('has its certificate where no signature covers it', () => {
    const loose = { protectedMap: without(33), unprotected: new Map([[33, new Uint8Array(device.leaf)]]) }
    expect(refusalsOf(forged(loose))).toContainEqual(['signer-certificate', 'unprotected-certificate'])
  })
  test('carries anything else unsigned', () => {
    expect(refusalsOf(forged({ unprotected: new Map([[99, 'x']]) }))).toContainEqual([
      'signer-certificate',
      'unprotected-certificate',
    ])
  })
  test('has two certificates: a genuine one to be checked and the forger’s to be used', () => {
    const forger = nation().device()
    for (const chain of [[forger.leaf, device.leaf], [device.leaf, forger.leaf], [device.leaf]]) {
      const protectedMap = header([[33, chain.map((leaf) => new Uint8Array(leaf))]])
      expect(refusalsOf(forged({ protectedMap }, forger))).toContainEqual([
        'signer-certificate',
        'several-certificates',
      ])
    }
  })
})

test('a record of ours in any other spelling than the one is refused, signed or not', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), (chance) => {
      const choose = (below: number): number => Number(chance.next().value) % below
      const odd = oddCbor(claims(), choose)
      fc.pre(!Buffer.from(odd).equals(payload))
      expect(refusalsOf(textOf(forgedMessage(device, odd)))).toEqual([['period', 'no-period']])
      const header = oddCbor(usualHeader(device), choose)
      fc.pre(!Buffer.from(header).equals(sorted(usualHeader(device))))
      expect(refusalsOf(forged({ protectedBytes: header }))).toEqual([['structure', 'not-a-signed-message']])
    }),
    { numRuns: 60 },
  )
})

test('no text at all makes the verifier throw, and none is taken for a certificate', () => {
  const wrapped = fc.uint8Array({ maxLength: 200 }).map(textOf)
  const signedNoise = fc.uint8Array({ maxLength: 100 }).map((noise) => textOf(forgedMessage(device, noise)))
  const noisyHeader = fc.uint8Array({ maxLength: 100 }).map((noise) => forged({ protectedBytes: noise }))
  const noisyLeaf = fc
    .uint8Array({ maxLength: 100 })
    .map((noise) => forged({ protectedMap: usualHeader({ ...device, leaf: noise }) }))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), wrapped, signedNoise, noisyHeader, noisyLeaf), (text) => {
      const verdict = verifyCertificate(text, trust)
      expect(verdict.ok).toBe(false)
      expect(allHold(verdict.findings)).toBe(false)
      expect(verdict.findings).toHaveLength(19)
    }),
    { numRuns: 300 },
  )
})
