import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnswerOf, InputOf } from '#contract/calls'
import { everyByteIn } from '../on-disk.ts'
import { openTestDay, type OpenDay, registerPerson } from '../../support/site.ts'

let day: OpenDay
let leave: string
beforeAll(async () => {
  day = await openTestDay()
})
afterAll(() => {
  expect(day.site.bugs).toEqual([])
  day.site.close()
})

const authorise = async (
  changes: Partial<InputOf<'facilitation.authorise'>> = {},
): Promise<AnswerOf<'facilitation.authorise'>> => {
  await day.site.signIn('inCharge')
  const answer = await day.site.ask('facilitation.authorise', {
    id: day.site.newId(),
    facilitator: 'Kavita More',
    mobile: '9000000007',
    document: 'aadhaar',
    number: '999941057058',
    orderNumber: 'DIO/PUN/2026/41',
    authorisedBy: 'Sanjay Kale',
    doses: 2,
    until: '2026-11-30',
    ...changes,
  })
  await day.site.signIn('verifier')
  return answer
}

const vouchFor = async (name: string, facilitation: string): Promise<AnswerOf<'identity.verify'>> => {
  const personId = await registerPerson(day, { name, nativeName: null, year: 1950 + name.length })
  return verify(personId, facilitation)
}
const verify = (
  personId: string,
  facilitation: string,
  sessionId = day.sessionId,
): Promise<AnswerOf<'identity.verify'>> =>
  day.site.ask('identity.verify', {
    id: day.site.newId(),
    personId,
    sessionId,
    document: 'facilitated',
    number: null,
    unreadableBecause: null,
    facilitation,
    decision: 'agrees',
    note: null,
  })

test('the in-charge enters a district officer\u2019s leave, and of the facilitator\u2019s number only its end is kept', async () => {
  const answer = await authorise()
  expect(answer).toMatchObject({ ok: true, value: { authorised: 2, used: 0, state: 'open' } })
  leave = answer.ok ? answer.value.id : ''
  expect(everyByteIn(day.site.folder).includes('999941057058')).toBe(false)
})

test('people without an ID are verified under it, declared only, and it is counted down', async () => {
  expect(await vouchFor('Bhima Kale', leave)).toMatchObject({
    ok: true,
    value: { document: 'facilitated', method: 'facilitated', assurance: 'A0' },
  })
  expect(await day.site.must('facilitation.list', {})).toMatchObject([{ used: 1, state: 'open' }])
})

test('the same person verified again counts once in a session, and their next dose counts as one', async () => {
  const personId = await registerPerson(day, { name: 'Chandra Pardeshi', nativeName: null, year: 1948 })
  await verify(personId, leave)
  expect(await verify(personId, leave)).toMatchObject({ ok: true })
  expect(await day.site.must('facilitation.list', {})).toMatchObject([{ used: 2, state: 'used-up' }])
  await day.site.signIn('inCharge')
  const later = day.site.newId()
  await day.site.must('sessions.open', { id: later, date: '2026-11-24', product: 'covishield', capacity: 20 })
  await day.site.signIn('verifier')
  expect(await verify(personId, leave, later)).toMatchObject({ code: 'facilitation-used-up' })
})

test('the third of two is refused, with how many there were', async () => {
  expect(await vouchFor('Dagdu Salunkhe', leave)).toMatchObject({
    code: 'facilitation-used-up',
    details: { authorised: 2 },
  })
})

test('after its last day nobody is verified under it', async () => {
  const until = '2026-11-23'
  const answer = await authorise({ until })
  day.site.wait(24 * 60)
  await day.site.signIn('verifier')
  expect(await vouchFor('Eknath Jagtap', answer.ok ? answer.value.id : '')).toMatchObject({ code: 'facilitation-over' })
})

test.each([
  ['a number that cannot be one', { number: '999941057059' }, 'number-blocked'],
  ['a last day that is past', { until: '2026-11-01' }, 'date-past'],
])('leave with %s is not taken', async (_what, changes, code) => {
  expect(await authorise(changes)).toMatchObject({ code })
})

test('leave that nobody entered vouches for nobody', async () => {
  expect(await vouchFor('Farida Mulla', day.site.newId())).toMatchObject({ code: 'facilitation-unknown' })
})
