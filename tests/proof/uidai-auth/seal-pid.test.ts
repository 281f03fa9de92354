import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Framing } from '#proof/uidai-auth/agency'
import { sealPid } from '#proof/uidai-auth/seal-pid'
import { STAND_IN_KEYS, pkcs8Of } from '../../support/uidai-set-up.ts'
import { unseal } from '../../support/uidai-unseal.ts'
import { openssl } from '../openssl.ts'
import { ASKING } from './asking-agency.ts'

const { privateKey } = STAND_IN_KEYS.encryption
const AT = '2026-11-23T09:30:00'
const KEY = Buffer.alloc(32, 7)
const PID = { at: AT, xml: '<Pid ts="2026-11-23T09:30:00" ver="2.0"/>' }

const FRAMINGS: Framing[] = (['none', 'ts'] as const).flatMap((hmacPrefix) =>
  (['pkcs1', 'oaep-sha256-ts'] as const).map((skeyPadding) => ({ hmacPrefix, skeyPadding })),
)

describe.each(FRAMINGS)('framed as $hmacPrefix, $skeyPadding', (framing) => {
  const agency = { ...ASKING, framing }
  test('whatever is sealed comes out again, to who has the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (xml, key) => {
        expect(unseal(sealPid({ at: AT, xml }, key, agency), privateKey, framing)).toEqual({
          ok: true,
          value: { at: AT, xml },
        })
      }),
      { numRuns: 30 },
    )
  })
  test('and to nobody in another framing, or with another key', () => {
    const sealed = sealPid(PID, KEY, agency)
    for (const other of FRAMINGS.filter((one) => one !== framing)) {
      expect(unseal(sealed, privateKey, other).ok).toBe(false)
    }
    expect(unseal(sealed, STAND_IN_KEYS.stranger.privateKey, framing).ok).toBe(false)
  })
})

describe('openssl opens the session key', () => {
  const command = 'pkeyutl -decrypt -inkey key.pem -in skey'
  test.each([
    ['pkcs1', '-pkeyopt rsa_padding_mode:pkcs1'],
    [
      'oaep-sha256-ts',
      `-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha256 -pkeyopt rsa_oaep_label:${Buffer.from(AT).toString('hex')}`,
    ],
  ] as const)('in %s', async (skeyPadding, options) => {
    // Letters, for what openssl says is read as text.
    const key = Buffer.from('a session key of thirty-two bytes')
    const sealed = sealPid(PID, key.subarray(0, 32), { ...ASKING, framing: { hmacPrefix: 'none', skeyPadding } })
    const files = { 'key.pem': pkcs8Of(STAND_IN_KEYS.encryption), skey: Buffer.from(sealed.skey, 'base64') }
    const verdict = await openssl(files, `${command} ${options}`)
    expect(verdict).toEqual({ ok: true, said: 'a session key of thirty-two byte' })
  })
})

test('nonce and what is vouched for are the end of the time, as UIDAI has it', () => {
  const cipher = createCipheriv('aes-256-gcm', KEY, '-23T09:30:00').setAAD(Buffer.from('6-11-23T09:30:00'))
  const expected = [AT, cipher.update(PID.xml), cipher.final(), cipher.getAuthTag()].map((part) => Buffer.from(part))
  expect(sealPid(PID, KEY, ASKING).data).toBe(Buffer.concat(expected).toString('base64'))
})

test('the certificate is named by its last day in UTC', () => {
  expect(sealPid(PID, KEY, ASKING).ci).toBe('20280813')
})
