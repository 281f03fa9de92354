import { describe, expect, test } from 'vitest'
import { claimOf } from '#domain/certificate/claim'
import { checkCertificate } from '#proof/check-certificate'
import { signCertificate } from '#proof/hcert'
import { trustedSigner } from '#proof/trusted-signer'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { claimsOf, euDcc, foreignText, p256Issuer, signersOf } from './foreign-issuer.ts'
import { DAY, nation, NOW } from './trust.ts'

const india = nation()
const device = india.device()
const austria = p256Issuer()
const own = { root: india.root, now: NOW }
const signed = signCertificate({ record: aRecord(), ...device, issuedAt: NOW, expiresAt: NOW + DAY })
const ours = signed.ok ? signed.value.text : ''

describe('whatever is shown', () => {
  test('ours is judged as ours, the EU’s part in it or not', () => {
    expect(checkCertificate(ours, own, () => [])).toMatchObject({ origin: 'national', ok: true, record: aRecord() })
  })
  test('one of abroad is judged under the signers that were brought in', () => {
    const text = foreignText(austria)
    expect(checkCertificate(text, own, signersOf(austria))).toMatchObject({ origin: 'foreign', ok: true })
    expect(checkCertificate(text, own, () => [])).toMatchObject({ origin: 'foreign', ok: false })
  })
  test('what nobody can read is refused by the check that failed', () => {
    const { ok, findings } = checkCertificate('HC1:6BF', own, signersOf(austria))
    expect([ok, findings.find((finding) => !finding.ok)]).toMatchObject([false, { check: 'compression' }])
  })
})

describe('a record of ours', () => {
  test('is not believed on a foreign signer’s word', () => {
    const claims = claimsOf(new Map([[1, euDcc()]]), [[-70_001, claimOf(aRecord())]])
    const checked = checkCertificate(foreignText(austria, { claims }), own, signersOf(austria))
    expect(checked).toMatchObject({ origin: 'national', ok: false })
    expect(checked).not.toHaveProperty('record')
  })
  test('does not get through the looser reading, signed by its own device or not', () => {
    const signer = trustedSigner(device.leaf)
    if (!signer.ok) throw new Error(signer.code)
    const claims = claimsOf(new Map([[1, euDcc()]]), [[-70_001, claimOf(aRecord())]])
    const loose = foreignText({ ...device, signer: signer.value }, { claims, tags: 'none' })
    const checked = checkCertificate(loose, own, () => [signer.value])
    expect(checked).toMatchObject({ origin: 'national', ok: false })
    expect(checked.findings.find(({ ok }) => !ok)).toEqual({
      check: 'structure',
      ok: false,
      why: 'not-a-signed-message',
    })
  })
})
