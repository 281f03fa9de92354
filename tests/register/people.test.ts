import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerOf, InputOf } from '#contract/calls'
import { type OpenDay, openTestDay, registerPerson, today } from '../support/site.ts'
import { countOf } from './events.ts'

let day: OpenDay
beforeAll(async () => {
  day = await openTestDay()
})
afterAll(() => day.site.close())

type Registration = Partial<InputOf<'people.register'>>
const register = (changed: Registration = {}): Promise<AnswerOf<'people.register'>> =>
  day.site.ask('people.register', {
    id: day.site.newId(),
    sessionId: day.sessionId,
    name: 'Ganesh Kale',
    nativeName: null,
    gender: 'male',
    birth: {
      kind: 'year',
      year: 1960,
    },
    mobile: null,
    referenceId: null,
    ...changed,
  })

describe('whoever comes to the desk without being on the list', () => {
  test('is registered once, though the answer was lost and the call came twice', async () => {
    const id = day.site.newId()
    const first = await register({ id, mobile: '9812345678' })
    const events = countOf(day.site)
    expect(first).toMatchObject({
      ok: true,
      value: { line: { step: 'arrived', mobileEnd: '5678', sync: 'waiting' } },
    })
    expect(await register({ id, mobile: '9812345678' })).toEqual(first)
    expect(countOf(day.site)).toBe(events)
  })

  test.each([
    ['not yet born', { birth: { kind: 'day', day: '2026-11-24' } }, 'birth-in-future'],
    ['a hundred and twenty-one years old', { birth: { kind: 'year', year: 1905 } }, 'birth-too-long-ago'],
    ['perhaps not of age, by the year alone', { birth: { kind: 'year', year: 2008 } }, 'full-date-needed'],
    ['in a session that is not there', { sessionId: '0193575c-3a00-7000-8000-0000000000a1' }, 'session-unknown'],
  ] as const)('is refused where they are %s', async (_, changed, code) => {
    const events = countOf(day.site)
    expect(await register(changed as Registration)).toMatchObject({ ok: false, code })
    expect(countOf(day.site)).toBe(events)
  })

  test('has a reference id of their own, or is shown whose it is', async () => {
    const person = await registerPerson(day, { referenceId: '12345678901234' })
    expect(await register({ referenceId: '12345678901234' })).toMatchObject({
      code: 'reference-taken',
      details: { person },
    })
  })

  test('may share a mobile number with five others', async () => {
    const family = ['Govind Thorat', 'Farida Mulla', 'Balwant Gill', 'Mary Fernandes', 'Eknath Oraon', 'Chhaya Wagh']
    for (const [at, name] of family.entries()) {
      const birth = { kind: 'year', year: 1950 + 7 * at } as const
      expect(await register({ name, birth, mobile: '9900000001' })).toMatchObject({ ok: true })
    }
    const seventh = { name: 'Tulsi Gowda', birth: { kind: 'year', year: 1999 } } as const
    expect(await register({ ...seventh, mobile: '9900000001' })).toMatchObject({
      code: 'mobile-full',
      details: { most: 6 },
    })
    expect(await register({ ...seventh, mobile: '9900000002' })).toMatchObject({ ok: true })
  })
})

describe('the in-charge opens a session', () => {
  const open = (changed: Partial<InputOf<'sessions.open'>>) =>
    day.site.ask('sessions.open', {
      id: day.site.newId(),
      date: today(day.site),
      product: 'covaxin',
      capacity: 20,
      ...changed,
    })
  beforeAll(() => day.site.signIn('inCharge'))

  test.each([
    ['yesterday', { date: '2026-11-22' }, 'date-past'],
    ['in eight days', { date: '2026-12-01' }, 'date-too-far'],
    ['of what nobody gives', { product: 'sugar-water' }, 'product-unknown'],
    ['a second time for the same product and day', { product: 'covishield' }, 'session-there-already'],
  ])('but not %s', async (_, changed, code) => {
    expect(await open(changed)).toMatchObject({ ok: false, code })
  })

  test('of the evening before, and it is the current one only when its day has come', async () => {
    const id = day.site.newId()
    expect(await open({ id, date: '2026-11-24' })).toMatchObject({ ok: true, value: { number: 2, today: false } })
    expect(await open({ id, date: '2026-11-24' })).toMatchObject({ ok: true, value: { id, number: 2 } })
    expect(await day.site.must('sessions.current', {})).toMatchObject({ id: day.sessionId, today: true })
    day.site.wait(24 * 60)
    expect(await day.site.must('sessions.current', {})).toMatchObject({ id, today: true })
  })

  test('and vials are numbered as they are opened, each once, and discarded by their product\u2019s hours', async () => {
    const { site } = day
    const { id: sessionId = '' } = (await site.must('sessions.current', {})) ?? {}
    const [one, two] = [site.newId(), site.newId()]
    await site.must('vials.open', { id: one, sessionId, lot: '37F21004A', expiry: null })
    const session = await site.must('vials.open', { id: two, sessionId, lot: '37F21004A', expiry: '2026-11-24' })
    expect(await site.must('vials.open', { id: two, sessionId, lot: '37F21004A', expiry: null })).toEqual(session)
    expect(session.vials.map(({ id, number }) => [id, number])).toEqual([
      [one, 1],
      [two, 2],
    ])
    expect(session.vials[1]).toMatchObject({ given: 0, dosesPerVial: 10, discardAt: '2026-11-24T13:00:00.000+05:30' })
  })
})
