import '../support/seed.ts'
import { deflateSync, inflateSync } from 'node:zlib'
import { encode } from 'cbor2'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase45, toBase45 } from '#proof/base45'
import { verifyForeign } from '#proof/hcert-foreign'
import {
  claimsOf,
  euDcc,
  euDose,
  foreignIssuer,
  foreignText,
  type Habits,
  p256Issuer,
  p384Issuer,
  purposes,
  rsaIssuer,
  signersOf,
  usage,
} from './foreign-issuer.ts'
import { DAY, NOW } from './trust.ts'

const austria = p256Issuer()
const trust = { signers: signersOf(austria), now: NOW }
const genuine = foreignText(austria)

function refusalsOf(text: string, at = trust): unknown[] {
  const { ok, findings } = verifyForeign(text, at)
  if (ok) return ['taken for good']
  return findings.filter(({ ok: holds, why }) => !holds && why !== 'not-reached').map(({ check, why }) => [check, why])
}
const by = (issuer: ReturnType<typeof foreignIssuer>, habits: Habits = {}) =>
  refusalsOf(foreignText(issuer, habits), { signers: signersOf(issuer), now: NOW })

const messageOf = (text: string): Uint8Array => inflateSync(fromBase45(text.slice(4)) as Uint8Array)
const textOf = (message: Uint8Array): string => `HC1:${toBase45(deflateSync(message))}`

describe('the signature', () => {
  test('is another key’s: a forgery, and nothing of it is shown', () => {
    const forger = { ...p256Issuer(), leaf: austria.leaf }
    expect(refusalsOf(foreignText(forger))).toEqual([['signature', 'signature-does-not-hold']])
    expect(verifyForeign(foreignText(forger), trust)).not.toHaveProperty('record')
  })
  test('stands over another name', () => {
    const message = Buffer.from(messageOf(genuine))
    message.write('Gabriela', message.indexOf('Gabriele'))
    expect(refusalsOf(textOf(message))).toEqual([['signature', 'signature-does-not-hold']])
  })
  test('is too short, too long, or empty', () => {
    for (const length of [0, 63, 65, 64]) {
      expect(refusalsOf(foreignText(austria, { signature: new Uint8Array(length) }))).toEqual([
        ['signature', 'signature-does-not-hold'],
      ])
    }
  })
  test('is of RSA and longer than its key', () => {
    expect(by(rsaIssuer(), { signature: new Uint8Array(512) })).toEqual([['signature', 'signature-does-not-hold']])
  })
})

describe('the algorithm', () => {
  test.each([
    ['is one that nobody here knows', austria, { algorithm: -8 }],
    ['is "none"', austria, { algorithm: 0 }],
    ['is ES256 with a P-384 key', p384Issuer(), {}],
    ['is ES256 with an RSA key', rsaIssuer(), { algorithm: -7 }],
    ['is PS256 with a P-256 key', austria, { algorithm: -37 }],
    ['is PS256 with a short RSA key', rsaIssuer(1024), {}],
    ['stands unsigned beside a signed header', austria, { labels: 'kid-unsigned', algorithm: 5 }],
  ] as const)('%s', (_, issuer, habits) => {
    expect(by(issuer, habits)).toContainEqual(['known-algorithm', 'unsupported-algorithm'])
  })
})

describe('the signer', () => {
  test('is not known', () =>
    expect(refusalsOf(foreignText(p256Issuer()))).toEqual([['signer-known', 'signer-unknown']]))
  test('is not named', () => {
    const message = foreignText(austria, { kid: 'a text' as unknown as Uint8Array })
    expect(refusalsOf(message)).toEqual([['kid', 'no-kid']])
  })
  test('is over, or not yet there', () => {
    expect(by(foreignIssuer({ notAfter: NOW - 1000 }))).toEqual([['signer-dates', 'expired']])
    expect(by(foreignIssuer({ notBefore: NOW + DAY }))).toEqual([['signer-dates', 'not-valid-yet']])
  })
  test.each([
    ['tests only', ['1.3.6.1.4.1.1847.2021.1.1']],
    ['recoveries only', ['1.3.6.1.4.1.0.1847.2021.1.3']],
    ['tests, and web servers', ['1.3.6.1.4.1.1847.2021.1.1', '1.3.6.1.5.5.7.3.1']],
  ])('is for %s', (_, oids) => {
    const issuer = foreignIssuer({ extensions: [usage(0x80), purposes(...oids)] })
    expect(by(issuer)).toEqual([['purpose', 'for-another-purpose']])
    expect(verifyForeign(foreignText(issuer), { signers: signersOf(issuer), now: NOW })).not.toHaveProperty('record')
  })
})

describe('what it says', () => {
  const saying = (health: unknown, changes: readonly (readonly [unknown, unknown])[] = []) =>
    refusalsOf(foreignText(austria, { claims: claimsOf(health as ReadonlyMap<number, unknown>, changes) }))
  test('is over', () =>
    expect(saying(new Map([[1, euDcc()]]), [[4, NOW / 1000 - 1]])).toEqual([['not-expired', 'expired']]))
  test('never ends', () => {
    for (const end of ['never', null, -1, 1e300, Number.NaN]) {
      expect(saying(new Map([[1, euDcc()]]), [[4, end]])).toEqual([['period', 'no-period']])
    }
  })
  test.each([
    ['is nothing', new Map()],
    ['is no map', 'a certificate'],
    ['is a link to look it up', new Map([[5, 'shlink:/abc']])],
    ['names nobody', new Map([[1, euDcc({ nam: {} })]])],
    ['is two kinds at once', new Map([[1, euDcc({ t: [euDose()] })]])],
    ['holds no event', new Map([[1, euDcc({ v: [] })]])],
  ])('%s', (_, health) => expect(saying(health)).toEqual([['content', 'not-a-health-certificate']]))

  test('says something twice, in whatever spelling', () => {
    const dcc = Buffer.from(encode(new Map([[1, euDcc()]])))
    const end = Buffer.from('1a7fffffff', 'hex')
    // 4 and 4, 4 and 18 04, 4 and 4.0.
    for (const second of ['04', '1804', 'fb4010000000000000']) {
      const parts = ['a304', end, second, end, '390103', dcc].map((part) =>
        typeof part === 'string' ? Buffer.from(part, 'hex') : part,
      )
      const payload = new Uint8Array(Buffer.concat(parts))
      expect(refusalsOf(foreignText(austria, { payload }))).toContainEqual(['content', 'not-a-health-certificate'])
    }
  })
})

test('a bit turned anywhere in the message is found out, or was never signed and changes nothing', () => {
  const message = messageOf(genuine)
  const record = verifyForeign(genuine, trust).record
  fc.assert(
    fc.property(fc.nat(message.length - 1), fc.nat(7), (at, bit) => {
      const changed = Uint8Array.from(message)
      changed[at] = (changed[at] as number) ^ (1 << bit)
      const verdict = verifyForeign(textOf(changed), trust)
      expect(verdict.ok ? verdict.record : record).toEqual(record)
    }),
    { numRuns: 600 },
  )
})

test('nothing makes the reader throw', () => {
  const any = fc.anything({ withMap: true, withDate: false, withBigInt: true, maxDepth: 4 })
  const written = any.map((value) => {
    try {
      return encode(value)
    } catch {
      return new Uint8Array([0xf6])
    }
  })
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 300 }).map(textOf),
    written.map(textOf),
    written.map((payload) => foreignText(austria, { payload })),
    any.map((value) => {
      try {
        return foreignText(austria, { claims: claimsOf(new Map([[1, euDcc({ nam: value, v: value })]])) })
      } catch {
        return ''
      }
    }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { ok, findings, record } = verifyForeign(text, trust)
      expect(findings).toHaveLength(13)
      expect(ok ? record?.names[0] : 'a name').toMatch(/./)
    }),
    { numRuns: 400 },
  )
})
