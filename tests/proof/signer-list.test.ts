import '../support/seed.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOfSigners, readSignerList } from '#proof/signer-list'
import { certificateToPem } from '#proof/x509'
import { foreignIssuer, p384Issuer, rsaIssuer, usage } from './foreign-issuer.ts'
import { nameOf } from './forge.ts'
import { nation } from './trust.ts'

const austria = foreignIssuer({ subject: nameOf('DSC 1', 'AT') })
const togo = foreignIssuer({ subject: nameOf('DSC 2', 'TG') })
const rsa = rsaIssuer()
const root = nation().root

const pem = (...certificates: Uint8Array[]) => certificates.map(certificateToPem).join('')
const base64 = (bytes: Uint8Array | string): string =>
  Buffer.from(bytes as string, typeof bytes === 'string' ? 'hex' : undefined).toString('base64')
const entry = ({ leaf, signer }: typeof austria, changes: object = {}) => ({
  kid: base64(signer.kid),
  timestamp: '2021-07-01T02:02:02+02:00',
  country: signer.country,
  certificateType: 'DSC',
  thumbprint: 'aa',
  signature: 'MIAG',
  rawData: base64(leaf),
  ...changes,
})
const read = (text: string) => {
  const list = readSignerList(text)
  if (!list.ok) throw new Error(list.code)
  return list.value
}
const kids = (text: string) => read(text).signers.map(({ kid }) => kid)

describe('a list', () => {
  test('of PEM certificates, with whatever stands between them, is read', () => {
    const list = read(`# bundle of 2021\r\n${pem(austria.leaf)}subject=C = TG\n${pem(togo.leaf)}`)
    expect(list.signers.map(({ country }) => country).toSorted()).toEqual(['AT', 'TG'])
    expect(list.leftOut).toEqual({})
  })
  test.each([
    ['as the EU’s gateway writes it', (entries: object[]) => JSON.stringify(entries)],
    ['as wallets are sent it', (entries: object[]) => JSON.stringify({ certificates: entries })],
  ])('in JSON %s is read', (_, write) => {
    expect(kids(write([entry(austria), entry(togo), entry(rsa)])).toSorted()).toEqual(
      [austria, togo, rsa].map(({ signer }) => signer.kid).toSorted(),
    )
  })
  test('in the DID document of WHO’s network is read', () => {
    const id = `did:web:example.org:v2:trustlist:DCC:TGO:DSC#${encodeURIComponent('AAEC+/QFBgc=')}`
    const key = { id, type: 'JsonWebKey2020', publicKeyJwk: { kty: 'EC', x5c: [base64(togo.leaf)] } }
    const document = { '@context': [], id: 'did:web:example.org', verificationMethod: [key, 'did:web:other#ref', 7] }
    expect(read(JSON.stringify(document))).toMatchObject({
      signers: [{ kid: '000102fbf4050607', country: 'TG' }],
      leftOut: { 'not-a-certificate': 2 },
    })
  })
  test('names a country and a key id by its own words, else by the certificate’s', () => {
    const { signers } = read(
      JSON.stringify([
        entry(austria, { country: 'eu', kid: 'AAECAwQFBgc=' }),
        { rawData: base64(togo.leaf) },
        entry(rsa, { country: 7, kid: '?' }),
      ]),
    )
    expect(signers.map(({ kid, country }) => [kid, country])).toEqual(
      expect.arrayContaining([
        ['0001020304050607', 'EU'],
        [togo.signer.kid, 'TG'],
        [rsa.signer.kid, 'IN'],
      ]),
    )
  })
  test('counts what it leaves out: authorities, keys for other things, what is no certificate', () => {
    const notForIt = foreignIssuer({ extensions: [] }).leaf
    const forCertificates = Buffer.from(notForIt)
    const text = JSON.stringify([
      entry(austria),
      entry(togo, { certificateType: 'CSCA' }),
      entry(togo, { rawData: base64(root) }),
      entry(togo, { rawData: 'AAAA' }),
      entry(togo, { rawData: base64(forCertificates.subarray(1)) }),
      'a text',
    ])
    expect(read(text)).toMatchObject({
      signers: [{ kid: austria.signer.kid }],
      leftOut: { 'not-a-signer': 1, 'is-an-authority': 1, 'not-a-certificate': 3 },
    })
  })
  test('takes a key of any kind: whether it can hold a signature is seen when one is checked', () => {
    expect(read(pem(p384Issuer().leaf)).signers).toHaveLength(1)
  })
  test('has each signer once, and one name whatever its form and order', () => {
    const one = read(pem(austria.leaf, togo.leaf, austria.leaf))
    const other = read(JSON.stringify([entry(togo), entry(austria)]))
    expect(one.signers).toHaveLength(2)
    expect(hashOfSigners(one.signers)).toBe(hashOfSigners(other.signers))
    expect(hashOfSigners(one.signers)).not.toBe(hashOfSigners(one.signers.slice(1)))
  })
})

describe('refused is', () => {
  const forCertificates = foreignIssuer.bind(undefined, { extensions: [usage(0x06)] })
  test('a text that is no list', () => {
    for (const text of ['', 'Dear in-charge', '{}', '7', '{"certificates":1}', '[']) {
      expect(readSignerList(text)).toMatchObject({ code: 'signers-unreadable' })
    }
  })
  test('one without a single signer', () => {
    for (const text of ['[]', '[1,2]', pem(root), '-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----']) {
      expect(readSignerList(text)).toMatchObject({ code: 'no-signers' })
    }
    expect(forCertificates).toThrow('not-for-signatures')
  })
  test('one that no network of this world has', () => {
    expect(readSignerList(JSON.stringify(Array(10_001).fill(1)))).toMatchObject({ code: 'too-many-signers' })
    expect(readSignerList(' '.repeat(16 * 1024 * 1024 + 1))).toMatchObject({ code: 'too-many-signers' })
  })
})

test('no text makes the reader throw, and what it takes can be read again', () => {
  const field = fc.constantFrom('rawData', 'kid', 'country', 'certificateType', 'id', 'publicKeyJwk', 'other')
  const value = fc.oneof(fc.jsonValue(), fc.constant(base64(austria.leaf)), fc.constant('DSC'))
  const entries = fc.array(fc.oneof(fc.dictionary(field, value), fc.jsonValue()), { maxLength: 5 })
  const blocks = fc
    .array(fc.oneof(fc.uint8Array({ maxLength: 80 }), fc.constant(new Uint8Array(togo.leaf))), { maxLength: 4 })
    .map((ders) => pem(...ders))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        entries.map((list) => JSON.stringify(list)),
        entries.map((verificationMethod) => JSON.stringify({ verificationMethod })),
        blocks,
      ),
      (text) => {
        const list = readSignerList(text)
        if (!list.ok) return
        const again = read(pem(...list.value.signers.map(({ certificate }) => certificate)))
        expect(again.signers.length).toBeLessThanOrEqual(list.value.signers.length)
        expect(again.signers.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 300 },
  )
})
