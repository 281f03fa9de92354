import { randomBytes } from 'node:crypto'
import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSecureQr } from '#proof/aadhaar/secure-qr'
import { facePhoto } from '../../support/aadhaar-face.ts'
import {
  type AadhaarCard,
  aadhaarCard,
  digitsOf,
  makeAadhaarKey,
  recordOf,
  signRecord,
  trusted,
} from '../../support/aadhaar.ts'
import { oneBitTurnedInEachByte } from '../trust.ts'

const key = makeAadhaarKey()
const trust = { keys: [trusted(key)], now: Date.parse('2026-11-23T04:00:00Z') }
const signed = signRecord(key, recordOf())
const packed = gzipSync(signed)
const genuine = readSecureQr(digitsOf(packed), trust)
const read = (bytes: Uint8Array) => readSecureQr(digitsOf(bytes), trust)
const because = (reason: string) => ({ state: 'refused', reasons: [reason] })

describe('what is no Secure QR code', () => {
  const digits = digitsOf(packed)
  test.each([
    ['nothing', ''],
    ['words', 'upi://pay?pa=asha@example'],
    ['an Aadhaar number', '999941057058'],
    ['too few digits', '9'.repeat(599)],
    ['more digits than any code holds', '9'.repeat(7090)],
    ['a million digits', '9'.repeat(1_000_000)],
    ['a leading zero', `0${digits}`],
    ['a sign', `-${digits}`],
    ['a hexadecimal number', `0x${'f'.repeat(700)}`],
    ['digits of another script', '९'.repeat(3200)],
    ['a line feed behind it', `${digits}\n`],
    ['a blank in it', `${digits.slice(0, 1000)} ${digits.slice(1000)}`],
    ['digits that are no compressed bytes', '9'.repeat(3200)],
  ])('%s', (_, text) => expect(readSecureQr(text, trust)).toEqual(because('QR_NOT_AADHAAR')))

  test('a signed record that no code has room for', () => {
    const photo = Buffer.concat([facePhoto().subarray(0, -2), randomBytes(2500), facePhoto().subarray(-2)])
    const tooLong = aadhaarCard(key, { photo })
    expect(tooLong.length).toBeGreaterThan(7089)
    expect(readSecureQr(tooLong, trust)).toEqual(because('QR_NOT_AADHAAR'))
  })

  test.each([
    ['gzip', gzipSync],
    ['zlib', deflateSync],
  ])('a bomb that fits into a code (%s)', (_, pack) => {
    const bomb = pack(Buffer.alloc(2_600_000), { level: 9 })
    expect(digitsOf(bomb).length).toBeLessThanOrEqual(7089)
    expect(read(bomb)).toEqual(because('QR_NOT_AADHAAR'))
  })
})

describe('what looks like one and does not open', () => {
  const flipped = (at: number) => packed.map((byte, index) => (index === at ? byte ^ 8 : byte))
  test.each([
    ['a byte too many', Buffer.concat([packed, Uint8Array.of(0)])],
    ['a byte too few', packed.subarray(0, -1)],
    ['a second member', Buffer.concat([packed, gzipSync('more')])],
    ['a second member with nothing in it', Buffer.concat([packed, gzipSync('')])],
    ['a first member with nothing in it', Buffer.concat([gzipSync(''), packed])],
    ['a flag in the header', flipped(3)],
    ['a name in the header', Buffer.concat([flipped(3).subarray(0, 10), Buffer.from('card\0'), packed.subarray(10)])],
    ['another check sum', flipped(packed.length - 5)],
    ['another length', flipped(packed.length - 4)],
    ['a byte too many behind zlib', Buffer.concat([deflateSync(signed), Uint8Array.of(7)])],
    ['zlib cut off', deflateSync(signed).subarray(0, -3)],
    ['no more than a signature', gzipSync(signed.subarray(-256))],
  ])('%s', (_, bytes) => expect(read(bytes)).toEqual(because('QR_DAMAGED')))
})

describe('what no trusted key has signed', () => {
  test('a card by a key of nobody, whether forged or of a key that came later', () => {
    expect(readSecureQr(aadhaarCard(makeAadhaarKey()), trust)).toEqual(because('SIG_UNKNOWN_KEY'))
    expect(readSecureQr(digitsOf(packed), { ...trust, keys: [] })).toEqual(because('SIG_UNKNOWN_KEY'))
  })

  test('another name, another picture, another last digit of the number under a genuine signature', () => {
    const signature = signed.subarray(-256)
    const changes: Partial<AadhaarCard>[] = [
      { name: 'Sunita Jadhao' },
      { photo: facePhoto().fill(0, 400, 401) },
      { photo: null },
      { lastFour: '7059' },
      { layout: 'V3' },
    ]
    for (const change of changes) {
      expect(read(gzipSync(Buffer.concat([recordOf(change), signature])))).toEqual(because('SIG_UNKNOWN_KEY'))
    }
  })

  test('a record or signature with any one bit turned over', () => {
    for (const bytes of oneBitTurnedInEachByte(signed)) {
      expect(read(gzipSync(bytes, { level: 1 }))).toEqual(because('SIG_UNKNOWN_KEY'))
    }
  })

  test('a code with any one digit changed gives no person', () => {
    const digits = digitsOf(packed)
    for (let at = 0; at < digits.length; at += 1) {
      const other = String((Number(digits[at]) + 1 + (at % 9)) % 10)
      const reading = readSecureQr(digits.slice(0, at) + other + digits.slice(at + 1), trust)
      expect(reading.state).toBe('refused')
      expect(reading).not.toHaveProperty('person')
    }
  })
})

describe('what is signed and has another layout', () => {
  test.each<Partial<AadhaarCard>>([
    { lastFour: '12' },
    { lastFour: 'ABCD' },
    { madeAt: '2025-13-08T11:44:07.437' },
    { madeAt: '2025-02-29T11:44:07.437' },
    { madeAt: '2025-03-08T25:44:07.437' },
    { madeAt: '1925-03-08T11:44:07.437' },
    { name: '' },
    { name: '12/3' },
    { name: 'Mene\u00b4' },
    { name: 'Asha\u0000Kale' },
    { name: Buffer.from('आशा काळे').toString('latin1') },
    { name: 'A'.repeat(201) },
    { birth: '' },
    { birth: '31-02-1974' },
    { birth: '14-02/1974' },
    { birth: '02-14-1974' },
    { birth: '14-02-74' },
    { birth: '14-02-0974' },
    { birth: '1874' },
    { gender: '' },
    { gender: 'X' },
    { gender: '1' },
    { gender: 'Mumbai' },
    { pincode: '011041' },
    { pincode: '41104' },
    { careOf: 'W/O \u0007' },
    { vtc: '\u0085' },
    { street: 'A'.repeat(201) },
  ])('%j', (change) => {
    for (const layout of ['V1', 'V2', 'V5', 'V6'] as const) {
      expect(readSecureQr(aadhaarCard(key, { ...change, layout }), trust)).toEqual(because('LAYOUT_UNKNOWN'))
    }
  })

  test.each([
    ['nothing at all', ''],
    ['a marker alone', 'V2\u00ff'],
    ['the marker of a layout that has none', `V1\u00ff${Buffer.from(recordOf()).toString('latin1', 3)}`],
    ['a marker of three letters', `V10\u00ff${Buffer.from(recordOf()).toString('latin1', 3)}`],
    ['an indicator that is none', `V2\u00ff4${Buffer.from(recordOf()).toString('latin1', 4)}`],
    ['an indicator that is none in V1', `4${Buffer.from(recordOf({ layout: 'V1' })).toString('latin1', 1)}`],
    [
      'a name of the language as indicator',
      `constructor${Buffer.from(recordOf({ layout: 'V1' })).toString('latin1', 1)}`,
    ],
    [
      'a field too few',
      Buffer.from(recordOf({ layout: 'V6', photo: null }))
        .toString('latin1')
        .replace('Haveli\u00ff', ''),
    ],
    [
      'a field too many',
      Buffer.from(recordOf({ layout: 'V6' }))
        .toString('latin1')
        .replace('Sunita', 'new\u00ffSunita'),
    ],
  ])('%s', (_, text) => {
    // Padded, so that even nothing fills a code.
    const record = Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(facePhoto())])
    expect(read(gzipSync(signRecord(key, record)))).toEqual(because('LAYOUT_UNKNOWN'))
  })
})

test.each([
  ['larger than any face', 8, 0x0000_ea60],
  ['hung from a corner far away', 16, 0x0000_ea60],
  ['cut into tiles of no width', 24, 0],
])('a signed picture that says it is %s is not passed on', (_, at, value) => {
  const photo = Buffer.from(facePhoto())
  photo.writeUInt32BE(value, at)
  expect(readSecureQr(aadhaarCard(key, { photo }), trust)).toMatchObject({ state: 'verified', person: { photo: null } })
})

describe('whatever is scanned', () => {
  const bytes = fc.uint8Array({ minLength: 250, maxLength: 2900 }).filter(([first]) => first !== 0)
  const inEnvelope = fc.uint8Array({ maxLength: 1500 }).map((inside) => gzipSync(inside))
  /** What a layout is made of, in no order. */
  const pieces = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'V2',
          'V5',
          '0',
          '3',
          '705820250308114407437',
          'Asha Kale',
          '1974',
          'F',
          '411041',
          '',
          '__proto__',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: 24 },
    )
    .map((fields) => Buffer.concat([Buffer.from(fields.join('\u00ff'), 'latin1'), facePhoto()]))

  test('no text throws, and none gives a person', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 600, maxLength: 7200 })
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), digits), (text) => {
        expect(readSecureQr(text, trust)).toEqual({ state: 'refused', reasons: [expect.any(String)] })
      }),
    )
  })

  test('no bytes throw, and none give a person, packed as a code is or not', () => {
    fc.assert(
      fc.property(fc.oneof(bytes, inEnvelope), (code) => {
        expect(read(code)).toEqual({ state: 'refused', reasons: [expect.any(String)] })
      }),
    )
  })

  test('a genuine code that was cut or changed gives no person, or the one that was signed', () => {
    const change = fc.record({ at: fc.nat(packed.length - 1), by: fc.uint8Array({ minLength: 1, maxLength: 4 }) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(packed.length), (changes, end) => {
        const changed = Buffer.from(packed)
        for (const { at, by } of changes) changed.set(by.subarray(0, packed.length - at), at)
        for (const code of [changed, changed.subarray(0, Math.max(1, end)), packed.subarray(0, Math.max(1, end))]) {
          const reading = read(code)
          expect(reading.state === 'refused' ? genuine : reading).toEqual(genuine)
        }
      }),
    )
  })

  test('not even a trusted key can sign what makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ minLength: 300, maxLength: 1500 }), pieces), (record) => {
        const { reasons } = read(gzipSync(signRecord(key, record)))
        expect(reasons).toEqual(['LAYOUT_UNKNOWN'])
      }),
    )
  })
})
