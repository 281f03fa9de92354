import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodiesOf, countOf } from '../events.ts'
import { giveDose, registerPerson, vaccinate, verifyPerson } from '../../support/site.ts'
import { type CardDay, openCardDay, RAHIM, registerFrom, scanCard, takeIn, verifyByScan } from './card-day.ts'

let day: CardDay
let sunita: string
beforeAll(async () => {
  day = await openCardDay()
  sunita = await takeIn(day)
  await giveDose(day, sunita)
})
afterAll(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

const register = (changes: object = {}) =>
  day.site.ask('people.register', {
    id: day.site.newId(),
    sessionId: day.sessionId,
    name: 'Suneeta Jadav',
    nativeName: null,
    birth: { kind: 'year', year: 1974 },
    gender: 'female',
    mobile: null,
    referenceId: null,
    ...changes,
  })

describe('somebody who comes a second time under another spelling', () => {
  test('is not saved before the officer has compared the two', async () => {
    const before = countOf(day.site)
    expect(await register()).toEqual({ ok: false, code: 'looks-like', details: { people: [sunita] } })
    expect(countOf(day.site)).toBe(before)
  })

  test('written in an own script is found all the same', async () => {
    const inTelugu = await register({
      name: 'Sunita',
      nativeName: 'సునీత జాధవ్',
      birth: { kind: 'day', day: '1974-02-14' },
    })
    expect(inTelugu).toMatchObject({ code: 'looks-like', details: { people: [sunita] } })
  })

  test('is saved as another person with the reason, which is sealed and kept', async () => {
    const apart = { people: [sunita], reason: 'Her cousin, both were here' }
    const registered = await register({ apart })
    expect(registered).toMatchObject({ ok: true })
    expect(bodiesOf(day.site, 'people-told-apart.1').at(-1)).toMatchObject({
      others: [sunita],
      reason: 'Her cousin, both were here',
    })
    const personId = registered.ok ? registered.value.line.id : ''
    expect(await day.site.must('people.alike', { personId })).toEqual([])
  })

  test('an Aadhaar number in the reason does not get into the log', async () => {
    const reason = 'Number 9999 4105 7058 is another'
    await register({ birth: { kind: 'year', year: 1975 }, apart: { people: [sunita], reason } })
    expect(JSON.stringify(bodiesOf(day.site, 'people-told-apart.1'))).not.toContain('4105')
  })
})

describe('the same document in a second registration', () => {
  test('is a hard stop: the verifier cannot tell them apart, the in-charge can', async () => {
    const scan = await scanCard(day)
    expect(await registerFrom(day, scan)).toMatchObject({ code: 'looks-like' })
    const apart = { people: scan.matches.map(({ person }) => person.id), reason: 'Another face' }
    expect(await registerFrom(day, scan, { apart })).toMatchObject({
      code: 'needs-in-charge',
      details: { reasons: ['REPLAY_OTHER_PERSON'] },
    })
    await day.site.signIn('inCharge')
    expect(await registerFrom(day, scan, { apart })).toMatchObject({ ok: true })
    await day.site.signIn('verifier')
  })

  test.each([
    ['pan', 'ABCPK1234K', null],
    ['passport', 'M1234567', null],
    ['driving-licence', 'MH12 2011 0012345', null],
    ['udid', 'MH0710119690001234', null],
    ['epic', 'WKH1186253', 'Maharashtra'],
    ['abha', '91-7072-0262-2346', null],
  ] as const)('a %s is known again by its token', async (document, number, state) => {
    const show = async (personId: string) =>
      day.site.ask('identity.verify', {
        id: day.site.newId(),
        personId,
        sessionId: day.sessionId,
        document,
        number,
        state,
        unreadableBecause: null,
        decision: 'agrees',
        note: null,
      })
    const first = await registerPerson(day, { name: `Holder ${document}`, nativeName: null, year: 1969 })
    const second = await registerPerson(day, { name: `Zubin ${document}`, nativeName: null, year: 1951 })
    expect(await show(first)).toMatchObject({ ok: true, value: { check: 'passed' } })
    expect(await show(second)).toMatchObject({ code: 'needs-in-charge', details: { reasons: ['TOKEN_CLASH'] } })
    expect(await show(first)).toMatchObject({ ok: true })
  })
})

describe('two records of one person', () => {
  let first: string
  let second: string
  beforeAll(async () => {
    first = await vaccinate(day, { name: 'Kamala Bhosale', nativeName: null, year: 1960, mobile: '9000000060' })
    second = await registerPerson(day, { name: 'Kamla Bhosle', nativeName: null, year: 1960, mobile: '9000000060' })
  })

  test('are joined by an officer: the history is one, and the next dose is the second', async () => {
    expect((await day.site.must('people.get', { personId: second })).due).toMatchObject({ dose: 1 })
    const id = day.site.newId()
    const joined = await day.site.must('people.link', { id, personId: second, otherId: first, reason: 'The same face' })
    expect(joined).toMatchObject({
      doses: [{ number: 1, origin: 'recorded' }],
      due: { dose: 2, state: 'not-due' },
      links: [{ linkId: id, other: { id: first }, reason: 'The same face', byName: 'Ravi Deshmukh' }],
    })
    expect(
      await day.site.ask('people.link', { id: day.site.newId(), personId: first, otherId: second, reason: 'Again' }),
    ).toMatchObject({ code: 'same-record' })
  })

  test('are parted again by the in-charge, and each has its own history', async () => {
    const [link] = (await day.site.must('people.get', { personId: second })).links
    const parting = { linkId: link?.linkId ?? '', personId: second, reason: 'Two sisters after all' }
    expect(await day.site.ask('people.unlink', parting)).toMatchObject({ code: 'not-allowed' })
    await day.site.signIn('inCharge')
    expect(await day.site.must('people.unlink', parting)).toMatchObject({ doses: [], links: [], due: { dose: 1 } })
    await day.site.signIn('verifier')
  })

  test('that both got a first dose come up for the in-charge, who says what it was', async () => {
    await verifyPerson(day, second)
    await giveDose(day, second)
    await day.site.must('people.link', { id: day.site.newId(), personId: second, otherId: first, reason: 'One person' })
    await day.site.signIn('inCharge')
    const open = await day.site.must('people.conflicts', {})
    expect(open).toMatchObject([{ number: 1, because: 'linked', sides: [{ lot: '4121Z001' }, { lot: '4121Z001' }] }])
    const doses = open.flatMap(({ sides }) => sides.map(({ doseId }) => doseId))
    const settled = { doses, decision: 'both-given', reason: 'Two arms within an hour; the doctor was told' } as const
    expect(await day.site.must('people.settleConflict', settled)).toEqual([])
    expect(await day.site.ask('people.settleConflict', settled)).toMatchObject({ code: 'conflict-unknown' })
    await day.site.signIn('verifier')
    expect((await day.site.must('people.get', { personId: first })).doses).toHaveLength(2)
  })
})

test('twins with one mobile are put side by side and never joined by themselves', async () => {
  const twin = { ...RAHIM, birth: '05-06-1999', mobile: '9000000070' }
  const one = await takeIn(day, { ...twin, name: 'Ganesh Thakur', lastFour: '8101' })
  const scan = await scanCard(day, { ...twin, name: 'Mahesh Thakur', lastFour: '8102', gender: 'M' })
  expect(scan.matches.filter(({ why }) => why !== 'perhaps')).toEqual([])
  const apart =
    scan.matches.length === 0 ? null : { people: scan.matches.map(({ person }) => person.id), reason: 'Twins' }
  const registered = await registerFrom(day, scan, { apart })
  expect(registered).toMatchObject({ ok: true, value: { doses: [], links: [] } })
  const other = registered.ok ? registered.value.line.id : ''
  expect(other).not.toBe(one)
  expect(await verifyByScan(day, other, scan.scanId)).toMatchObject({ ok: true })
})
