/** What was good once: a certificate that has ended, or that was taken back. */
import { describe, expect, test } from 'vitest'
import { signCertificate, verifyCertificate } from '#proof/hcert'
import type { RevocationList } from '#proof/revocation-list'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { forgedMessage, textOf } from './forge.ts'
import { india, device, trust, payload, forged, failures, refusalsOf } from './forged-certificates.ts'
import { DAY, nation, NOW } from './trust.ts'

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
