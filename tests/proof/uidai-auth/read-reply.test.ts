import { describe, expect, test } from 'vitest'
import { readReply } from '#proof/uidai-auth/read-reply'
import { readRsaCertificate } from '#proof/uidai-auth/certificate'
import { fingerprintOf } from '#proof/x509'
import { type ReplyText, signedReply } from '../../support/uidai-reply.ts'
import { STAND_IN_KEYS } from '../../support/uidai-set-up.ts'
import { must } from './asking-agency.ts'

const { response } = STAND_IN_KEYS
const NOW = Date.parse('2026-11-23T04:00:00Z')
const TXN = '5'.repeat(32)
const yes: ReplyText = {
  root: 'AuthRes',
  ret: 'y',
  txn: TXN,
  ts: '2026-11-23T09:29:58.187+05:30',
  code: '51047f1e0ff5494bacd35a17b66d0de9',
  err: '',
}
const signer = must(readRsaCertificate(response.certificatePem))
const read = (xml: string, root: ReplyText['root'] = 'AuthRes') =>
  readReply(Buffer.from(xml), { root, txn: TXN, now: NOW, signer })

const confirmed = {
  txn: TXN,
  at: yes.ts,
  code: yes.code,
  replyHash: expect.stringMatching(/^[\da-f]{64}$/),
  signer: fingerprintOf(response.certificateDer),
}

describe('a yes is read', () => {
  test.each([
    ['as UIDAI signs it', signedReply(response, yes)],
    ['with SHA-256 in the signature', signedReply(response, yes, { method: 'rsa-sha256' })],
    [
      'with a certificate along',
      signedReply(response, yes, { keyInfo: Buffer.from(response.certificateDer).toString('base64') }),
    ],
    [
      'with its lines broken as Java breaks them',
      signedReply(response, yes).replace(/(<SignatureValue>.{76})/, '$1&#13;\n'),
    ],
  ])('%s', (_, xml) => expect(read(xml)).toEqual({ ok: true, value: confirmed }))

  test('in Indian time where the reply does not say which', () => {
    const said = read(signedReply(response, { ...yes, ts: '2026-11-23T09:30:00' }))
    expect(said).toMatchObject({ ok: true, value: { at: '2026-11-23T09:30:00+05:30' } })
  })
  test('to the asking for an OTP', () => {
    expect(read(signedReply(response, { ...yes, root: 'OtpRes' }), 'OtpRes')).toEqual({ ok: true, value: confirmed })
  })
  test('by the same hash however it was carried, and by another where it is another', () => {
    const hashOf = (xml: string): string | false => {
      const said = read(xml)
      return said.ok && said.value.replyHash
    }
    const one = hashOf(signedReply(response, yes))
    expect(hashOf(signedReply(response, yes, { method: 'rsa-sha256' }))).toBe(one)
    expect(hashOf(signedReply(response, { ...yes, code: '1' }))).not.toBe(one)
  })
  test.each([-5, 5])('up to %i minutes from now', (minutes) => {
    const ts = new Date(NOW + minutes * 60_000).toISOString()
    expect(read(signedReply(response, { ...yes, ts })).ok).toBe(true)
  })
})

test('a no is read by its code, whatever its time', () => {
  const no = signedReply(response, { ...yes, ret: 'n', err: '561', ts: '2026-11-23T07:00:00+05:30' })
  expect(read(no)).toEqual({ ok: false, code: 'clock-wrong', details: { code: '561' } })
})
