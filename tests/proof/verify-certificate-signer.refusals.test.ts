/** Who may not sign certificates, under the root and where the signers themselves are trusted. */
import { describe, expect, test } from 'vitest'
import { OID, PURPOSE } from '#proof/certificate-fields'
import { bitString, sequence, TAG, der, objectId, integer } from '#proof/der-write'
import { verifyCertificate } from '#proof/hcert'
import { newSigningKey } from '#proof/keys'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { extension, forgedLeaf, nameOf, otherKinds, USUAL, usualHeader } from './forge.ts'
import { india, device, trust, forged, genuine, failures, refusalsOf } from './forged-certificates.ts'
import { DAY, type Leaf, nation, NOW } from './trust.ts'

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
