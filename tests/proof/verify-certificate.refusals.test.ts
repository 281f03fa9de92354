import { deflateRawSync, deflateSync } from 'node:zlib'
import { encode, Tag } from 'cbor2'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf } from '#domain/certificate/claim'
import { fromBase45, toBase45 } from '#proof/base45'
import { OID, PURPOSE } from '#proof/certificate-fields'
import { bitString, sequence, TAG, der, objectId, integer } from '#proof/der-write'
import { allHold, type Finding } from '#proof/findings'
import { signCertificate, verifyCertificate } from '#proof/hcert'
import { newSigningKey } from '#proof/keys'
import type { RevocationList } from '#proof/revocation-list'
import { aRecord } from '../domain/certificate/record-examples.ts'
import {
  extension,
  forgedLeaf,
  forgedMessage,
  type ForgedMessage,
  kidOf,
  nameOf,
  otherKinds,
  textOf,
  USUAL,
  usualHeader,
} from './forge.ts'
import { oddCbor } from './odd-cbor.ts'
import { DAY, type Leaf, nation, NOW, oneBitTurnedInEachByte } from './trust.ts'

const india = nation()
const device = india.device()
const trust = { root: india.root, now: NOW }

const claims = (changes: readonly (readonly [number, unknown])[] = []) =>
  new Map<number, unknown>([
    [1, 'IN'],
    [4, NOW / 1000 + 1000],
    [6, NOW / 1000],
    [-70_001, claimOf(aRecord())],
    ...changes,
  ])
const sorted = (map: ReadonlyMap<unknown, unknown>): Uint8Array => encode(map, { cde: true })
const payload = sorted(claims())
const forged = (message: ForgedMessage = {}, signer: Leaf = device): string =>
  textOf(forgedMessage(signer, payload, message))
const genuine = forged()

const failures = (findings: readonly Finding[]) =>
  findings.filter(({ ok, why }) => !ok && why !== 'not-reached').map(({ check, why }) => [check, why])

/** Which checks said no, and why; never nothing, because then it is no refusal. */
function refusalsOf(text: string, at = trust): unknown[] {
  const { ok, findings } = verifyCertificate(text, at)
  return ok ? ['taken for good'] : failures(findings)
}

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

describe('the signer', () => {
  const by = (signer: Leaf): string => forged({ protectedMap: usualHeader(signer) }, signer)

  test('stands under another root', () => {
    const abroad = nation('NVR2').device()
    expect(refusalsOf(by(abroad))).toContainEqual(['issuer', 'other-issuer'])
    expect(refusalsOf(by(abroad))).toContainEqual(['issuer-signature', 'signature-does-not-hold'])
  })
  test('stands under a root that only has the same name', () => {
    const verdict = verifyCertificate(by(nation().device()), trust)
    expect(failures(verdict.findings)).toEqual([['issuer-signature', 'signature-does-not-hold']])
    expect(verdict.record).toBeUndefined()
  })
  test('was issued by a device', () => {
    const child = forgedLeaf(india, { issuer: nameOf('MH-PUN-0042.1'), signedBy: device.key })
    expect(refusalsOf(by(child))).toContainEqual(['issuer', 'other-issuer'])
    const pretender = forgedLeaf(india, { signedBy: device.key })
    expect(refusalsOf(by(pretender))).toContainEqual(['issuer-signature', 'signature-does-not-hold'])
  })
  test('is the root itself', () => {
    const root = { key: india.rootKey, leaf: india.root }
    expect(refusalsOf(by(root))).toContainEqual(['not-an-authority', 'is-an-authority'])
    expect(refusalsOf(by(root))).toContainEqual(['key-usage', 'not-for-signatures'])
  })
  test('is not valid yet, or no longer', () => {
    expect(refusalsOf(by(forgedLeaf(india, { notBefore: NOW + DAY })))).toContainEqual([
      'signer-dates',
      'not-valid-yet',
    ])
    expect(refusalsOf(by(forgedLeaf(india, { notAfter: NOW - 1000 })))).toContainEqual(['signer-dates', 'expired'])
  })
  test('stands under a root that is no longer valid', () => {
    expect(refusalsOf(genuine, { root: india.root, now: NOW + 3001 * DAY })).toContainEqual(['root-dates', 'expired'])
    expect(refusalsOf(genuine, { root: india.root, now: NOW - 101 * DAY })).toContainEqual([
      'root-dates',
      'not-valid-yet',
    ])
  })

  const usage = (bits: number) => extension(OID.keyUsage, bitString(Uint8Array.of(bits), 0), true)
  const purposes = (...oids: string[]) => extension(OID.extendedKeyUsage, sequence(...oids.map(objectId)))
  const authority = extension(OID.basicConstraints, sequence(der(TAG.boolean, Uint8Array.of(0xff)), integer(0n)), true)
  test.each([
    ['may sign certificates but no documents', [usage(0x06), USUAL.purpose], 'key-usage', 'not-for-signatures'],
    ['does not say what its key is for', [USUAL.purpose], 'key-usage', 'not-for-signatures'],
    ['is an authority', [usage(0x84), USUAL.purpose, authority], 'not-an-authority', 'is-an-authority'],
    ['is for tests', [USUAL.usage, purposes('1.3.6.1.4.1.1847.2021.1.1')], 'purpose', 'for-another-purpose'],
    ['is for receipts', [USUAL.usage, purposes(PURPOSE.receipts)], 'purpose', 'for-another-purpose'],
    [
      'names its purpose unreadably',
      [USUAL.usage, extension(OID.extendedKeyUsage, Uint8Array.of(1))],
      'purpose',
      'for-another-purpose',
    ],
    [
      'says something critical that nobody understands',
      [...Object.values(USUAL), extension('1.2.3', Uint8Array.of(5, 0), true)],
      'signer-certificate',
      'not-a-certificate',
    ],
    ['says the same thing twice', [...Object.values(USUAL), USUAL.usage], 'signer-certificate', 'not-a-certificate'],
  ] as const)('%s', (_, extensions, check, why) =>
    expect(refusalsOf(by(forgedLeaf(india, { extensions })))).toContainEqual([check, why]),
  )

  test('need not name a purpose (HCERT: then it is for all)', () => {
    expect(verifyCertificate(by(forgedLeaf(india, { extensions: [USUAL.usage] })), trust).ok).toBe(true)
  })
  test('is the receipt key of the server', () =>
    expect(refusalsOf(by(india.receipts()))).toContainEqual(['purpose', 'for-another-purpose']))
  test('has a key of another kind', () => {
    for (const key of otherKinds()) {
      const signer = forgedLeaf(india, { key })
      const text = forged({ protectedMap: usualHeader(signer) }, { ...signer, key: newSigningKey() })
      expect(refusalsOf(text)).toContainEqual(['key-type', 'other-key-type'])
    }
  })
})

describe('the signature', () => {
  test('is by another key than the certificate’s', () => {
    expect(refusalsOf(forged({}, { ...device, key: newSigningKey() }))).toContainEqual([
      'signature',
      'signature-does-not-hold',
    ])
  })
  test('was made for something else', () => {
    expect(refusalsOf(forged({ context: 'CounterSignature' }))).toContainEqual(['signature', 'signature-does-not-hold'])
  })
  test('is empty', () => {
    expect(refusalsOf(forged({ signature: new Uint8Array(64) }))).toContainEqual([
      'signature',
      'signature-does-not-hold',
    ])
  })
  test('stands over another claim', () => {
    const message = forgedMessage(device, payload)
    const at = Buffer.from(message).indexOf('Covishield')
    const edited = Uint8Array.from(
      Buffer.concat([message.subarray(0, at), Buffer.from('CovishielX'), message.subarray(at + 10)]),
    )
    expect(refusalsOf(textOf(edited))).toContainEqual(['signature', 'signature-does-not-hold'])
    expect(verifyCertificate(textOf(edited), trust).record).toBeUndefined()
  })
})

describe('what is signed', () => {
  const saying = (...changes: (readonly [number, unknown])[]) => textOf(forgedMessage(device, sorted(claims(changes))))
  const lacking = (key: number) =>
    textOf(forgedMessage(device, sorted(new Map([...claims()].filter(([name]) => name !== key)))))
  const seconds = NOW / 1000

  test('is no map', () =>
    expect(refusalsOf(textOf(forgedMessage(device, encode([1]))))).toContainEqual(['period', 'no-period']))
  test('does not say how long it holds', () => {
    for (const text of [lacking(4), lacking(6), saying([4, 'tomorrow']), saying([4, seconds - 1])]) {
      expect(refusalsOf(text)).toContainEqual(['period', 'no-period'])
    }
  })
  test('was issued before the device had its certificate', () => {
    expect(refusalsOf(saying([6, seconds - 11 * 86_400]))).toContainEqual(['period', 'issued-before-signer'])
  })
  test('outlives the certificate of the device', () => {
    expect(refusalsOf(saying([4, seconds + 356 * 86_400]))).toContainEqual(['period', 'outlives-signer'])
  })
  test('has no record', () => expect(refusalsOf(lacking(-70_001))).toContainEqual(['record', 'not-a-record']))
  test('has a record of another version', () => {
    expect(refusalsOf(saying([-70_001, new Map([...claimOf(aRecord()), [0, 2]])]))).toContainEqual([
      'record',
      'unknown-version',
    ])
  })
  test('has a record with a key twice', () => {
    const twice = Buffer.from(payload)
    // Key 8 of the record (the centre) becomes a second key 7.
    const at = twice.indexOf(Buffer.concat([Buffer.from([0x08, 0x84, 0x6b]), Buffer.from('MH-PUN-0042')]))
    twice[at] = 7
    expect(refusalsOf(textOf(forgedMessage(device, new Uint8Array(twice))))).toContainEqual(['period', 'no-period'])
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

describe('time', () => {
  const record = aRecord()
  const signed = signCertificate({ record, ...device, issuedAt: NOW, expiresAt: NOW + 30 * DAY })
  const text = signed.ok ? signed.value.text : ''

  test('an expired certificate is refused, and still shows what it said', () => {
    const verdict = verifyCertificate(text, { root: india.root, now: NOW + 31 * DAY })
    expect(failures(verdict.findings)).toEqual([['not-expired', 'expired']])
    expect(verdict).toMatchObject({ ok: false, record, period: { expiresAt: NOW + 30 * DAY } })
  })
  test('it is good up to its last second', () => {
    expect(verifyCertificate(text, { root: india.root, now: NOW + 30 * DAY }).ok).toBe(true)
    expect(verifyCertificate(text, { root: india.root, now: NOW + 30 * DAY + 1 }).ok).toBe(false)
  })
  test('a forged one shows nothing, expired or not', () => {
    const foreign = nation()
    expect(verifyCertificate(text, { root: foreign.root, now: NOW + 31 * DAY })).not.toHaveProperty('record')
  })
})

test('a bit turned in any byte of the signed message is found out', () => {
  const message = forgedMessage(device, payload)
  const unnoticed = oneBitTurnedInEachByte(message).filter((changed) => verifyCertificate(textOf(changed), trust).ok)
  expect(unnoticed).toEqual([])
}, 60_000)

test('any letter changed in the code changes nothing that it says, or is found out', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
      (place, letter) => {
        const at = 4 + (place % (genuine.length - 4))
        const { ok, record } = verifyCertificate(genuine.slice(0, at) + letter + genuine.slice(at + 1), trust)
        expect(ok ? record : aRecord()).toEqual(aRecord())
      },
    ),
    { numRuns: 300 },
  )
})

describe('what was taken back', () => {
  const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
  const message = forgedMessage(device, payload)
  const text = textOf(message)
  const s = BigInt(`0x${Buffer.from(message.subarray(-32)).toString('hex')}`)
  const other = Buffer.from((N - s).toString(16).padStart(64, '0'), 'hex')
  const twin = textOf(Uint8Array.from([...message.subarray(0, -32), ...other]))
  const { rHash = '', kid = '' } = verifyCertificate(text, trust).signer ?? {}
  const revocations = (hashes: readonly string[], good?: readonly string[]): RevocationList => ({
    asOf: NOW,
    has: (hash) => hashes.includes(hash),
    device: (name) =>
      good !== undefined && name === kid ? { revokedAt: NOW, stillGood: (hash) => good.includes(hash) } : undefined,
  })
  const under = (list: RevocationList) => ({ ...trust, revocations: list })

  test('the other half of a signature may be replaced by anyone, and the twin is genuine too', () => {
    expect(twin).not.toBe(text)
    expect(verifyCertificate(twin, trust)).toMatchObject({ ok: true, signer: { rHash } })
  })
  test('a revoked one is revoked, and so is its twin; what it said stays to be read', () => {
    for (const shown of [text, twin]) {
      const verdict = verifyCertificate(shown, under(revocations([rHash])))
      expect(failures(verdict.findings)).toEqual([['not-revoked', 'revoked']])
      expect(verdict).toMatchObject({ ok: false, record: aRecord() })
    }
  })
  test('of a stolen device all is revoked but what was known before, and the twin of that', () => {
    for (const shown of [text, twin]) {
      expect(refusalsOf(shown, under(revocations([], [])))).toEqual([['not-revoked', 'device-revoked']])
      expect(verifyCertificate(shown, under(revocations([], [rHash]))).ok).toBe(true)
    }
    expect(refusalsOf(text, under(revocations([rHash], [rHash])))).toEqual([['not-revoked', 'revoked']])
  })
  test('one that is on no list passes that check by name; without a list there is no such check', () => {
    const checks = verifyCertificate(text, under(revocations(['00']))).findings
    expect(checks).toContainEqual({ check: 'not-revoked', ok: true })
    expect(verifyCertificate(text, trust).findings.map(({ check }) => check)).not.toContain('not-revoked')
  })
  test('a forged one is not looked up', () => {
    const { findings } = verifyCertificate(forged({ signature: new Uint8Array(64) }), under(revocations([rHash])))
    expect(findings).toContainEqual({ check: 'not-revoked', ok: false, why: 'not-reached' })
  })
})

describe('where the signers themselves are trusted, and no root', () => {
  const signers = [nation().device().leaf, device.leaf]
  test('one of theirs is good', () => {
    expect(verifyCertificate(genuine, { signers, now: NOW })).toMatchObject({ ok: true, record: aRecord() })
  })
  test('another’s is not, even of the same nation', () => {
    const sister = india.device()
    const text = forged({ protectedMap: usualHeader(sister) }, sister)
    expect(verifyCertificate(text, trust).ok).toBe(true)
    const { findings } = verifyCertificate(text, { signers, now: NOW })
    expect(failures(findings)).toEqual([['signer-known', 'signer-unknown']])
  })
  test('one that may not sign certificates may not here either', () => {
    const server = india.receipts()
    const { findings } = verifyCertificate(forged({ protectedMap: usualHeader(server) }, server), {
      signers: [server.leaf],
      now: NOW,
    })
    expect(failures(findings)).toEqual([['purpose', 'for-another-purpose']])
  })
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
