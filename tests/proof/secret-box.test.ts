import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Box, deriveKey, openSecret, sealSecret } from '#proof/secret-box'
import { oneBitTurnedInEachByte } from './trust.ts'

const salt = Buffer.from('0123456789abcdef')
const secret = Buffer.from('a private key')

describe('a key out of a PIN', () => {
  test('is the same for the same PIN and salt, and only then', () => {
    const key = deriveKey('4711', salt, 'pin')
    expect(key).toHaveLength(32)
    expect(deriveKey('4711', salt, 'pin')).toEqual(key)
    expect(deriveKey('4712', salt, 'pin')).not.toEqual(key)
    expect(deriveKey('4711', Buffer.from('another salt'), 'pin')).not.toEqual(key)
  })
  test('costs a passphrase more than a PIN, and gives another key', () => {
    expect(deriveKey('4711', salt, 'passphrase')).not.toEqual(deriveKey('4711', salt, 'pin'))
  })
  test('is the same on a keyboard that composes its letters', () => {
    expect(deriveKey('caf\u00e9 \u0967', salt, 'pin')).toEqual(deriveKey('cafe\u0301 \u0967', salt, 'pin'))
  })
})

describe('a box', () => {
  const key = randomBytes(32)
  test('opens with its key, whatever lies in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const box = sealSecret(bytes, key)
        expect(Box.parse(JSON.parse(JSON.stringify(box)))).toEqual(box)
        expect(openSecret(box, key)).toEqual(Buffer.from(bytes))
      }),
    )
  })
  test('is never the same twice', () => {
    expect(sealSecret(secret, key).data).not.toBe(sealSecret(secret, key).data)
  })
  test('does not open with another key', () => {
    expect(openSecret(sealSecret(secret, key), randomBytes(32))).toBeUndefined()
  })
  test('does not open once a bit of any byte of it was turned', () => {
    const box = sealSecret(secret, key)
    const changed = (['iv', 'tag', 'data'] as const).flatMap((part) =>
      oneBitTurnedInEachByte(Buffer.from(box[part], 'base64url')).map((bytes) => ({
        ...box,
        [part]: Buffer.from(bytes).toString('base64url'),
      })),
    )
    expect(changed.filter((other) => openSecret(other, key) !== undefined)).toEqual([])
  })
  test('does not open by a tag that was cut short', () => {
    const box = sealSecret(secret, key)
    expect(openSecret({ ...box, tag: box.tag.slice(0, 8) }, key)).toBeUndefined()
    expect(openSecret({ ...box, iv: '' }, key)).toBeUndefined()
  })
})
