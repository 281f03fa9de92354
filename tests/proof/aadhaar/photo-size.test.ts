import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { photoSize, showablePhoto } from '#proof/aadhaar/photo-size'
import { encodeFace, FACE_SIZE, facePhoto } from '../../support/aadhaar-face.ts'

const u32 = (...values: number[]): Uint8Array => Buffer.concat(values.map((value) => word(4, value)))
const word = (size: number, value: number): Uint8Array => {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}
const box = (name: string, content: Uint8Array): Uint8Array =>
  Buffer.concat([u32(8 + content.length), Buffer.from(name), content])
const face = (at: number, ...values: number[]): Uint8Array => {
  const bytes = facePhoto()
  bytes.set(u32(...values), at)
  return bytes
}
const jp2 = (codestream: Uint8Array): Uint8Array =>
  Buffer.concat([box('jP  ', u32(0x0d0a_870a)), box('ftyp', Buffer.from('jp2 ')), box('jp2c', codestream)])
/** SOI, an application segment, a table, then the frame header. */
const jpeg = (width: number, height: number, components: number, marker = 0xc2): Uint8Array =>
  Buffer.concat([
    Buffer.from('ffd8ffe00004004affdb000301', 'hex'),
    Uint8Array.of(0xff, marker, 0, 17, 8),
    word(2, height),
    word(2, width),
    Uint8Array.of(components),
  ])
const webp = (chunk: string, content: string): Uint8Array =>
  Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBP'), Buffer.from(chunk), u32(0), Buffer.from(content, 'hex')])

test('the face in the vectors is the one that is drawn, and says its size', async () => {
  expect(await encodeFace()).toEqual(facePhoto())
  expect(photoSize(facePhoto())).toEqual({ kind: 'jpeg-2000', width: FACE_SIZE, height: FACE_SIZE, components: 3 })
})

test.each([
  ['a JP2 file', jp2(facePhoto()), { kind: 'jpeg-2000', width: 60, height: 60, components: 3 }],
  ['a JPEG', jpeg(160, 200, 3), { kind: 'jpeg', width: 160, height: 200, components: 3 }],
  ['a grey JPEG', jpeg(160, 200, 1, 0xc0), { kind: 'jpeg', width: 160, height: 200, components: 1 }],
  ['a WebP', webp('VP8 ', '0000009d012aa000c800'), { kind: 'webp', width: 160, height: 200, components: 3 }],
  ['a WebP without loss', webp('VP8L', '2f9fc03110'), { kind: 'webp', width: 160, height: 200, components: 4 }],
])('the size of %s is read from its head', (_, bytes, size) => expect(photoSize(bytes)).toEqual(size))

describe('a decoder is given', () => {
  test('a face of up to 512 pixels each way, in bytes that nothing else shares', () => {
    const inside = Buffer.concat([Buffer.alloc(64), facePhoto(), Buffer.alloc(64)]).subarray(64, -64)
    const passed = showablePhoto(inside)
    expect(passed).toEqual(facePhoto())
    expect(passed?.buffer.byteLength).toBe(inside.length)
    expect(showablePhoto(face(8, 512, 512, 0, 0, 512, 512))).not.toBeNull()
    expect(showablePhoto(jpeg(512, 512, 3))).not.toBeNull()
  })

  test.each([
    ['one that claims to be larger', face(8, 513, 60)],
    ['one that claims gigabytes', face(8, 60_000, 60_000, 0, 0, 60_000, 60_000)],
    ['one that claims them inside a JP2 file', jp2(face(8, 60_000, 60_000))],
    ['one without a width', face(8, 0, 60)],
    ['one that hangs from a corner far away', face(16, 59_000, 59_000)],
    ['one cut into thousands of tiles', face(24, 1, 1)],
    ['one of two components', facePhoto().fill(2, 41, 42)],
    ['one of thousands of components', facePhoto().fill(1, 40, 41)],
    ['a JPEG too high', jpeg(512, 513, 3)],
    ['a JPEG whose data comes before its size', Buffer.from('ffd8ffda0002ffc000110800400040030000', 'hex')],
    ['a WebP of the extended kind', webp('VP8X', '0000000000000000000000000000')],
    ['a picture of more than 64 KiB', Buffer.concat([facePhoto(), Buffer.alloc(64 * 1024)])],
    ['nothing', new Uint8Array()],
    ['a text', Buffer.from('no picture at all, but long enough to hold the head of one')],
    ['a head cut off', facePhoto().subarray(0, 41)],
  ])('not %s', (_, bytes) => expect(showablePhoto(bytes)).toBeNull())
})

const SIZE = {
  kind: expect.stringMatching(/^(jpeg-2000|jpeg|webp)$/),
  width: expect.any(Number),
  height: expect.any(Number),
  components: expect.any(Number),
}

test('no bytes make it throw or run on', () => {
  const heads = fc.constantFrom(facePhoto(), jp2(facePhoto()), jpeg(60, 60, 3), webp('VP8L', '2f9fc03110'))
  fc.assert(
    fc.property(heads, fc.nat(80), fc.uint8Array({ maxLength: 90 }), (head, cut, tail) => {
      const size = photoSize(Buffer.concat([head.subarray(0, cut), tail]))
      expect(size ?? SIZE).toEqual(SIZE)
    }),
    { numRuns: 500 },
  )
})
