import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { contactMatches } from '#proof/aadhaar/contact-hash'
import { readEkyc } from '#proof/ekyc/read-ekyc'
import { facePhoto } from '../../support/aadhaar-face.ts'
import { makeAadhaarKey, trusted } from '../../support/aadhaar.ts'
import {
  C14N,
  ekycDocument,
  type EkycPerson,
  ekycXml,
  jpegFace,
  SHARE_CODE,
  signEkyc,
  type Signing,
} from '../../support/ekyc.ts'

const DAY = 86_400_000
const MADE_AT = Date.parse('2026-11-22T11:44:07.437+05:30')
const NOW = MADE_AT + DAY / 2
const key = makeAadhaarKey()
const trust = { keys: [trusted(key)], now: NOW, shareCode: SHARE_CODE }

const made = '2026-11-22T11:44:07.437'
const read = (person: EkycPerson = {}, signing: Partial<Signing> = {}) =>
  readText(ekycXml(key, { madeAt: made, ...person }, signing))
const readText = (xml: string) => readEkyc(Buffer.from(xml), trust)

function personIn(person: EkycPerson = {}) {
  const reading = read(person)
  if (reading.state === 'refused') throw new Error(reading.reasons.join())
  return reading.person
}

describe('a file that was downloaded yesterday', () => {
  test.each(['rsa-sha1', 'rsa-sha256'] as const)('tells who it is signed for, under %s', (method) => {
    const { canonical } = ekycDocument({ madeAt: made })
    expect(read({}, { method })).toEqual({
      state: 'verified',
      reasons: [],
      person: {
        source: 'ekyc',
        layout: 'xml',
        name: 'Sunita Jadhav',
        birth: { kind: 'day', day: '1974-02-14' },
        gender: 'female',
        lastFour: '7058',
        madeAt: '2026-11-22T11:44:07.437+05:30',
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
        mobile: expect.objectContaining({ kind: 'hash', rounds: 8, salt: SHARE_CODE }),
        photo: jpegFace(),
        signedHash: createHash('sha256').update(canonical).digest('hex'),
        signer: createHash('sha256').update(key.certificateDer).digest('hex'),
      },
      file: { age: 0, method },
    })
  })

  test('may name the canonical form among the transforms, or bring no certificate at all', () => {
    const enveloped = '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></Transform>'
    const transforms = `${enveloped}<Transform Algorithm="${C14N}"></Transform>`
    expect(read({}, { transforms }).state).toBe('verified')
    expect(read({}, { keyInfo: '' }).state).toBe('verified')
  })

  test('is found among the keys of all years', () => {
    const years = [makeAadhaarKey({ validTo: '2025-01-01' }), makeAadhaarKey(), key].map(trusted)
    const reading = readEkyc(Buffer.from(ekycXml(key, { madeAt: made })), { ...trust, keys: years })
    expect(reading).toMatchObject({ state: 'verified', person: { signer: years[2]?.fingerprint } })
  })

  test('is the same record however its tags and its lines are written', () => {
    const { written, canonical } = ekycDocument({ madeAt: made })
    const unlike = written
      .replaceAll('/>', ' ></Poi>')
      .replace('></Poi><Pht>', '></Poa><Pht>')
      .replace('name="Sunita Jadhav" dob="14-02-1974"', `dob='14-02-1974'\n  name='Sunita&#32;Jadhav'`)
    const reading = readText(signEkyc(key, { written: `\ufeff${unlike}`, canonical }))
    expect(reading).toEqual(read())
  })

  test('may have its base64 broken into lines as Java breaks it', () => {
    const xml = ekycXml(key, { madeAt: made })
    const broken = xml
      .replace(/(?<=<SignatureValue>)[^<]+/, (value) => value.replaceAll(/.{76}/g, '$&&#13;\n'))
      .replace(/(?<=<X509Certificate>)[^<]+/, (value) => value.replaceAll(/.{76}/g, '$&\r\n'))
    expect(broken).toContain('&#13;')
    expect(readText(broken)).toEqual(readText(xml))
  })
})

describe('what is read of the person', () => {
  test.each([
    ['14-02-1974', { kind: 'day', day: '1974-02-14' }],
    ['14/02/1974', { kind: 'day', day: '1974-02-14' }],
    ['1974-02-14', { kind: 'day', day: '1974-02-14' }],
    ['1974', { kind: 'year', year: 1974 }],
  ])('a birth written %s', (birth, expected) => expect(personIn({ birth }).birth).toEqual(expected))

  test.each([
    ['M', 'male'],
    ['F', 'female'],
    ['T', 'other'],
    ['male', 'male'],
    ['Female', 'female'],
    ['TRANSGENDER', 'other'],
  ])('a gender written %s', (gender, expected) => expect(personIn({ gender }).gender).toBe(expected))

  test('signs that XML must spell otherwise', () =>
    expect(personIn({ house: 'B & C <Wing> "2"', landmark: '' }).address.slice(0, 2)).toEqual([
      'B & C <Wing> "2"',
      'Shivaji Path',
    ]))

  test('a name in its own script', () => expect(personIn({ name: 'सुनीता जाधव' }).name).toBe('सुनीता जाधव'))

  test('the mobile number answers only whole, and under this share code', () => {
    const { mobile } = personIn({ mobile: '9000000001' })
    expect(mobile && contactMatches(mobile, '9000000001')).toBe(true)
    expect(mobile && contactMatches(mobile, '9000000002')).toBe(false)
    expect(mobile && contactMatches({ ...mobile, salt: '1234' } as typeof mobile, '9000000001')).toBe(false)
    expect(personIn({ mobile: '' }).mobile).toBeNull()
  })

  test.each([
    ['none', null],
    ['no picture', Buffer.from('not a picture')],
    ['more than a face can be', Buffer.concat([jpegFace(), Buffer.alloc(70_000)])],
    ['one that would take gigabytes to unpack', Buffer.from(jpegFace()).fill(0xff, 94, 98)],
  ])('a picture that is %s is no picture, and the person is still proved', (_, photo) =>
    expect(read({ photo })).toMatchObject({ state: 'verified', person: { photo: null } }),
  )

  test('a JPEG 2000 is taken too', () => expect(personIn({ photo: facePhoto() }).photo).toEqual(facePhoto()))
})

describe('how old the file is', () => {
  const after = (days: number) =>
    readEkyc(Buffer.from(ekycXml(key, { madeAt: made })), { ...trust, now: MADE_AT + days * DAY })

  test('to the third day nothing is said', () =>
    expect(after(3)).toMatchObject({ state: 'verified', reasons: [], file: { age: 3 } }))
  test('on the fourth day it is called old and taken', () =>
    expect(after(4)).toMatchObject({ state: 'verified', reasons: ['DOC_STALE'], file: { age: 4 } }))
  test('to the thirtieth day too', () => expect(after(30)).toMatchObject({ state: 'verified', reasons: ['DOC_STALE'] }))
  test.each([31, 40])('on day %i it is for the in-charge', (days) =>
    expect(after(days)).toMatchObject({ state: 'suspect', reasons: ['DOC_STALE'], file: { age: days } }),
  )
  test('out of the future, the clock is asked first', () =>
    expect(after(-2)).toMatchObject({ state: 'suspect', reasons: ['CLOCK_SUSPECT'], file: { age: 0 } }))

  test('a key that has retired since still answers', () => {
    const retired = makeAadhaarKey({ validTo: '2026-11-23' })
    const file = Buffer.from(ekycXml(retired, { madeAt: made }))
    const reading = readEkyc(file, { ...trust, keys: [trusted(retired)], now: MADE_AT + 5 * DAY })
    expect(reading).toMatchObject({ state: 'verified', reasons: ['SIG_RETIRED_KEY_OK', 'DOC_STALE'] })
  })

  test('a time that the key did not live in is for the in-charge', () => {
    const retired = makeAadhaarKey({ validTo: '2026-06-01' })
    const reading = readEkyc(Buffer.from(ekycXml(retired, { madeAt: made })), { ...trust, keys: [trusted(retired)] })
    expect(reading).toMatchObject({ state: 'suspect', reasons: ['SIG_TIME_SUSPECT'] })
  })
})
