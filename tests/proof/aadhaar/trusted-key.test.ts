import { describe, expect, test } from 'vitest'
import type { Hash } from '#contract/fields'
import { trustedKeyFrom } from '#proof/aadhaar/trusted-key'
import { checkPins, UIDAI_PINS, type UidaiPin } from '#proof/aadhaar/uidai-pins'
import { newSigningKey } from '#proof/keys'
import { createRoot, fingerprintOf } from '#proof/x509'
import { makeAadhaarKey } from '../../support/aadhaar.ts'

const key = makeAadhaarKey({ validFrom: '2024-02-21', validTo: '2026-02-16' })
const [first] = UIDAI_PINS as [UidaiPin]
const pinOf = (certificate: Uint8Array, changes: Partial<UidaiPin> = {}): UidaiPin => ({
  ...first,
  fingerprint: fingerprintOf(certificate),
  ...changes,
})
const life = { validFrom: Date.parse('2024-02-21'), validTo: Date.parse('2026-02-16') }

describe('a certificate that is brought in', () => {
  test('is trusted where its fingerprint is pinned, as DER and as PEM', () => {
    const pins = [...UIDAI_PINS, pinOf(key.certificateDer, { name: 'the pinned one' })]
    for (const certificate of [key.certificateDer, key.certificatePem]) {
      expect(trustedKeyFrom(certificate, pins, { practice: false })).toMatchObject({
        ok: true,
        value: { fingerprint: fingerprintOf(key.certificateDer), name: 'the pinned one', test: false, ...life },
      })
    }
  })

  test('counts as a test key where its pin says so', () => {
    const read = trustedKeyFrom(key.certificateDer, [pinOf(key.certificateDer, { test: true })], { practice: false })
    expect(read).toMatchObject({ value: { test: true } })
  })

  test('is refused where nobody pinned it, and in practice taken as a test key', () => {
    const asked = (practice: boolean) => trustedKeyFrom(key.certificateDer, UIDAI_PINS, { practice })
    expect(asked(false)).toMatchObject({ ok: false, code: 'key-not-pinned' })
    expect(asked(true)).toMatchObject({ ok: true, value: { name: 'DS PRACTICE 01', test: true, ...life } })
  })

  test('is refused for a key of another kind or size, pinned or not', () => {
    const now = Date.now()
    const curve = createRoot({ commonName: 'P256', key: newSigningKey(), notBefore: now, notAfter: now + 1e9 })
    for (const other of [
      curve,
      makeAadhaarKey({ bits: 3072 }).certificateDer,
      makeAadhaarKey({ bits: 1024 }).certificateDer,
    ]) {
      for (const pins of [UIDAI_PINS, [pinOf(other)]]) {
        expect(trustedKeyFrom(other, pins, { practice: true })).toMatchObject({ ok: false, code: 'not-rsa-2048' })
      }
    }
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', 'UIDAI'],
    ['the first half', key.certificateDer.subarray(0, 300)],
    ['bytes behind it', Buffer.concat([key.certificateDer, Uint8Array.of(0)])],
    ['two in one file', key.certificatePem + key.certificatePem],
    ['text where DER is meant', Buffer.from(key.certificatePem)],
  ])('is none: %s', (_, certificate) => {
    expect(trustedKeyFrom(certificate, [], { practice: true })).toMatchObject({ ok: false, code: 'not-a-certificate' })
  })
})

describe('the pinned keys', () => {
  // Written out a second time, from the certificates as UIDAI published them.
  const PUBLISHED = [
    'fcf31a3f89211615ebd5d449ac33d8d381f654d2e2d15037d5cc8d4aeb72f836',
    '49e298532243ce28e2633a7e4f403d9ca78cbfda8b3bbde70324837273ba4d31',
    '35575c63c72106e803511004f94bfda54952b2cf2184c3ce1aad61f1964c58d0',
    'e0f5596d2c48e19f9cc184bccde7129e2d8987f905c73b87d1851c35c622d852',
    'e0f0f869d32efc7e80fae2223717a56dcf8b616f820b542a49e5bd5abf1c0f7d',
    '00573c692cf04fbee113ae5fd52f2a654d361bf8ee4d06c46008906b36df8169',
    'e0304b9e61ee3640ecddae2db4b617f2e2678f57dbc2826c2f86ac5c04f277df',
  ]

  test('are the seven that UIDAI published, and none of them is a test key', () => {
    expect(UIDAI_PINS.map(({ fingerprint }) => fingerprint)).toEqual(PUBLISHED)
    expect(UIDAI_PINS.every((pin) => !pin.test && pin.validFrom < pin.validTo)).toBe(true)
    expect(checkPins(UIDAI_PINS, 'production')).toEqual({ ok: true, value: null })
  })

  test('with a test key among them serve for development and stop a production build', () => {
    const pins = [...UIDAI_PINS, pinOf(key.certificateDer, { test: true })]
    expect(checkPins(pins, 'development')).toMatchObject({ ok: true })
    expect(checkPins(pins, 'production')).toMatchObject({ ok: false, code: 'test-key-pinned' })
  })

  test.each<[string, readonly UidaiPin[]]>([
    ['a test key that is not marked', [...UIDAI_PINS, pinOf(key.certificateDer)]],
    [
      'one changed digit',
      [{ ...first, fingerprint: first.fingerprint.replace('f', 'e') as Hash }, ...UIDAI_PINS.slice(1)],
    ],
    ['one left out', UIDAI_PINS.slice(1)],
    ['none at all', []],
    ['one twice', [first, ...UIDAI_PINS]],
    ['a genuine one that is marked as a test key', [{ ...first, test: true }, ...UIDAI_PINS.slice(1)]],
  ])('are broken by %s, in either build', (_, pins) => {
    expect(checkPins(pins, 'development')).toMatchObject({ ok: false, code: 'pins-broken' })
    expect(checkPins(pins, 'production').ok).toBe(false)
  })
})
