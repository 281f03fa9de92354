/** The places of a session, and its day by the parts that people are booked for. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenDay, openTestSite, registerPerson, type Site, today } from '../support/site.ts'
import { bodiesOf } from './events.ts'

let site: Site
let day: OpenDay
beforeEach(async () => {
  site = await openTestSite()
  day = { site, sessionId: site.newId(), vialId: '' }
  await site.must('sessions.open', { id: day.sessionId, date: today(site), product: 'covishield', capacity: 2 })
})
afterEach(() => site.close())

const comer = (abovePlaces: boolean) => ({
  id: site.newId(),
  sessionId: day.sessionId,
  name: 'Zarina Contractor',
  nativeName: null,
  birth: { kind: 'year' as const, year: 1966 },
  gender: 'female' as const,
  mobile: null,
  referenceId: null,
  abovePlaces,
})

test('a full session is said in words; the in-charge takes one more all the same, and that is kept', async () => {
  await registerPerson(day)
  await registerPerson(day)
  const full = { ok: false, code: 'session-full', details: { number: 1, places: 2 } }
  expect(await site.ask('people.register', comer(false))).toMatchObject(full)
  await site.signIn('verifier')
  expect(await site.ask('people.register', comer(false))).toMatchObject(full)
  expect(await site.ask('people.register', comer(true))).toMatchObject({ code: 'places-need-in-charge' })
  await site.signIn('inCharge')
  const input = comer(true)
  expect(await site.ask('people.register', input)).toMatchObject({ ok: true })
  expect(bodiesOf(site, 'place-added.1')).toEqual([
    { personId: input.id, sessionId: day.sessionId, places: 2, taken: 2 },
  ])
})

test('who is expected takes no place before they come', async () => {
  const text = 'Name,Born,Gender\nKavita More,1980,F\nAnil Shinde,1961,M\nUsha Pawar,1975,F'
  await site.must('lists.import', { sessionId: day.sessionId, text })
  expect(await site.ask('people.register', comer(false))).toMatchObject({ ok: true })
})

test('by time: who came, who is expected, and who is missed when their slot is over', async () => {
  const rows = [
    'Kavita More,1980,F,09:00-11:00',
    'Anil Shinde,1961,M,9-11',
    'Usha Pawar,1975,F,11-1 PM',
    'Lata Apte,1950,F,Forenoon',
  ]
  const text = `Name,Born,Gender,Slot\n${rows.join('\n')}`
  await site.must('lists.import', { sessionId: day.sessionId, text })
  const [kavita] = await site.must('people.search', { text: 'kavita', limit: 1 })
  await site.must('queue.arrive', { sessionId: day.sessionId, personId: kavita?.id ?? '', token: null })
  const slots = () => site.must('sessions.slots', { sessionId: day.sessionId })
  const morning = { slot: '09:00-11:00', people: 2, came: 1 }
  expect(await slots()).toMatchObject([
    { ...morning, expected: 1, missed: 0 },
    { slot: '11:00-13:00', people: 1, expected: 1 },
    { slot: 'forenoon', people: 1, expected: 1 },
  ])
  site.wait(120)
  expect(await slots()).toMatchObject([{ ...morning, expected: 0, missed: 1 }, { missed: 0 }, { missed: 0 }])
})

test('of a session that nobody opened there are none', async () => {
  expect(await site.ask('sessions.slots', { sessionId: site.newId() })).toMatchObject({ code: 'session-unknown' })
})

const morning = { from: '09:00', to: '11:00', reserved: 2, open: 1 }
const noon = { from: '11:00', to: '13:00', reserved: 1, open: 2 }
const openBySlots = async (slots: readonly (typeof morning)[]) => {
  day = { ...day, sessionId: site.newId() }
  const input = { id: day.sessionId, date: today(site), product: 'covaxin', capacity: 5, slots: [...slots] }
  return site.ask('sessions.open', input)
}
const bring = (rows: readonly string[]) =>
  site.must('lists.import', { sessionId: day.sessionId, text: ['Name,Born,Gender,Slot', ...rows].join('\n') })

test('a session by slots has the places of its slots, in the order of the day', async () => {
  expect(await openBySlots([noon, morning])).toMatchObject({ ok: true, value: { capacity: 6 } })
  expect(bodiesOf(site, 'session-opened.2')).toMatchObject([{ slots: [] }, { capacity: 6, slots: [morning, noon] }])
  await bring(['Kavita More,1980,F,9-11', 'Lata Apte,1950,F,Forenoon'])
  await registerPerson(day)
  expect(await site.must('sessions.slots', { sessionId: day.sessionId })).toEqual([
    { slot: '09:00-11:00', people: 1, came: 0, expected: 1, missed: 0, places: { reserved: 2, open: 1, walkIns: 1 } },
    { slot: '11:00-13:00', people: 0, came: 0, expected: 0, missed: 0, places: { reserved: 1, open: 2, walkIns: 0 } },
    { slot: 'forenoon', people: 1, came: 0, expected: 1, missed: 0, places: null },
  ])
})

test('when the open places of a slot are taken it is said in words; the in-charge takes one more, and that is kept', async () => {
  await openBySlots([morning, noon])
  await bring(['Kavita More,1980,F,09:00-11:00'])
  const [kavita] = await site.must('people.search', { text: 'kavita', limit: 1 })
  await site.must('queue.arrive', { sessionId: day.sessionId, personId: kavita?.id ?? '', token: null })
  await registerPerson(day)
  const taken = { code: 'open-places-taken', details: { from: '09:00', to: '11:00', reserved: 1 } }
  const input = comer(false)
  expect(await site.ask('people.register', input)).toMatchObject(taken)
  await site.signIn('verifier')
  expect(await site.ask('people.register', { ...input, abovePlaces: true })).toMatchObject({
    code: 'places-need-in-charge',
  })
  await site.signIn('inCharge')
  expect(await site.ask('people.register', { ...input, abovePlaces: true })).toMatchObject({ ok: true })
  expect(bodiesOf(site, 'place-added.2')).toEqual([
    { personId: input.id, sessionId: day.sessionId, slot: morning, taken: 1 },
  ])
  site.wait(120)
  await site.signIn('inCharge')
  await registerPerson(day)
  expect(await site.must('log.rebuild', {})).toMatchObject({ same: true })
})

test('slots that cannot be are refused, each for what is wrong with it, and no session is opened', async () => {
  const hours = { from: '09:00', to: '11:00' }
  for (const [code, slots] of [
    ['slot-upside-down', [{ ...morning, to: '08:00' }]],
    ['slot-empty', [{ ...morning, reserved: 0, open: 0 }]],
    ['slots-overlap', [morning, { ...noon, from: '10:59' }]],
    ['places-too-many', [{ ...hours, reserved: 1000, open: 1 }]],
  ] as const) {
    expect([code, await openBySlots(slots)]).toMatchObject([code, { ok: false, code }])
    expect(await site.ask('sessions.slots', { sessionId: day.sessionId })).toMatchObject({ code: 'session-unknown' })
  }
  expect(await openBySlots([{ ...morning, from: '24:00' }])).toMatchObject({ code: 'bad-input' })
})

test('who is booked by a word, for other hours or for none takes a reserved place of the slot in which they come', async () => {
  await openBySlots([{ ...morning, reserved: 4 }, noon])
  await bring(['Kavita More,1980,F,Forenoon', 'Lata Apte,1950,F,', 'Anil Shinde,1961,M,8-10', 'Usha Pawar,1975,F,9-11'])
  await registerPerson(day)
  const waiting = async (): Promise<unknown> => {
    const answer = await site.ask('people.register', comer(false))
    return answer.ok ? answer : (answer.details['reserved'] ?? 0)
  }
  expect(await waiting()).toBe(4)
  for (const [name, left] of [
    ['kavita', 3],
    ['lata', 2],
    ['anil', 1],
    ['usha', 0],
  ] as const) {
    const [found] = await site.must('people.search', { text: name, limit: 1 })
    await site.must('queue.arrive', { sessionId: day.sessionId, personId: found?.id ?? '', token: null })
    expect([name, await waiting()]).toEqual([name, left])
  }
})
