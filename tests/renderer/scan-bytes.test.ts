import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf } from '../../renderer/scan/file-kind.ts'
import { codestreamIn } from '../../renderer/scan/jpeg2000.ts'
import { pictureSize } from '../../renderer/scan/picture-size.ts'
import { letterPdf } from '../support/letter.ts'
import { codePng } from '../support/picture.ts'

const vector = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../vectors/aadhaar', name)))
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

const FACE = vector('face.j2k')
/** The codestream within a file, after its signature box. */
const FILE = hex(`0000000c6a5020200d0a870a 00000000 6a703263 ${Buffer.from(FACE).toString('hex')}`)

test('a file is known by its first bytes', () => {
  expect(kindOf(new Uint8Array(codePng('x')))).toBe('png')
  expect(kindOf(vector('face.jpg'))).toBe('jpeg')
  expect(kindOf(FACE)).toBe('j2k')
  expect(kindOf(FILE)).toBe('jp2')
  expect(kindOf(ascii('RIFF....WEBPVP8 '))).toBe('webp')
  expect(kindOf(new Uint8Array(letterPdf({ code: null })))).toBe('pdf')
  expect(kindOf(ascii('PK\x03\x04'))).toBe('zip')
})

test('a PDF may begin a little later, and nothing else may', () => {
  expect(kindOf(ascii(`${' '.repeat(900)}%PDF-1.4`))).toBe('pdf')
  expect(kindOf(ascii(`${' '.repeat(1100)}%PDF-1.4`))).toBe('unknown')
  expect(kindOf(ascii(' PK\x03\x04'))).toBe('unknown')
})

test('a picture says its size before it is decoded', () => {
  expect(pictureSize(vector('face.jpg'), 'jpeg')).toEqual({ width: 60, height: 60 })
  expect(pictureSize(new Uint8Array(codePng(null)), 'png')).toEqual({ width: 200, height: 200 })
})

test.each([
  ['lossy', '56503820 00000000 000000 9d012a 2003 5802'],
  ['lossless', '5650384c 00000000 2f 1fc39500'],
  ['extended', '56503858 00000000 00000000 1f0300 570200'],
])('a %s WebP says its size', (_, chunk) => {
  const riff = Buffer.from('RIFF....WEBP', 'latin1').toString('hex')
  expect(pictureSize(hex(`${riff}${chunk}`), 'webp')).toEqual({ width: 800, height: 600 })
})

test('a JPEG’s size is found behind other segments', () => {
  expect(pictureSize(hex('ffd8 ffe0 0004 0000 ffff c2 000b 08 0258 0320'), 'jpeg')).toEqual({ width: 800, height: 600 })
  expect(pictureSize(hex('ffd8 ffc4 0004 0000 ffd9 0002'), 'jpeg')).toBeNull()
})

test('a photo’s codestream is found bare and in a file', () => {
  const said = { width: 60, height: 60, components: 3 }
  expect(codestreamIn(FACE)).toMatchObject(said)
  expect(codestreamIn(FILE)).toMatchObject(said)
  expect(codestreamIn(FILE)?.bytes).toEqual(FACE)
})

/** The face with other bytes at a place of its SIZ. */
const forged = (at: number, bytes: string): Uint8Array => {
  const copy = FACE.slice()
  copy.set(hex(bytes), at)
  return copy
}

test('a photo with a forged header is not decoded', () => {
  expect(codestreamIn(forged(8, '0000ea60'))).toBeNull() // 60,000 wide
  expect(codestreamIn(forged(12, '00000201'))).toBeNull() // 513 high
  expect(codestreamIn(forged(8, '00000000'))).toBeNull() // nothing wide
  expect(codestreamIn(forged(16, '00000001'))).toBeNull() // set off within the grid
  expect(codestreamIn(forged(40, '4000'))).toBeNull() // 16,384 components
  expect(codestreamIn(forged(42, '0f'))).toBeNull() // 16 bits a sample
  expect(codestreamIn(forged(43, '02'))).toBeNull() // every second column
  expect(codestreamIn(forged(3, '52'))).toBeNull() // no SIZ
})

test('a file whose boxes lead nowhere holds no photo', () => {
  expect(codestreamIn(FILE.subarray(0, 12))).toBeNull()
  expect(codestreamIn(hex('0000000c6a5020200d0a870a 00000001 6a703263'))).toBeNull()
  expect(codestreamIn(hex('0000000c6a5020200d0a870a 00000004 66747970 0000000000000000'))).toBeNull()
})

test('whatever the bytes are, they are looked at without an error', () => {
  const starts = fc.constantFrom('89504e470d0a1a0a', 'ffd8ff', 'ffd8ffff', '524946460000000057454250', 'ff4fff51')
  const file = fc.constant('0000000c6a5020200d0a870a')
  const rest = fc.uint8Array({ maxLength: 200 })
  fc.assert(
    fc.property(fc.oneof(starts, file), rest, (start, bytes) => {
      const all = new Uint8Array([...hex(start), ...bytes])
      const size = pictureSize(all, kindOf(all))
      const photo = codestreamIn(all)
      expect(size === null || (size.width > 0 && size.height > 0)).toBe(true)
      expect(photo === null || (photo.width <= 512 && photo.height <= 512)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
