/** What was changed after it was signed, and what is signed and says something that it may not. */
import { encode } from 'cbor2'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimOf } from '#domain/certificate/claim'
import { verifyCertificate } from '#proof/hcert'
import { newSigningKey } from '#proof/keys'
import { aRecord } from '../domain/certificate/record-examples.ts'
import { forgedMessage, textOf } from './forge.ts'
import { device, trust, claims, sorted, payload, forged, genuine, refusalsOf } from './forged-certificates.ts'
import { NOW, oneBitTurnedInEachByte } from './trust.ts'

describe('the signature', () => {
  test('is by another key than the certificate’s', () => {
    expect(refusalsOf(forged({}, { ...device, key: newSigningKey() }))).toContainEqual([
      'signature',
      'signature-does-not-hold',
    ])
  })
  test('was made for something else', () => {
    expect(refusalsOf(forged({ context: 'CounterSignature' }))).toContainEqual(['signature', 'signature-does-not-hold'])
  })
  test('is empty', () => {
    expect(refusalsOf(forged({ signature: new Uint8Array(64) }))).toContainEqual([
      'signature',
      'signature-does-not-hold',
    ])
  })
  test('stands over another claim', () => {
    const message = forgedMessage(device, payload)
    const at = Buffer.from(message).indexOf('Covishield')
    const edited = Uint8Array.from(
      Buffer.concat([message.subarray(0, at), Buffer.from('CovishielX'), message.subarray(at + 10)]),
    )
    expect(refusalsOf(textOf(edited))).toContainEqual(['signature', 'signature-does-not-hold'])
    expect(verifyCertificate(textOf(edited), trust).record).toBeUndefined()
  })
})

describe('what is signed', () => {
  const saying = (...changes: (readonly [number, unknown])[]) => textOf(forgedMessage(device, sorted(claims(changes))))
  const lacking = (key: number) =>
    textOf(forgedMessage(device, sorted(new Map([...claims()].filter(([name]) => name !== key)))))
  const seconds = NOW / 1000

  test('is no map', () =>
    expect(refusalsOf(textOf(forgedMessage(device, encode([1]))))).toContainEqual(['period', 'no-period']))
  test('does not say how long it holds', () => {
    for (const text of [lacking(4), lacking(6), saying([4, 'tomorrow']), saying([4, seconds - 1])]) {
      expect(refusalsOf(text)).toContainEqual(['period', 'no-period'])
    }
  })
  test('was issued before the device had its certificate', () => {
    expect(refusalsOf(saying([6, seconds - 11 * 86_400]))).toContainEqual(['period', 'issued-before-signer'])
  })
  test('outlives the certificate of the device', () => {
    expect(refusalsOf(saying([4, seconds + 356 * 86_400]))).toContainEqual(['period', 'outlives-signer'])
  })
  test('has no record', () => expect(refusalsOf(lacking(-70_001))).toContainEqual(['record', 'not-a-record']))
  test('has a record of another version', () => {
    expect(refusalsOf(saying([-70_001, new Map([...claimOf(aRecord()), [0, 2]])]))).toContainEqual([
      'record',
      'unknown-version',
    ])
  })
  test('has a record with a key twice', () => {
    const twice = Buffer.from(payload)
    // Key 8 of the record (the centre) becomes a second key 7.
    const at = twice.indexOf(Buffer.concat([Buffer.from([0x08, 0x84, 0x6b]), Buffer.from('MH-PUN-0042')]))
    twice[at] = 7
    expect(refusalsOf(textOf(forgedMessage(device, new Uint8Array(twice))))).toContainEqual(['period', 'no-period'])
  })
})

test('a bit turned in any byte of the signed message is found out', () => {
  const message = forgedMessage(device, payload)
  const unnoticed = oneBitTurnedInEachByte(message).filter((changed) => verifyCertificate(textOf(changed), trust).ok)
  expect(unnoticed).toEqual([])
}, 60_000)

test('any letter changed in the code changes nothing that it says, or is found out', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:')),
      (place, letter) => {
        const at = 4 + (place % (genuine.length - 4))
        const { ok, record } = verifyCertificate(genuine.slice(0, at) + letter + genuine.slice(at + 1), trust)
        expect(ok ? record : aRecord()).toEqual(aRecord())
      },
    ),
    { numRuns: 300 },
  )
})
