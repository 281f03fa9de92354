import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PIN, type OpenDay, giveDose, openTestDay, registerPerson, vaccinate, verifyPerson } from '../support/site.ts'
import { eventsIn } from './events.ts'

let day: OpenDay
beforeEach(async () => void (day = await openTestDay()))
afterEach(() => day.site.close())

const arrive = (personId: string, token: number | null = null) =>
  day.site.ask('queue.arrive', { sessionId: day.sessionId, personId, token })
const lineOf = async (personId: string) => (await day.site.must('people.get', { personId })).line
const counts = async () => (await day.site.must('sessions.current', {}))?.counts
const end = (personId: string, some: object = {}) =>
  day.site.ask('queue.endVisit', {
    sessionId: day.sessionId,
    personId,
    outcome: 'deferred',
    comeAgain: null,
    note: null,
    ...some,
  })

async function expected(name: string): Promise<string> {
  const { site, sessionId } = day
  await site.must('lists.import', { sessionId, text: `Name,Year of birth,Gender\n${name},1961,F` })
  return (await site.must('people.search', { text: name, limit: 1 }))[0]?.id ?? ''
}

describe('tokens', () => {
  test('whoever is registered at the table has the next one, and so has whoever is verified unasked at the gate', async () => {
    const first = await registerPerson(day)
    const listed = await expected('Kavita More')
    expect(await lineOf(listed)).toMatchObject({ step: 'listed', token: null })
    await verifyPerson(day, listed)
    expect([await lineOf(first), await lineOf(listed)]).toMatchObject([
      { step: 'arrived', token: 1 },
      { step: 'verified', token: 2 },
    ])
  })

  test('the gate gives one in turn, and asked again it is the same', async () => {
    const listed = await expected('Kavita More')
    expect(await arrive(listed)).toMatchObject({ ok: true, value: { token: 1, line: { step: 'arrived' } } })
    expect(await arrive(listed)).toMatchObject({ ok: true, value: { token: 1 } })
    expect(eventsIn(day.site.register.context.db).filter(({ type }) => type === 'person-arrived.1')).toHaveLength(1)
    expect(await counts()).toMatchObject({ tokens: 1, gate: 1, listed: 1 })
  })

  test('one that the gate gave on paper is taken as it is, and the next one follows it', async () => {
    expect(await arrive(await expected('Kavita More'), 40)).toMatchObject({ ok: true, value: { token: 40 } })
    expect(await lineOf(await registerPerson(day))).toMatchObject({ token: 41 })
  })

  test('one that somebody has is not given twice, and its holder is named', async () => {
    await arrive(await expected('Kavita More'), 7)
    const other = await expected('Meera Joshi')
    expect(await arrive(other, 7)).toEqual({
      ok: false,
      code: 'token-taken',
      details: { token: 7, name: 'Kavita More' },
    })
    expect(await arrive(other)).toMatchObject({ ok: true, value: { token: 8 } })
    expect(await arrive(other, 9)).toMatchObject({ ok: false, code: 'arrived-already', details: { token: 8 } })
  })
})

describe('a visit that ends without a dose', () => {
  test('is counted among those who came, with why, and is no end for good', async () => {
    const person = await registerPerson(day)
    expect(await end(person, { note: 'Has a fever', comeAgain: '2026-12-21' })).toMatchObject({
      ok: true,
      value: { step: 'ended', token: 1 },
    })
    expect(await counts()).toMatchObject({ tokens: 1, ended: 1, gate: 0 })
    await verifyPerson(day, person)
    expect(await counts()).toMatchObject({ tokens: 1, ended: 0, ready: 1 })
  })

  test('is not noted of somebody who has had the dose, nor with a day to come again that is past', async () => {
    const vaccinated = await vaccinate(day)
    expect(await end(vaccinated)).toMatchObject({ ok: false, code: 'vaccinated-already' })
    const other = await registerPerson(day)
    expect(await end(other, { comeAgain: '2026-11-23' })).toMatchObject({ ok: false, code: 'come-again-past' })
  })
})

describe('a dose', () => {
  test('awaits the seal of a vaccinator without a keyboard, and says so', async () => {
    const person = await registerPerson(day)
    await verifyPerson(day, person)
    expect(await giveDose(day, person, { pin: null })).toMatchObject({ ok: true })
    const { doses } = await day.site.must('people.get', { personId: person })
    expect(doses).toMatchObject([{ seal: 'awaiting', vaccinator: 'Meena Kulkarni', enteredBy: 'Ravi Deshmukh' }])
    expect(await counts()).toMatchObject({ vaccinated: 1, unsealed: 1 })
  })

  test('entered late keeps its true time and both moments, and waits for the in-charge', async () => {
    const person = await registerPerson(day)
    await verifyPerson(day, person)
    day.site.wait(95)
    const late = { at: '2026-11-23T09:20:00.000+05:30', because: 'The power was cut', sheet: null }
    expect(await giveDose(day, person, { late })).toMatchObject({ ok: true, value: { at: late.at } })
    const [dose] = (await day.site.must('people.get', { personId: person })).doses
    expect(dose).toMatchObject({
      at: late.at,
      notedAt: '2026-11-23T10:35:00.000+05:30',
      entry: 'late',
      flags: ['late-entry'],
      lateBecause: 'The power was cut',
      approval: 'waiting',
    })
    expect(await counts()).toMatchObject({ unapproved: 1 })
  })

  test('that something speaks against is recorded though the in-charge is not at hand, with its reason', async () => {
    const person = await registerPerson(day)
    const exception = { reason: 'The verifier was called away', approval: null }
    expect(await giveDose(day, person, { exception })).toMatchObject({ ok: true })
    expect((await day.site.must('people.get', { personId: person })).doses).toMatchObject([
      { flags: ['not-verified'], reason: exception.reason, approval: 'waiting' },
    ])
  })

  test('is not entered for a time to come, for another day, or for a day before its person was born', async () => {
    const person = await registerPerson(day)
    const at = async (moment: string) => {
      const answer = await giveDose(day, person, {
        late: { at: moment, because: 'The power was cut', sheet: null },
        exception: { reason: 'Given before it was noticed', approval: null },
        pin: PIN.vaccinator,
      })
      return answer.ok ? 'recorded' : answer.code
    }
    expect(await at('2026-11-23T09:00:01.000+05:30')).toBe('given-in-future')
    expect(await at('2026-11-22T12:00:00.000+05:30')).toBe('given-on-another-day')
  })
})
