import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_PREV, type LoggedEvent } from '#domain/events/envelope'
import { type Batch, batchId, examineBatch, type Manifest, openBatch, packBatch } from '#proof/batch'
import { lineOf } from '#proof/batch-lines'
import { canonicalJson, type Json } from '#proof/canonical-json'
import { sha256Hex } from '#proof/hash'
import { signJws } from '#proof/jws'
import { merkleRoot } from '#proof/merkle'
import { newSigningKey, signBytes } from '#proof/keys'
import { signReceipt } from '#proof/receipt'
import { forgedLeaf, otherKinds } from './forge.ts'
import { DAY, eventsOf, instant, type Leaf, logOf, nation, NOW, oneBitTurnedInEachByte } from './trust.ts'

const india = nation()
const device = india.device()
const log = logOf(device)
const events = eventsOf(device, 8)
const trust = { root: india.root, now: NOW }
const TYPE = 'teeka-manifest+jws'
const genuine = packBatch({ log, events, chainFrom: FIRST_PREV, ...device, createdAt: instant(NOW) })
const lines = events.map(lineOf)

/** A batch of these lines whose manifest agrees with them, signed like any other, whatever the lines are. */
function forged(what: readonly string[] | Uint8Array, changes: Partial<Manifest> = {}, signer: Leaf = device): Batch {
  const bytes = what instanceof Uint8Array ? what : zstdCompressSync(what.map((line) => `${line}\n`).join(''))
  const count = what instanceof Uint8Array ? 8 : what.length
  const log = logOf(signer)
  const manifest = {
    v: 1,
    batch: batchId(log, 1, count),
    log,
    from: 1,
    to: count,
    count,
    chainFrom: FIRST_PREV,
    chainTo: events.at(-1)?.hash,
    root: merkleRoot(what instanceof Uint8Array ? [] : what),
    bytes: sha256Hex(bytes),
    size: bytes.length,
    created: instant(NOW),
    ...changes,
  }
  return { manifest: signJws(TYPE, manifest as Json, signer), bytes }
}

/** Which check said no first, and why. */
function refusalOf(batch: Batch, at = trust): unknown[] {
  const answer = openBatch(batch, at)
  const examined = examineBatch(batch, at)
  if (answer.ok || examined.opened !== undefined) return ['taken for good']
  const first = examined.findings.find(({ ok, why }) => !ok && why !== 'not-reached')
  return first?.check === answer.details['check'] && first?.why === answer.code
    ? [first?.check, first?.why]
    : ['at odds']
}

test('the forger’s own tools make a good batch when nothing is forged', () => {
  expect(openBatch(forged(lines), trust)).toMatchObject({ ok: true, value: { events } })
})

describe('a bit', () => {
  test('turned in any byte of the events is found out', () => {
    const refusals = oneBitTurnedInEachByte(genuine.bytes).map((bytes) => refusalOf({ ...genuine, bytes }).join(': '))
    expect(new Set(refusals)).toEqual(new Set(['bytes: other-bytes']))
  })
  test('turned in any letter of the manifest is found out', () => {
    const manifests = oneBitTurnedInEachByte(Buffer.from(genuine.manifest)).map((text) =>
      Buffer.from(text).toString('latin1'),
    )
    expect(manifests.filter((manifest) => openBatch({ ...genuine, manifest }, trust).ok)).toEqual([])
  }, 60_000)
})

describe('the manifest', () => {
  const [header = '', payload = '', signature = ''] = genuine.manifest.split('.')
  const given = (manifest: string): Batch => ({ ...genuine, manifest })
  const segment = (value: Json): string => Buffer.from(canonicalJson(value)).toString('base64url')
  const x5c = [Buffer.from(device.leaf).toString('base64')]
  const withHeader = (fields: Json): Batch => {
    const signed = `${segment(fields)}.${payload}`
    return given(`${signed}.${Buffer.from(signBytes(device.key, Buffer.from(signed))).toString('base64url')}`)
  }
  const usual = { alg: 'ES256', typ: TYPE, x5c }

  test.each([
    ['is empty', ''],
    ['is no JWS', 'hello'],
    ['lacks its signature', `${header}.${payload}`],
    ['has four parts', `${genuine.manifest}.x`],
    ['has an empty payload', `${header}..${signature}`],
    ['is padded', `${header}.${payload}.${signature}==`],
    ['has a blank in it', `${header}.${payload}.${signature} `],
    ['is longer than any', `${header}.${payload}.${'A'.repeat(17_000)}`],
  ])('%s', (_, text) => expect(refusalOf(given(text))).toEqual(['document', 'not-a-signed-document']))

  test.each([
    ['names something critical', { ...usual, crit: ['b64'], b64: false }],
    ['brings a key of its own', { ...usual, jwk: { kty: 'EC' } }],
    ['names no type', { alg: 'ES256', x5c }],
    ['has its certificate outside a list', { ...usual, x5c: x5c[0] ?? '' }],
  ])('has a header that %s', (_, fields) =>
    expect(refusalOf(withHeader(fields))).toEqual(['document', 'not-a-signed-document']),
  )

  test('has a header that names the certificate twice', () => {
    const twice = canonicalJson(usual).replace('{', `{"x5c":${canonicalJson(x5c)},`)
    const text = `${Buffer.from(twice).toString('base64url')}.${payload}.${signature}`
    expect(refusalOf(given(text))).toEqual(['document', 'not-a-signed-document'])
  })
  test('is another kind of document by the same key', () => {
    expect(refusalOf(withHeader({ ...usual, typ: 'JWT' }))).toEqual(['document-type', 'other-type'])
  })
  test('asks for no signature, or another algorithm', () => {
    for (const alg of ['none', 'HS256', 'ES384'])
      expect(refusalOf(withHeader({ ...usual, alg }))).toEqual(['algorithm', 'other-algorithm'])
  })
  test('has no certificate, two, or something else', () => {
    expect(refusalOf(withHeader({ ...usual, x5c: [] }))).toEqual(['signer-certificate', 'no-certificate'])
    const two = [...x5c, Buffer.from(nation().device().leaf).toString('base64')]
    expect(refusalOf(withHeader({ ...usual, x5c: two }))).toEqual(['signer-certificate', 'several-certificates'])
    expect(refusalOf(withHeader({ ...usual, x5c: ['AAAA'] }))).toEqual(['signer-certificate', 'not-a-certificate'])
  })
  test('is signed by another key than the certificate’s', () => {
    expect(refusalOf(forged(lines, {}, { ...device, key: newSigningKey() }))).toEqual([
      'signature',
      'signature-does-not-hold',
    ])
  })
  test('is a receipt', () => {
    const receipt = signReceipt(
      { batch: 'x', manifest: FIRST_PREV, log, upTo: 1, chain: FIRST_PREV, events: 1, at: instant(NOW) },
      device,
    )
    expect(refusalOf(given(receipt))).toEqual(['document-type', 'other-type'])
  })
})

describe('the signer', () => {
  test('stands under another root', () => {
    expect(refusalOf(forged(lines, {}, nation('NVR2').device()))).toEqual(['issuer', 'other-issuer'])
    expect(refusalOf(forged(lines, {}, nation().device()))).toEqual(['issuer-signature', 'signature-does-not-hold'])
  })
  test('is not trusted, and so nothing that it sent is opened', () => {
    const { findings } = examineBatch(forged(lines, {}, nation().device()), trust)
    const reached = findings.filter(({ why }) => why !== 'not-reached').map(({ check }) => check)
    expect(reached.at(-1)).toBe('signature')
    expect(findings.slice(-8).map(({ why }) => why)).toEqual(Array.from({ length: 8 }, () => 'not-reached'))
  })
  test('is the receipt key of the server', () => {
    expect(refusalOf(forged(lines, {}, india.receipts()))).toEqual(['purpose', 'for-another-purpose'])
  })
  test('is the root', () => {
    expect(refusalOf(forged(lines, {}, { key: india.rootKey, leaf: india.root }))).toEqual([
      'not-an-authority',
      'is-an-authority',
    ])
  })
  test('is no longer valid, or not yet', () => {
    const later = { root: india.root, now: NOW + 356 * DAY }
    expect(refusalOf(genuine, later)).toEqual(['signer-dates', 'expired'])
    expect(refusalOf(genuine, { root: india.root, now: NOW - 11 * DAY })).toEqual(['signer-dates', 'not-valid-yet'])
  })
  test('has a key of another kind', () => {
    for (const key of otherKinds()) {
      const { leaf } = forgedLeaf(india, { key })
      expect(refusalOf(forged(lines, {}, { key: newSigningKey(), leaf }))).toEqual(['key-type', 'other-key-type'])
    }
  })
  test('is another device, which puts its name to this log', () => {
    expect(refusalOf(forged(lines, { log, batch: batchId(log, 1, 8) }, india.device()))).toEqual(['log', 'other-log'])
  })
})

describe('the statement', () => {
  test.each([
    ['of another version', { v: 2 as 1 }],
    ['without a hash', { bytes: undefined as never }],
    ['with a field nobody knows', { extra: 1 } as object],
    ['of no events', { count: 0 }],
    ['with a sequence from zero', { from: 0 }],
    ['with a date that is none', { created: 'yesterday' as never }],
  ])('%s', (_, changes) => {
    const clean = JSON.parse(JSON.stringify(changes)) as object
    const lacking = Object.keys(changes).filter((key) => !(key in clean))
    const { manifest, bytes } = forged(lines)
    const statement = {
      ...(JSON.parse(Buffer.from(manifest.split('.')[1] ?? '', 'base64url').toString()) as object),
      ...clean,
    }
    for (const key of lacking) Reflect.deleteProperty(statement, key)
    const batch = { manifest: signJws(TYPE, statement as Json, device), bytes }
    expect(refusalOf(batch)).toEqual(['statement', 'not-a-statement'])
  })
  test('whose count is not what its ends say', () => {
    expect(refusalOf(forged(lines, { count: 7 }))).toEqual(['statement', 'contradicts-itself'])
    expect(refusalOf(forged(lines, { from: 5, to: 4, count: 1 }))).toEqual(['statement', 'contradicts-itself'])
  })
  test('whose id is of another run', () => {
    expect(refusalOf(forged(lines, { batch: batchId(log, 1, 9) }))).toEqual(['statement', 'contradicts-itself'])
    expect(refusalOf(forged(lines, { batch: '../../etc' }))).toEqual(['statement', 'contradicts-itself'])
  })
})

describe('the bytes', () => {
  const text = lines.map((line) => `${line}\n`).join('')
  test('are those of another batch', () => {
    expect(refusalOf({ ...genuine, bytes: zstdCompressSync('{}\n') })).toEqual(['bytes', 'other-bytes'])
    expect(refusalOf({ ...genuine, bytes: new Uint8Array() })).toEqual(['bytes', 'other-bytes'])
    expect(refusalOf({ ...genuine, bytes: Buffer.concat([genuine.bytes, Buffer.from([0])]) })).toEqual([
      'bytes',
      'other-bytes',
    ])
  })
  test('have another length than was signed', () => {
    expect(refusalOf(forged(lines, { size: 5 }))).toEqual(['bytes', 'other-bytes'])
  })
  test('are not compressed, or otherwise', () => {
    expect(refusalOf(forged(Buffer.from(text)))).toEqual(['inflation', 'not-compressed'])
    expect(refusalOf(forged(gzipSync(text)))).toEqual(['inflation', 'not-compressed'])
    expect(refusalOf(forged(zstdCompressSync(text).subarray(0, -4)))).toEqual(['inflation', 'not-compressed'])
  })
  test('are no UTF-8', () => {
    expect(refusalOf(forged(zstdCompressSync(Uint8Array.of(0xff, 0x0a))))).toEqual(['inflation', 'not-compressed'])
  })
  test('inflate without end', () => {
    const bomb = zstdCompressSync(Buffer.alloc(80 * 1024 * 1024), {
      params: { [constants.ZSTD_c_compressionLevel]: 1 },
    })
    expect(bomb.length).toBeLessThan(20_000)
    expect(refusalOf(forged(bomb))).toEqual(['inflation', 'too-large'])
  })
})

describe('the lines', () => {
  const first = lines[0] as string
  const body = (events[0] as LoggedEvent).body as string
  const changed = (line: string): Batch => forged([line, ...lines.slice(1)])
  const notAnEvent: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['no JSON', '{'],
    ['no object', '[]'],
    ['without a body', first.replace(`"body":${body},`, '')],
    ['with both a body and its hash', first.replace('"by"', `"bodyHash":"${sha256Hex(body)}","by"`)],
    ['with a field too many', first.replace('{"at"', '{"aa":1,"at"')],
    ['with its own place in the log', first.replace(',"type"', ',"seq":1,"type"')],
    ['with a blank in it', first.replace('{"at"', '{ "at"')],
    ['with its keys in another order', first.replace(/^\{("at":"[^"]+"),(.*)\}$/, '{$2,$1}')],
    ['with a key twice', first.replace('"type":', '"type":"a.1","type":')],
    ['with a body in another spelling', first.replace('"Asha', String.raw`"\u0041sha`)],
    ['with a type that is none', first.replace('staff-added.1', 'staff added')],
    ['with a day for a moment', first.replace(/"at":"[^"]+"/, '"at":"2026-11-23"')],
    ['with a seal that is none', first.replace(/"seal":"[^"]+"/, '"seal":"AAAA"')],
    ['with a body nested without end', first.replace(body, '['.repeat(5000) + ']'.repeat(5000))],
    ['with a lone surrogate', first.replace('Asha Patil', String.raw`\ud800`)],
  ]
  test.each(notAnEvent)('one is %s', (_, line) => {
    expect(line).not.toBe(first)
    expect(refusalOf(changed(line))).toEqual(['lines', 'not-an-event'])
  })
  test('one lacks its line feed, or an empty one follows', () => {
    expect(refusalOf(forged(zstdCompressSync(lines.join('\n'))))).toEqual(['lines', 'not-an-event'])
    expect(refusalOf(forged(zstdCompressSync(`${lines.join('\n')}\n\n`)))).toEqual(['lines', 'not-an-event'])
  })
  test('end in the ways of another system', () => {
    expect(refusalOf(forged(zstdCompressSync(lines.map((line) => `${line}\r\n`).join(''))))).toEqual([
      'lines',
      'not-an-event',
    ])
  })
})

describe('the log that comes out of the lines', () => {
  const [, second, third] = lines as [string, string, string]
  test('lacks an event, and the manifest was made to agree', () => {
    expect(refusalOf(forged(lines.toSpliced(2, 1)))).toEqual(['chain', 'broken-chain'])
    expect(refusalOf(forged(lines.slice(0, -1)))).toEqual(['chain', 'broken-chain'])
  })
  test('has fewer or more events than the manifest says', () => {
    const said = { to: 8, count: 8, batch: batchId(log, 1, 8) }
    expect(refusalOf(forged(lines.slice(1), said))).toEqual(['count', 'other-count'])
    expect(refusalOf(forged([...lines, second], said))).toEqual(['count', 'other-count'])
  })
  test('has two events swapped', () =>
    expect(refusalOf(forged(lines.toSpliced(1, 2, third, second)))).toEqual(['chain', 'broken-chain']))
  test('has an event twice', () =>
    expect(refusalOf(forged(lines.toSpliced(1, 1, third)))).toEqual(['chain', 'broken-chain']))
  test('has another body, date, actor or seal in one of its events', () => {
    for (const edited of [
      second.replace('"seq":2', '"seq":3'),
      second.replace(/"at":"[^"]+"/, `"at":"${instant(NOW)}"`),
      second.replace(/000001"/, '000002"'),
      second.replace(/"seal":"./, '"seal":"_'),
      second.replace(/"seal":"[^"]+",/, ''),
    ]) {
      expect(edited).not.toBe(second)
      expect(refusalOf(forged(lines.toSpliced(1, 1, edited)))).toEqual(['chain', 'broken-chain'])
    }
  })
  test('begins elsewhere', () =>
    expect(refusalOf(forged(lines, { chainFrom: sha256Hex('x') }))).toEqual(['chain', 'broken-chain']))
  test('stands at another place', () => {
    const moved = { from: 2, to: 9, batch: batchId(log, 2, 9) }
    expect(refusalOf(forged(lines, moved))).toEqual(['chain', 'broken-chain'])
  })
  test('is not the one that the tree was grown over', () => {
    expect(refusalOf(forged(lines, { root: merkleRoot(lines.toReversed()) }))).toEqual(['tree', 'other-root'])
  })
})

test('no text and no bytes make the opener throw', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `${text}.${text}.${text}`),
  )
  const anyPayload = fc.jsonValue({ stringUnit: 'binary' }).filter((value) => !Object.is(value, -0))
  const signedNoise = anyPayload.map((value) => signJws(TYPE, JSON.parse(JSON.stringify(value)) as Json, device))
  const noise = fc.uint8Array({ maxLength: 100 })
  fc.assert(
    fc.property(fc.oneof(anyText, signedNoise), noise, (manifest, bytes) => {
      expect(openBatch({ manifest, bytes }, trust).ok).toBe(false)
    }),
  )
  fc.assert(
    fc.property(noise, fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (bytes, some) => {
      expect(openBatch(forged(bytes), trust).ok).toBe(false)
      expect(openBatch(forged(some), trust).ok).toBe(false)
    }),
  )
})
