import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveDose, openTestDay, type OpenDay, registerPerson, vaccinate, verifyPerson } from '../support/site.ts'
import { eventsIn } from './events.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => day.site.close())

const arrive = async (personId: string): Promise<void> =>
  void (await day.site.must('queue.arrive', { sessionId: day.sessionId, personId, token: null }))

const importList = async (...rows: string[]): Promise<void> => {
  const text = ['name,year_of_birth,gender,mobile', ...rows].join('\n')
  await day.site.must('lists.import', { sessionId: day.sessionId, text })
}

const tally = () => day.site.must('papers.tally', { sessionId: day.sessionId })
const lineList = async () => {
  await day.site.signIn('inCharge')
  return (await day.site.must('papers.lineList', { sessionId: day.sessionId })).rows
}

test('the list of the day holds those expected, by name, with the end of their number; a walk-in is not on it', async () => {
  await importList('Zarina Bano,1974,F,9812348841', 'abdul Karim,1960,M,')
  await registerPerson(day)
  const { session, rows } = await day.site.must('papers.dayList', { sessionId: day.sessionId })
  expect(session).toEqual({ number: 1, date: '2026-11-23', product: 'Covishield' })
  expect(rows.map(({ name, mobileEnd }) => [name, mobileEnd])).toEqual([
    ['abdul Karim', null],
    ['Zarina Bano', '8841'],
  ])
})

test('the list of the day goes slot by slot, by name in each, and those without a slot stand last', async () => {
  const { site, sessionId } = day
  const rows = ['Zarina Bano,1974,F,09:00-11:00', 'Om Lal,1950,M,', 'Asha Rao,1961,F,11-13', 'Bela Sen,1950,F,9-11']
  await site.must('lists.import', { sessionId, text: ['Name,Year of birth,Gender,Slot', ...rows].join('\n') })
  const list = await site.must('papers.dayList', { sessionId })
  expect(list.rows.map(({ slot, name }) => [slot, name])).toEqual([
    ['09:00-11:00', 'Bela Sen'],
    ['09:00-11:00', 'Zarina Bano'],
    ['11:00-13:00', 'Asha Rao'],
    [null, 'Om Lal'],
  ])
})

test('the slip reads back the latest dose; without one there is nothing to read back', async () => {
  const personId = await registerPerson(day, { name: 'Zarina Bano', mobile: '9812348841', year: 1974 })
  expect(await day.site.ask('papers.readBack', { personId })).toMatchObject({ ok: false, code: 'no-dose' })
  await verifyPerson(day, personId)
  await giveDose(day, personId)
  expect(await day.site.must('papers.readBack', { personId })).toMatchObject({
    name: 'Zarina Bano',
    mobile: '9812348841',
    dose: { number: 1, of: 2, product: 'Covishield', lot: '4121Z001', day: '2026-11-23' },
  })
})

test('the line list has everyone by token, those who did not come at the end, and no whole number of anyone', async () => {
  await importList('Farida Mulla,1974,F,9812348841', 'Abdul Karim,1960,M,9812348842')
  const [first] = await day.site.must('people.search', { text: 'farida', limit: 1 })
  const farida = first?.id ?? ''
  await arrive(farida)
  await verifyPerson(day, farida)
  await giveDose(day, farida)
  const refusing = await registerPerson(day, { name: 'Mary Fernandes' })
  const ended = {
    sessionId: day.sessionId,
    personId: refusing,
    outcome: 'refused',
    comeAgain: null,
    note: null,
  } as const
  await day.site.must('queue.endVisit', ended)
  const rows = await lineList()
  expect(rows.map(({ token, name, step, outcome }) => [token, name, step, outcome])).toEqual([
    [1, 'Farida Mulla', 'vaccinated', null],
    [2, 'Mary Fernandes', 'ended', 'refused'],
    [null, 'Abdul Karim', 'listed', null],
  ])
  expect(rows[0]).toMatchObject({
    document: { kind: 'epic', masked: expect.stringMatching(/^•+6253$/) },
    dose: { number: 1, product: 'Covishield', lot: '4121Z001', vial: 1, vaccinator: 'Meena Kulkarni', seal: 'sealed' },
  })
  expect(JSON.stringify(rows)).not.toMatch(/9812348841|WKH1186253/)
})

test('only the in-charge is given the line list', async () => {
  expect(await day.site.ask('papers.lineList', { sessionId: day.sessionId })).toMatchObject({ code: 'not-allowed' })
})

test('the tally counts each dose once in every table, and wastage falls below nothing when a vial yields more', async () => {
  await importList('Abdul Karim,1960,M,')
  for (let count = 0; count < 11; count += 1) {
    const personId = await registerPerson(day)
    await verifyPerson(day, personId)
    const exception = count === 10 ? { reason: 'The vial held an eleventh', approval: null } : null
    expect((await giveDose(day, personId, { exception })).ok).toBe(true)
  }
  const { people, doses, lots, wastage } = await tally()
  expect(people).toMatchObject({ expected: 1, came: 11, walkIns: 11, vaccinated: 11, noShows: 1 })
  expect(doses.byNumber).toEqual([{ product: 'Covishield', number: 1, count: 11 }])
  expect(doses.byGender).toEqual([{ of: 'female', count: 11 }])
  expect(doses.byAge.reduce((sum, { count }) => sum + count, 0)).toBe(11)
  expect(lots).toEqual([
    { product: 'Covishield', lot: '4121Z001', vials: 1, doses: 10, given: 11, discarded: 0, left: 0 },
  ])
  expect(wastage).toBe(-10)
})

test('the figures tell how long people waited from token to dose, and how many doses were entered at once', async () => {
  for (const minutes of [5, 12, 31]) {
    const personId = await registerPerson(day)
    await arrive(personId)
    await verifyPerson(day, personId)
    day.site.wait(minutes)
    expect((await giveDose(day, personId, { effort: { keys: 7, seconds: 40 } })).ok).toBe(true)
  }
  const { waiting, byHour, doses, prompt, effort } = await day.site.must('sessions.figures', {
    sessionId: day.sessionId,
  })
  expect(waiting).toMatchObject({ people: 3, median: 12, p90: 31 })
  expect(waiting?.classes.map(({ people }) => people)).toEqual([1, 1, 0, 1, 0, 0, 0])
  expect(byHour).toEqual([{ hour: 9, given: 3 }])
  expect([doses, prompt]).toEqual([3, 3])
  expect(effort).toEqual({ doses: 3, keys: 7, seconds: 40 })
})

test('a list that went out is known with its name and medium; noted twice it went out once', async () => {
  const note = { id: day.site.newId(), sessionId: day.sessionId, what: 'tally', medium: 'csv' } as const
  await day.site.must('papers.noteExport', note)
  await day.site.must('papers.noteExport', note)
  expect(await day.site.must('papers.exports', { sessionId: day.sessionId })).toEqual([
    { id: note.id, what: 'tally', medium: 'csv', at: expect.any(String), by: 'Ravi Deshmukh' },
  ])
  const logged = eventsIn(day.site.register.context.db).filter(({ type }) => type === 'list-exported.1')
  expect(logged).toHaveLength(1)
})

test('papers say whose they are, that they are of practice, and who printed them', async () => {
  await vaccinate(day)
  expect(await day.site.must('papers.letterhead', {})).toMatchObject({
    centre: { code: 'MH-PUN-0412', name: 'PHC Wagholi', district: 'Pune', state: 'Maharashtra' },
    practice: true,
    printedBy: 'Ravi Deshmukh',
  })
})
