/** What is tried with offline e-KYC files, each by its number in the list of attacks, and what the desk answers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerOf } from '#contract/calls'
import { makeAadhaarKey } from '../../support/aadhaar.ts'
import { ekycXml, type EkycPerson, ekycZip, SHARE_CODE, zipped } from '../../support/ekyc.ts'
import { registerPerson } from '../../support/site.ts'
import { bodiesOf } from '../events.ts'
import {
  type CardDay,
  openCardDay,
  RAHIM,
  type ReadAadhaar,
  registerFrom,
  scanCard,
  takeIn,
  verifyByScan,
} from './card-day.ts'

let day: CardDay
let sunita: string
beforeAll(async () => {
  day = await openCardDay()
  sunita = await takeIn(day)
})
afterAll(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

const FRESH = '2026-11-22T10:00:00.000'
const read = (zip: Uint8Array, code = SHARE_CODE): Promise<AnswerOf<'identity.readFile'>> =>
  day.site.ask('identity.readFile', { zip: Buffer.from(zip).toString('base64'), code })

const refused = (reason: string): object => ({ ok: true, value: { kind: 'refused', reasons: [reason] } })

async function opened(person: EkycPerson): Promise<ReadAadhaar> {
  const answer = await read(await ekycZip(day.key, person))
  if (!answer.ok || answer.value.kind !== 'aadhaar') throw new Error('the file was not read')
  return answer.value
}

test('a fresh file with the right code shows its owner, and as a record of its own is known by the document', async () => {
  const answer = await read(await ekycZip(day.key, { madeAt: FRESH }))
  expect(answer).toMatchObject({
    value: {
      source: 'ekyc',
      state: 'verified',
      reasons: [],
      name: 'Sunita Jadhav',
      matches: [{ why: 'same-document' }],
    },
  })
  expect(answer.ok && answer.value.kind === 'aadhaar' ? answer.value.matches[0]?.person.id : '').toBe(sunita)
})

describe('17: a file that was altered', () => {
  test.each([
    ['another name', (xml: string) => xml.replace('Sunita', 'Savita')],
    ['a second person in it', (xml: string) => xml.replace('<Poa', '<Poi name="Savita Jadhav"/><Poa')],
    ['a document type before it', (xml: string) => `<!DOCTYPE x [<!ENTITY e "y">]>${xml}`],
  ])('with %s is refused by one word', async (_what, alter) => {
    const zip = await zipped([alter(ekycXml(day.key, { madeAt: FRESH }))])
    expect(await read(zip)).toEqual(refused('XML_ALTERED'))
  })

  test('or signed again by somebody else shows nobody', async () => {
    expect(await read(await ekycZip(makeAadhaarKey(), { madeAt: FRESH }))).toMatchObject({
      value: { kind: 'refused' },
    })
  })
})

test('18: a wrong share code is told as such, five times, and then the file is shut', async () => {
  const zip = await ekycZip(day.key, { madeAt: FRESH, lastFour: '1818' })
  for (const left of [4, 3, 2, 1, 0]) {
    expect(await read(zip, '0000')).toEqual({ ok: false, code: 'share-code-wrong', details: { left } })
  }
  expect(await read(zip)).toMatchObject({ code: 'file-locked' })
})

describe('19: a file that is none', () => {
  test.each([
    ['a bomb', () => zipped([new Uint8Array(3_000_000)])],
    ['two files in one', () => zipped(['<a/>', '<b/>'])],
    ['an archive without a cipher', () => zipped(['<a/>'], SHARE_CODE, 'none')],
    ['anything else', () => Promise.resolve(Buffer.from('no archive at all'))],
  ])('%s is no offline e-KYC file', async (_what, make) => {
    expect(await read(await make())).toEqual(refused('ZIP_INVALID'))
  })
})

describe('20: a file that is old', () => {
  test('by days is taken, and it is kept that it was', async () => {
    const scan = await opened({ ...RAHIM, name: 'Govind Thorat', lastFour: '2001', madeAt: '2026-11-15T10:00:00.000' })
    expect(scan.reasons).toEqual(['DOC_STALE'])
    const person = await registerFrom(day, scan)
    const personId = person.ok ? person.value.line.id : ''
    expect(await verifyByScan(day, personId, scan.scanId)).toMatchObject({ value: { decision: 'agrees' } })
    expect(bodiesOf(day.site, 'identity-verified.2').at(-1)).toMatchObject({ reasons: ['DOC_STALE'], method: 'ekyc' })
  })

  test('by months is for the in-charge', async () => {
    const person = {
      ...RAHIM,
      name: 'Eknath Oraon',
      birth: '09-09-1955',
      lastFour: '2002',
      madeAt: '2026-08-15T10:00:00.000',
    }
    const scan = await opened(person)
    const personId = await registerPerson(day, { name: 'Eknath Oraon', nativeName: null, year: 1955 })
    expect(await verifyByScan(day, personId, scan.scanId)).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['DOC_STALE'] },
    })
  })
})

test('21: somebody else\u2019s file: the picture says so, and it goes to the in-charge', async () => {
  const scan = await scanCard(day, { ...RAHIM, name: 'Harish Pillai', birth: '21-07-1969', lastFour: '2101' })
  const registered = await registerFrom(day, scan)
  const personId = registered.ok ? registered.value.line.id : ''
  const file = await opened({ ...RAHIM, name: 'Harish Pillai', birth: '21-07-1969', lastFour: '2101', madeAt: FRESH })
  expect(await verifyByScan(day, personId, file.scanId, { photo: 'other' })).toMatchObject({
    code: 'needs-in-charge',
    details: { reasons: ['PHOTO_REFUSED_MATCH'] },
  })
})
