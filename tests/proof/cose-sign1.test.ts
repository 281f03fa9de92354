import { encode } from 'cbor2'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeCbor, encodeCbor, readSign1, signSign1 } from '#proof/cose-sign1'
import { newSigningKey, publicKeyOf } from '#proof/keys'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const key = newSigningKey()
const signer = { key, kid: Buffer.from('8bytekid'), certificate: Buffer.from('a certificate') }

test('a message is written with tag 18, definite lengths, and its protected keys as 1, 4, 33', () => {
  const message = hex(signSign1(Uint8Array.of(0xa0), signer))
  const header = `a301260448${hex(signer.kid)}18214d${hex(signer.certificate)}`
  expect(message).toMatch(new RegExp(`^d284581d${header}a041a05840[0-9a-f]{128}$`))
})

test('what was signed is read, and holds by its key alone', () => {
  const read = readSign1(signSign1(Buffer.from('payload'), signer))
  expect(read).toMatchObject({ algorithm: -7, unprotected: new Map() })
  expect(Buffer.from(read?.payload ?? []).toString()).toBe('payload')
  expect(read?.holds(publicKeyOf(key))).toBe(true)
  expect(read?.holds(publicKeyOf(newSigningKey()))).toBe(false)
})

describe('CBOR', () => {
  test('keys are sorted by their bytes: positive ones first, then negative, short before long', () => {
    const claims = new Map([-70_001, -260, 6, 4, 1].map((name) => [name, 0]))
    expect(hex(encodeCbor(claims))).toBe('a501000400060039010300' + '3a0001117000')
  })
  test.each([
    ['a key twice', 'a201020103'],
    ['keys in another order', 'a203010102'],
    ['a longer form than needed', '1800'],
    ['an indefinite length', '9f01ff'],
    ['a fraction', 'f93e00'],
    ['undefined', 'f7'],
    ['broken UTF-8', '61ff'],
    ['two items', '0102'],
    ['nothing', ''],
    ['a length beyond its end', '9b00ffffffffffffff'],
    ['a text beyond its end', '7b00ffffffffffffff'],
  ])('%s is refused', (_, bytes) => expect(decodeCbor(Buffer.from(bytes, 'hex'))).toBeUndefined())
  test('nesting deeper than any record is refused', () => {
    const nested = (depth: number) => Buffer.concat([Buffer.alloc(depth, 0x81), Uint8Array.of(0)])
    expect(decodeCbor(nested(10))).toBeDefined()
    expect(decodeCbor(nested(20))).toBeUndefined()
    expect(decodeCbor(nested(60_000))).toBeUndefined()
  })
  test('a tag is shown as one and not acted upon', () => {
    expect(decodeCbor(encode(new Date(0)))?.value).not.toBeInstanceOf(Date)
  })
})

test('no bytes make the reader throw, and none is taken for a message that holds', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
      decodeCbor(bytes)
      expect(readSign1(bytes)?.holds(publicKeyOf(key)) ?? false).toBe(false)
    }),
  )
})
