/** A request that its device signed: good for itself, for ten minutes, and for nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signJws } from '#proof/jws'
import { newSigningKey } from '#proof/keys'
import { signRequest, verifyRequest } from '#proof/signed-request'
import { DAY, instant, logOf, nation, NOW } from './trust.ts'

const MINUTE = 60_000
const { root, device, receipts } = nation()
const laptop = device()
const trust = { root, now: NOW }
const asked = { method: 'POST', path: '/v1/receipts?page=1', body: '{"manifests":[]}' } as const
const signed = signRequest(asked, instant(NOW), laptop)

test('whoever asks is known by the log that only their key writes', () => {
  expect(verifyRequest(signed, asked, trust)).toEqual({ ok: true, value: logOf(laptop) })
})

test.each([9, -9])('a clock that is %i minutes off is no hindrance', (minutes) => {
  const other = signRequest(asked, instant(NOW + minutes * MINUTE), laptop)
  expect(verifyRequest(other, asked, trust)).toMatchObject({ ok: true })
})

describe('it is refused', () => {
  test.each([
    ['for another method', { ...asked, method: 'GET' as const }],
    ['for another path', { ...asked, path: '/v1/totals' }],
    ['for another query', { ...asked, path: '/v1/receipts?page=2' }],
    ['for another body', { ...asked, body: '{"manifests":[ ]}' }],
  ])('%s', (_, other) => {
    expect(verifyRequest(signed, other, trust)).toMatchObject({ code: 'for-another-request' })
  })

  test.each([11, -11])('with a clock that is %i minutes off', (minutes) => {
    expect(verifyRequest(signed, asked, { root, now: NOW + minutes * MINUTE })).toMatchObject({ code: 'too-old' })
  })

  test.each([
    ['nothing', undefined],
    ['an empty word', ''],
    ['no scheme', signed.slice('Teeka '.length)],
    ['another scheme', signed.replace('Teeka', 'Bearer')],
    ['the scheme alone', 'Teeka '],
    ['two of them', `${signed} ${signed}`],
  ])('where the header holds %s', (_, header) => {
    expect(verifyRequest(header, asked, trust)).toMatchObject({ code: 'no-authorization' })
  })

  test('from a device of another root', () => {
    const other = signRequest(asked, instant(NOW), nation().device())
    expect(verifyRequest(other, asked, trust)).toMatchObject({ code: 'signature-does-not-hold' })
  })

  test('from a device whose certificate has expired', () => {
    const late = NOW + 400 * DAY
    expect(verifyRequest(signRequest(asked, instant(late), laptop), asked, { root, now: late })).toMatchObject({
      code: 'expired',
    })
  })

  test('by a certificate that is for receipts, and by a key that is not the certificate\u2019s', () => {
    const service = signRequest(asked, instant(NOW), receipts())
    expect(verifyRequest(service, asked, trust)).toMatchObject({ code: 'for-another-purpose' })
    const borrowed = signRequest(asked, instant(NOW), { key: newSigningKey(), leaf: laptop.leaf })
    expect(verifyRequest(borrowed, asked, trust)).toMatchObject({ code: 'signature-does-not-hold' })
  })

  test('where the device signed something else: a manifest, or a request with more in it', () => {
    const statement = { v: 1, method: 'POST', path: asked.path, body: 'ab'.repeat(32), at: instant(NOW) }
    const manifest = `Teeka ${signJws('teeka-manifest+jws', statement, laptop)}`
    expect(verifyRequest(manifest, asked, trust)).toMatchObject({ code: 'other-type' })
    const more = `Teeka ${signJws('teeka-request+jws', { ...statement, more: 1 }, laptop)}`
    expect(verifyRequest(more, asked, trust)).toMatchObject({ code: 'not-a-statement' })
  })

  test('whatever else stands in the header, or one letter of it changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(verifyRequest(`Teeka ${text}`, asked, trust).ok).toBe(false)
        expect(verifyRequest(text, asked, trust).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 'Teeka '.length, max: signed.length - 1 }),
        fc.constantFrom('A', 'b', '-', '.'),
        (at, letter) => {
          fc.pre(signed[at] !== letter)
          expect(verifyRequest(signed.slice(0, at) + letter + signed.slice(at + 1), asked, trust).ok).toBe(false)
        },
      ),
    )
  })
})
