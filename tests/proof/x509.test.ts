import { createHash, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certifiedKeyOf, validityOf } from '#proof/check-leaf'
import { readDer } from '#proof/der-read'
import { integer, objectId, time } from '#proof/der-write'
import { newSigningKey, spkiOf } from '#proof/keys'
import {
  certificateToPem,
  createRequest,
  fingerprintOf,
  issueDeviceCertificate,
  pemToDer,
  readRequest,
} from '#proof/x509'
import { openssl } from './openssl.ts'
import { DAY, nation, NOW, oneBitTurnedInEachByte } from './trust.ts'

const india = nation()
const device = india.device()
const receipts = india.receipts()
const root = certificateToPem(india.root)
const VERIFY = `verify -x509_strict -attime ${NOW / 1000} -CAfile root.pem`
const VERIFY_LEAF = `${VERIFY} leaf.pem`

describe('openssl, strictly', () => {
  test.each([
    ['a device', device.leaf],
    ['the receipts of the server', receipts.leaf],
  ])('accepts the certificate of %s under its root', async (_, leaf) => {
    const files = { 'root.pem': root, 'leaf.pem': certificateToPem(leaf) }
    const verdict = await openssl(files, VERIFY_LEAF)
    expect(verdict).toEqual({ ok: true, said: 'leaf.pem: OK\n' })
  })
  test('accepts the root as one', async () => {
    const verdict = await openssl({ 'root.pem': root }, `${VERIFY} root.pem`)
    expect(verdict.ok).toBe(true)
  })
  test('refuses a device under another root of the same name', async () => {
    const files = { 'root.pem': certificateToPem(nation().root), 'leaf.pem': certificateToPem(device.leaf) }
    const verdict = await openssl(files, VERIFY_LEAF)
    expect(verdict.ok).toBe(false)
  })
  test('shows what each certificate is for', async () => {
    const shown = async (leaf: Uint8Array) =>
      (await openssl({ 'leaf.pem': certificateToPem(leaf) }, 'x509 -noout -text -in leaf.pem')).said
    expect(await shown(device.leaf)).toMatch(/Subject: C ?= ?IN, CN ?= ?MH-PUN-0042.1/)
    expect(await shown(device.leaf)).toContain('1.3.6.1.4.1.1847.2021.1.2')
    expect(await shown(receipts.leaf)).toMatch(/CN ?= ?receipts/)
    expect(await shown(receipts.leaf)).toContain('2.25.335975312627463553648487865836109691727')
  })
  test('verifies a request for a certificate', async () => {
    const request = createRequest({ commonName: 'MH-PUN-0042.1', key: newSigningKey() })
    const verdict = await openssl({ 'r.pem': request }, 'req -verify -noout -subject -in r.pem')
    expect(verdict.ok).toBe(true)
    expect(verdict.said).toContain('verify OK')
    expect(verdict.said).toMatch(/CN ?= ?MH-PUN-0042.1/)
  })
})

describe('a device certificate', () => {
  test('is short, because every code carries it', () => {
    expect(device.leaf.length).toBeLessThanOrEqual(382)
  })
  test('says what it was given', () => {
    expect(validityOf(device.leaf)).toEqual({ notBefore: NOW - 10 * DAY, notAfter: NOW + 355 * DAY })
    expect(spkiOf(certifiedKeyOf(device.leaf))).toEqual(spkiOf(device.key))
    expect(new X509Certificate(device.leaf).ca).toBe(false)
  })
  test('has a positive serial number of eight bytes, whatever was drawn', () => {
    for (const byte of [0, 0xff]) {
      const { leaf } = india.device({ serial: new Uint8Array(8).fill(byte) })
      expect(new X509Certificate(leaf).serialNumber).toMatch(/^[4-7][0-9A-F]{15}$/)
    }
    expect(() => india.device({ serial: new Uint8Array(7) })).toThrow('eight bytes')
  })
  test('is dated in the form of its century', () => {
    expect(Buffer.from(time(Date.parse('2049-12-31T23:59:59.900Z'))).toString('latin1')).toBe('\u0017\r491231235959Z')
    expect(Buffer.from(time(Date.parse('2050-01-01T00:00:00Z'))).toString('latin1')).toMatch(/20500101000000Z$/)
    const { leaf } = india.device({ notAfter: Date.parse('2051-05-05T00:00:00Z') })
    expect(validityOf(leaf).notAfter).toBe(Date.parse('2051-05-05T00:00:00Z'))
  })
  test('is not made with a name that would not fit, or under something that is no root', () => {
    expect(() => india.device({ commonName: '' })).toThrow('common name')
    expect(() => india.device({ commonName: 'x'.repeat(65) })).toThrow('common name')
    expect(() => india.device({ root: device.leaf })).toThrow('no root')
    expect(() => issueDeviceCertificate({ root: new Uint8Array(3) } as never)).toThrow('no root')
  })
})

const requestPem = (der: Uint8Array): string => certificateToPem(der).replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST')

describe('a request', () => {
  const key = newSigningKey()
  const pem = createRequest({ commonName: 'MH-PUN-0042.1', key })

  test('gives the key that is to be certified, and a name', () => {
    expect(readRequest(pem)).toEqual({ ok: true, value: { publicKeySpki: spkiOf(key), commonName: 'MH-PUN-0042.1' } })
  })
  test('made by openssl is read as well', async () => {
    const config = '[req]\ndistinguished_name=n\nprompt=no\n[n]\nO=Somewhere\nCN=DL-0007.2\n'
    const made = await openssl(
      { 'r.cnf': config },
      'req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout k.pem -config r.cnf',
    )
    const request = /-----BEGIN CERTIFICATE REQUEST-----[^]*/.exec(made.said)?.[0] ?? ''
    const block = `${request.split('-----END CERTIFICATE REQUEST-----')[0]}-----END CERTIFICATE REQUEST-----\n`
    expect(readRequest(block)).toMatchObject({ ok: true, value: { commonName: 'DL-0007.2' } })
  })
  test.each([
    ['with another key type', 'P-384', 'wrong-key-type'],
    ['of a curve nobody uses', 'secp256k1', 'wrong-key-type'],
  ])('%s is refused', async (_, curve, code) => {
    const made = await openssl(
      {},
      `req -new -newkey ec -pkeyopt ec_paramgen_curve:${curve} -noenc -keyout k.pem -subj /C=IN/CN=DL-0007.2`,
    )
    const request =
      /-----BEGIN CERTIFICATE REQUEST-----[^]*-----END CERTIFICATE REQUEST-----/.exec(made.said)?.[0] ?? ''
    expect(readRequest(request)).toMatchObject({ ok: false, code })
  })
  test('with a bit turned in any of its bytes is refused', () => {
    const right = pemToDer(pem, 'CERTIFICATE REQUEST') as Uint8Array
    const read = oneBitTurnedInEachByte(right).map((der) => readRequest(requestPem(der)))
    expect(read.filter(({ ok }) => ok)).toEqual([])
  })
  test('no text makes the reader throw', () => {
    const wrapped = fc.uint8Array({ maxLength: 80 }).map(requestPem)
    fc.assert(
      fc.property(fc.oneof(fc.string(), wrapped), (text) => {
        expect(readRequest(text)).toMatchObject({ ok: false })
      }),
    )
  })
})

describe('PEM and DER', () => {
  test('a certificate comes back out of its PEM', () => {
    expect(pemToDer(root)).toEqual(Buffer.from(india.root))
    expect(new X509Certificate(root).raw).toEqual(Buffer.from(india.root))
  })
  test('text around it, another label, two blocks are refused', () => {
    expect(pemToDer(`hello\n${root}`)).toBeUndefined()
    expect(pemToDer(root, 'CERTIFICATE REQUEST')).toBeUndefined()
    expect(pemToDer(root + root)).toBeUndefined()
  })
  test('a fingerprint is what other tools show', () => {
    expect(fingerprintOf(india.root)).toBe(createHash('sha256').update(india.root).digest('hex'))
  })
  test('integers and object identifiers are written as ITU-T X.690 has them', () => {
    expect(Buffer.from(integer(0n)).toString('hex')).toBe('020100')
    expect(Buffer.from(integer(128n)).toString('hex')).toBe('02020080')
    expect(Buffer.from(objectId('1.2.840.113549')).toString('hex')).toBe('06062a864886f70d')
    expect(Buffer.from(objectId('2.999.3')).toString('hex')).toBe('0603883703')
  })
  test('no bytes make the reader throw, and what it takes is one whole item', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const item = readDer(bytes)
        expect(item?.raw ?? bytes).toEqual(bytes)
      }),
    )
    expect(readDer(Buffer.from('3081050000000000', 'hex'))).toBeUndefined()
    expect(readDer(Buffer.from('3080', 'hex'))).toBeUndefined()
    expect(readDer(Buffer.from('300000', 'hex'))).toBeUndefined()
  })
})
