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
