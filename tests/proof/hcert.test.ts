import { encode as toQr } from 'uqr'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_TEXT, signCertificate, verifyCertificate } from '#proof/hcert'
import { newSigningKey } from '#proof/keys'
import { anyRecord, aRecord } from '../domain/certificate/record-examples.ts'
import { DAY, nation, NOW } from './trust.ts'

const india = nation()
const device = india.device()
const trust = { root: india.root, now: NOW }
const times = { issuedAt: NOW, expiresAt: NOW + 300 * DAY }

function signed(record = aRecord(), changes: object = {}) {
  const answer = signCertificate({ record, ...device, ...times, ...changes })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

test('a certificate signed at the centre is good anywhere, with the root and nothing else', () => {
  const certificate = signed()
  const verdict = verifyCertificate(certificate.text, trust)
  expect(verdict.findings.filter(({ ok }) => !ok)).toEqual([])
  expect(verdict).toMatchObject({
    ok: true,
    record: aRecord(),
    signer: { kid: certificate.kid, rHash: certificate.rHash, leaf: Uint8Array.from(device.leaf) },
    period: times,
  })
})

test('every check is named, in the order it is made', () => {
  const { findings } = verifyCertificate(signed().text, trust)
  expect(findings.map(({ check }) => check)).toEqual([
    'prefix',
    'base45',
    'compression',
    'structure',
    'algorithm',
    'signer-certificate',
    'kid',
    'issuer',
    'issuer-signature',
    'signer-dates',
    'root-dates',
    'not-an-authority',
    'key-usage',
    'purpose',
    'key-type',
    'signature',
    'period',
    'not-expired',
    'record',
  ])
})

test('every record fits or is refused, and comes back as it was signed', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const { text, euDcc } = signed(record)
      expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT)
      expect(verifyCertificate(text, trust)).toMatchObject({ ok: true, record })
      expect(record.practice && euDcc).toBeFalsy()
    }),
    { numRuns: 60 },
  )
})

describe('on paper', () => {
  test('a certificate in two scripts with the EU part fits the code that the page has room for', () => {
    const { text, euDcc } = signed()
    const code = toQr(text, { ecc: 'M', boostEcc: false, border: 0 })
    expect(euDcc).toBe(true)
    expect(text).toMatch(/^HC1:[0-9A-Z $%*+\-./:]+$/)
    expect(code.version).toBeLessThanOrEqual(25)
  })
  test('the longest that is signed is the longest that fits', () => {
    const version = (length: number) => toQr('A'.repeat(length), { ecc: 'M', boostEcc: false }).version
    expect(version(LONGEST_TEXT)).toBe(25)
    expect(version(LONGEST_TEXT + 1)).toBe(26)
  })
  /** Letters that compression finds nothing in. */
  const noise = (from: number, count: number): string =>
    Array.from({ length: count }, (_, at) => String.fromCodePoint(from + at * 7)).join('')

  test('a long one leaves out the EU part and keeps the record', () => {
    const record = aRecord({ centre: { ...aRecord().centre, name: noise(0x4e00, 40) } })
    const certificate = signed(record)
    expect(certificate.euDcc).toBe(false)
    expect(verifyCertificate(certificate.text, trust)).toMatchObject({ ok: true, record })
  })
  test('what does not fit even so is refused, not cut', () => {
    const places = { name: noise(0x4e00, 80), district: noise(0x5e00, 40), state: noise(0x6e00, 40) }
    const centre = { ...aRecord().centre, ...places }
    const answer = signCertificate({ record: aRecord({ centre }), ...device, ...times })
    expect(answer).toMatchObject({ ok: false, code: 'too-long' })
  })
})

describe('the clock of the laptop', () => {
  const sign = (changes: object) => signCertificate({ record: aRecord(), ...device, ...times, ...changes })
  test('before the certificate of the device begins, nothing is signed', () => {
    expect(sign({ issuedAt: NOW - 11 * DAY })).toMatchObject({ ok: false, code: 'clock-outside-validity' })
  })
  test('after it has ended, nothing is signed', () => {
    const late = { issuedAt: NOW + 356 * DAY, expiresAt: NOW + 357 * DAY }
    expect(sign(late)).toMatchObject({ ok: false, code: 'clock-outside-validity' })
  })
  test('a certificate may not outlive the one that signs it', () => {
    expect(sign({ expiresAt: NOW + 355 * DAY })).toMatchObject({ ok: true })
    expect(sign({ expiresAt: NOW + 355 * DAY + 1 })).toMatchObject({ ok: false, code: 'outlives-signer' })
  })
  test('one that ends before it begins is a bug', () => {
    expect(() => sign({ expiresAt: NOW - 1000 })).toThrow('ends before')
  })
})

test('a key that is not the certificate’s is a bug, found before anything is printed', () => {
  expect(() => signCertificate({ record: aRecord(), ...device, key: newSigningKey(), ...times })).toThrow(
    'not the certificate',
  )
})

test('the same certificate is never signed twice alike, so its signature cannot name it', () => {
  const [one, other] = [signed(), signed()]
  expect(one.text).not.toBe(other.text)
  expect(one.rHash).not.toBe(other.rHash)
  expect(one.kid).toBe(other.kid)
})
