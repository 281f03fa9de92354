import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256, sha256Hex } from '#proof/hash'
import {
  logIdOf,
  newSigningKey,
  privateKeyFromPkcs8,
  privateKeyToPkcs8,
  publicKeyFromSpki,
  publicKeyOf,
  signBytes,
  spkiOf,
  verifyBytes,
} from '#proof/keys'

const key = newSigningKey()
const said = Buffer.from('said')

test('SHA-256 of "abc" is that of FIPS 180-4, as bytes and as hex, of text and of bytes', () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(sha256Hex('abc')).toBe(expected)
  expect(sha256Hex(Buffer.from('abc'))).toBe(expected)
  expect(Buffer.from(sha256('abc')).toString('hex')).toBe(expected)
})

test('what a key signed holds by its public half, and by no other', () => {
  const signature = signBytes(key, said)
  expect(signature).toHaveLength(64)
  expect(verifyBytes(publicKeyOf(key), said, signature)).toBe(true)
  expect(verifyBytes(publicKeyOf(key), Buffer.from('Said'), signature)).toBe(false)
  expect(verifyBytes(publicKeyOf(newSigningKey()), said, signature)).toBe(false)
})

test('keys survive storage', () => {
  const stored = privateKeyFromPkcs8(privateKeyToPkcs8(key))
  const known = publicKeyFromSpki(spkiOf(key))
  expect(known && verifyBytes(known, said, signBytes(stored, said))).toBe(true)
})

test('a log is named after the first sixteen bytes of the hash of its key', () => {
  expect(logIdOf(spkiOf(key))).toBe(sha256Hex(spkiOf(key)).slice(0, 32))
  expect(spkiOf(publicKeyOf(key))).toEqual(spkiOf(key))
})

test('keys of another kind are not taken', () => {
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const ed25519 = generateKeyPairSync('ed25519')
  for (const other of [p384, ed25519]) {
    expect(publicKeyFromSpki(other.publicKey.export({ type: 'spki', format: 'der' }))).toBeUndefined()
    expect(() => privateKeyFromPkcs8(other.privateKey.export({ type: 'pkcs8', format: 'der' }))).toThrow('P-256')
    expect(verifyBytes(other.publicKey, said, new Uint8Array(64))).toBe(false)
  }
})

test('no bytes make reading or verifying throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 100 }),
      fc.uint8Array({ minLength: 60, maxLength: 70 }),
      (bytes, signature) => {
        expect(publicKeyFromSpki(bytes)).toBeUndefined()
        expect(verifyBytes(publicKeyOf(key), bytes, signature)).toBe(false)
      },
    ),
  )
})
