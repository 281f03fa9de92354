import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodiesOf } from '../events.ts'
import { giveDose, registerPerson } from '../../support/site.ts'
import { type CardDay, openCardDay, RAHIM, registerFrom, scanCard, takeIn, verifyByScan } from './card-day.ts'

let day: CardDay
beforeAll(async () => {
  day = await openCardDay()
  await takeIn(day)
})
afterAll(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

const stepOf = async (personId: string): Promise<string> => (await day.site.must('people.get', { personId })).line.step

describe('a card that is another person\u2019s', () => {
  let ravi: string
  beforeAll(async () => {
    ravi = await registerPerson(day, { name: 'Ravi Gaikwad', nativeName: null, year: 1990 })
  })

  test('cannot be said to agree by the verifier: the in-charge looks', async () => {
    const { scanId } = await scanCard(day)
    expect(await verifyByScan(day, ravi, scanId)).toMatchObject({
      ok: false,
      code: 'needs-in-charge',
      details: { reasons: ['NAME_MISMATCH', 'DOB_MISMATCH', 'REPLAY_OTHER_PERSON'] },
    })
    expect(await stepOf(ravi)).toBe('arrived')
  })

  test('is recorded with what was seen, binds nothing to this person, and no dose follows without approval', async () => {
    const { scanId } = await scanCard(day)
    const note = 'She says the card is her neighbour\u2019s'
    const recorded = await verifyByScan(day, ravi, scanId, {
      decision: 'differs',
      photo: 'other',
      differences: ['name', 'photo'],
      note,
    })
    expect(recorded).toMatchObject({ ok: true, value: { decision: 'differs', note } })
    expect(bodiesOf(day.site, 'identity-verified.2').at(-1)).toMatchObject({
      reasons: ['NAME_MISMATCH', 'DOB_MISMATCH', 'PHOTO_REFUSED_MATCH', 'REPLAY_OTHER_PERSON'],
      differences: ['name', 'photo'],
      tokens: [],
    })
    expect(await stepOf(ravi)).toBe('referred')
    expect(await giveDose(day, ravi)).toMatchObject({
      code: 'needs-approval',
      details: { flags: ['identity-differs'] },
    })
  })

  test('is taken by the in-charge only with a reason, and the reasons stay in the log', async () => {
    await day.site.signIn('inCharge')
    const rahim = await registerPerson(day, { name: 'Rahim Pathan', nativeName: null, year: 1981 })
    const { scanId } = await scanCard(day, { ...RAHIM, gender: 'F', name: 'Noorjahan Mohammad Ismail' })
    expect(await verifyByScan(day, rahim, scanId)).toMatchObject({ code: 'needs-in-charge' })
    const note = 'His name after the marriage register, seen in the original'
    expect(await verifyByScan(day, rahim, scanId, { note })).toMatchObject({ value: { decision: 'agrees', note } })
    expect(bodiesOf(day.site, 'identity-verified.2').at(-1)).toMatchObject({ reasons: ['NAME_MISMATCH'], note })
    await day.site.signIn('verifier')
  })
})

describe('what the officer sees', () => {
  test.each([
    ['photo', 'PHOTO_REFUSED_MATCH'],
    ['print', 'PRINT_DIFFERS'],
  ] as const)('a %s that differs stops, though the record is genuine', async (difference, reason) => {
    const number = difference === 'photo' ? '5551' : '5552'
    const scan = await scanCard(day, {
      ...RAHIM,
      name: `Anil ${difference === 'photo' ? 'Wagh' : 'Sawant'}`,
      lastFour: number,
    })
    const registered = await registerFrom(day, scan)
    const personId = registered.ok ? registered.value.line.id : ''
    const photo = difference === 'photo' ? 'other' : 'same'
    expect(await verifyByScan(day, personId, scan.scanId, { differences: [difference], photo })).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: [reason] },
    })
  })

  test('a name that is spelt another way passes, and it is kept that it was looked at', async () => {
    const personId = await registerPerson(day, { name: 'Suneeta Jadhav', nativeName: null, year: 1951 })
    const scan = await scanCard(day, { name: 'Sunita Jadav', birth: '1951', lastFour: '6661' })
    expect(await day.site.must('identity.compare', { scanId: scan.scanId, personId })).toMatchObject({
      name: { left: [{ text: 'Sunita' }, { text: 'Jadav' }], right: [{ text: 'Suneeta' }, { text: 'Jadhav' }] },
      birth: { band: 'agree' },
      gender: 'agree',
      mobile: null,
    })
    expect(await verifyByScan(day, personId, scan.scanId)).toMatchObject({ ok: true, value: { assurance: 'A3' } })
  })

  test('the same act asked again after a lost answer is one verification', async () => {
    const scan = await scanCard(day, { ...RAHIM, name: 'Harish Pillai', lastFour: '7771' })
    const registered = await registerFrom(day, scan)
    const personId = registered.ok ? registered.value.line.id : ''
    const id = day.site.newId()
    await verifyByScan(day, personId, scan.scanId, { id })
    const before = bodiesOf(day.site, 'identity-verified.2').length
    expect(await verifyByScan(day, personId, scan.scanId, { id })).toMatchObject({ ok: true, value: { id } })
    expect(bodiesOf(day.site, 'identity-verified.2')).toHaveLength(before)
  })
})
