import { createHash } from 'node:crypto'
import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readSecureQr } from '#proof/aadhaar/secure-qr'
import { facePhoto } from '../../support/aadhaar-face.ts'
import {
  type AadhaarCard,
  aadhaarCard,
  contactHash,
  digitsOf,
  makeAadhaarKey,
  recordOf,
  signRecord,
  trusted,
} from '../../support/aadhaar.ts'

const NOW = Date.parse('2026-11-23T04:00:00Z')
const key = makeAadhaarKey()
const trust = { keys: [trusted(key)], now: NOW }
const read = (changes: Partial<AadhaarCard> = {}) => readSecureQr(aadhaarCard(key, changes), trust)

function personOn(changes: Partial<AadhaarCard> = {}) {
  const reading = read(changes)
  if (reading.state === 'refused') throw new Error(reading.reasons.join())
  return reading.person
}

describe('a card that is shown at the desk', () => {
  test.each(['V1', 'V2', 'V3', 'V4', 'V5'] as const)('tells who it is signed for, in the layout %s', (layout) => {
    expect(read({ layout })).toEqual({
      state: 'verified',
      reasons: [],
      person: {
        source: 'secure-qr',
        layout,
        name: 'Sunita Jadhav',
        birth: { kind: 'day', day: '1974-02-14' },
        gender: 'female',
        lastFour: '7058',
        madeAt: '2025-03-08T11:44:07.437+05:30',
        careOf: 'W/O Ramesh Jadhav',
        address: [
          '12',
          'Shivaji Path',
          'Near Hanuman Mandir',
          'Wadgaon',
          'Wadgaon Budruk',
          'Wadgaon',
          'Haveli',
          'Pune',
          'Maharashtra',
        ],
        pincode: '411041',
        mobile: expect.objectContaining({ kind: layout === 'V1' ? 'hash' : 'end' }),
        photo: facePhoto(),
        signedHash: createHash('sha256').update(recordOf({ layout })).digest('hex'),
        signer: createHash('sha256').update(key.certificateDer).digest('hex'),
      },
    })
  })

  test('is read in a layout that came later and kept its shape', () => {
    expect(read({ layout: 'V6' })).toMatchObject({ state: 'verified', person: { layout: 'V6', name: 'Sunita Jadhav' } })
  })

  test.each([
    ['14/02/1974', { kind: 'day', day: '1974-02-14' }],
    ['1974-02-14', { kind: 'day', day: '1974-02-14' }],
    ['01-01-1974', { kind: 'day', day: '1974-01-01' }],
    ['1974', { kind: 'year', year: 1974 }],
  ])('has a birth of %s', (birth, expected) => expect(personOn({ birth }).birth).toEqual(expected))

  test.each([
    ['M', 'male'],
    ['F', 'female'],
    ['T', 'other'],
  ])('has the gender %s', (gender, expected) => expect(personOn({ gender }).gender).toBe(expected))

  test.each([
    ['RAJU @ RAJESH PAWAR', 'RAJU RAJESH PAWAR'],
    ['Md. Farhan/Ansari (2)', 'Md. Farhan Ansari'],
    ['  Asha   Kale ', 'Asha Kale'],
    ["D'Souza-Mené J.", "D'Souza-Mené J."],
  ])('has a name as the register holds it: %j', (name, expected) => expect(personOn({ name }).name).toBe(expected))

  test('may lack everything that is not the person', () => {
    const none = { careOf: '', house: '', street: '', landmark: '', location: '', subDistrict: '', pincode: '' }
    expect(personOn({ ...none, mobile: '', photo: null })).toMatchObject({
      careOf: '',
      address: ['Wadgaon Budruk', 'Wadgaon', 'Pune', 'Maharashtra'],
      pincode: '',
      mobile: null,
      photo: null,
    })
  })

  test('may have been packed by zlib', () => {
    const packed = deflateSync(signRecord(key, recordOf()))
    expect(readSecureQr(digitsOf(packed), trust)).toMatchObject({ state: 'verified' })
  })

  test('is the same record however it was packed', () => {
    const signed = signRecord(key, recordOf())
    const codes = [1, 6, 9].map((level) => digitsOf(gzipSync(signed, { level })))
    expect(new Set(codes).size).toBe(3)
    const readings = [...codes, digitsOf(deflateSync(signed))].map((digits) => readSecureQr(digits, trust))
    expect(new Set(readings.map((reading) => JSON.stringify(reading))).size).toBe(1)
    expect(personOn({ madeAt: '2025-03-09T11:44:07.437' }).signedHash).not.toBe(personOn().signedHash)
  })
})

describe('the mobile number on it', () => {
  test('is a hash in V1, behind that of the e-mail address where both are known', () => {
    const mobile = {
      kind: 'hash',
      hash: Buffer.from(contactHash('9000000001', '7058')).toString('hex'),
      rounds: 8,
      salt: '',
    }
    expect(personOn({ layout: 'V1' }).mobile).toEqual(mobile)
    expect(personOn({ layout: 'V1', email: 'sunita@example.org' }).mobile).toEqual(mobile)
    expect(personOn({ layout: 'V1', email: 'sunita@example.org', mobile: '' }).mobile).toBeNull()
    expect(personOn({ layout: 'V1', mobile: '' }).mobile).toBeNull()
  })

  test('is the end of it in V2, and the end of a masked one in V5', () => {
    expect(personOn({ layout: 'V2' }).mobile).toEqual({ kind: 'end', lastFour: '0001' })
    expect(personOn({ layout: 'V5' }).mobile).toEqual({ kind: 'end', lastFour: '0001' })
  })

  test.each(['V1', 'V5'] as const)('does not get into the picture, which may be there or not (%s)', (layout) => {
    for (const email of ['', 'sunita@example.org']) {
      for (const photo of [facePhoto(), null]) {
        expect(personOn({ layout, email, photo })).toMatchObject({ photo, mobile: personOn({ layout }).mobile })
      }
    }
  })

  test('leaves the picture of V2 whole where hashes still stand behind it', () => {
    for (const count of [1, 2]) {
      const record = Buffer.concat([
        recordOf(),
        ...Array.from({ length: count }, () => contactHash('9000000001', '7058')),
      ])
      const reading = readSecureQr(digitsOf(gzipSync(signRecord(key, record))), trust)
      expect(reading).toMatchObject({ person: { photo: facePhoto(), mobile: { kind: 'end', lastFour: '0001' } } })
    }
  })

  test('is a hash of V1 also where that looks like the end of a picture', () => {
    const hash = Buffer.alloc(32, 7)
    hash.writeUInt16BE(0xffd9, 30)
    const record = Buffer.concat([recordOf({ layout: 'V1' }).subarray(0, -32), hash])
    const reading = readSecureQr(digitsOf(gzipSync(signRecord(key, record))), trust)
    expect(reading).toMatchObject({ person: { photo: facePhoto(), mobile: { hash: hash.toString('hex') } } })
  })

  test('is not guessed where V1 has other hashes than it says', () => {
    const record = Buffer.concat([recordOf({ layout: 'V1' }), contactHash('9000000002', '7058')])
    const reading = readSecureQr(digitsOf(gzipSync(signRecord(key, record))), trust)
    expect(reading).toMatchObject({ state: 'verified', person: { photo: facePhoto(), mobile: null } })
  })
})

test('the picture is full of the byte that ends a field, and comes back whole', () => {
  const [start, end] = [facePhoto().slice(0, -2), facePhoto().slice(-2)]
  const photo = Uint8Array.from([...start, ...Array<number>(40).fill(0xff), ...end])
  for (const layout of ['V1', 'V2', 'V5'] as const) expect(personOn({ layout, photo }).photo).toEqual(photo)
})

describe('the key', () => {
  const during = '2025-03-08T11:44:07.437'
  const old = makeAadhaarKey({ commonName: 'DS PRACTICE 00', validFrom: '2021-02-26', validTo: '2024-02-27' })
  const both = { keys: [trusted(key), trusted(old)], now: NOW }
  const stateOf = (signer: typeof key, madeAt: string, now = NOW) => {
    const { state, reasons } = readSecureQr(aadhaarCard(signer, { madeAt }), { ...both, now })
    return [state, ...reasons]
  }

  test('is found among all that are trusted', () => {
    const reading = readSecureQr(aadhaarCard(old, { madeAt: '2022-05-01T10:00:00.000' }), both)
    expect(reading).toMatchObject({ person: { signer: trusted(old).fingerprint } })
  })

  test('still answers for what it signed in its time when it is retired', () => {
    expect(stateOf(old, '2022-05-01T10:00:00.000')).toEqual(['verified', 'SIG_RETIRED_KEY_OK'])
    expect(stateOf(key, during)).toEqual(['verified'])
    expect(stateOf(key, during, trusted(key).validTo)).toEqual(['verified'])
    expect(stateOf(key, during, trusted(key).validTo + 1)).toEqual(['verified', 'SIG_RETIRED_KEY_OK'])
  })

  test('answers for one day more on either side', () => {
    // The key is good from midnight UTC, half past five in India.
    expect(stateOf(old, '2021-02-25T05:30:00.000')).toEqual(['verified', 'SIG_RETIRED_KEY_OK'])
    expect(stateOf(old, '2021-02-25T05:29:59.999')).toEqual(['suspect', 'SIG_TIME_SUSPECT'])
    expect(stateOf(old, '2024-02-28T05:30:00.000')).toEqual(['verified', 'SIG_RETIRED_KEY_OK'])
    expect(stateOf(old, '2024-02-28T05:30:00.001')).toEqual(['suspect', 'SIG_TIME_SUSPECT'])
  })

  test('and a record from the future cast doubt on the clock, and on the key only where its life is over', () => {
    const early = Date.parse('2025-01-01T00:00:00Z')
    expect(stateOf(key, '2025-01-02T05:30:00.000', early)).toEqual(['verified'])
    expect(stateOf(key, '2025-01-02T05:30:00.001', early)).toEqual(['suspect', 'CLOCK_SUSPECT'])
    expect(stateOf(key, '2030-01-01T00:00:00.000')).toEqual(['suspect', 'SIG_TIME_SUSPECT', 'CLOCK_SUSPECT'])
  })

  test('leaves what it signed readable for whoever has to judge it', () => {
    const reading = readSecureQr(aadhaarCard(old, { madeAt: during }), both)
    expect(reading).toMatchObject({ state: 'suspect', person: { name: 'Sunita Jadhav' } })
  })
})
