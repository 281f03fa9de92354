import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { exitsOf, observationCounts } from '../../main/register/views/observation.ts'
import type { SessionId } from '#contract/fields'
import { giveDose, openTestDay, type OpenDay, registerPerson, vaccinate, verifyPerson } from '../support/site.ts'
import { countOf } from './events.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => {
  day.site.close()
  expect(day.site.bugs).toEqual([])
})

const board = async () => (await day.site.must('observation.board', {})).lines
const end = (doseIds: string[], some: Partial<InputOf<'observation.end'>> = {}) =>
  day.site.ask('observation.end', { doseIds, how: 'well', reason: null, at: null, ...some })
const stepOf = async (personId: string) => (await day.site.must('people.get', { personId })).line.step
const at = (time: string): string => `2026-11-23T${time}:00.000+05:30`
const firstDose = async (): Promise<string> => (await board())[0]?.doseId ?? ''

describe('the observation room', () => {
  test('fills with every dose, the one who may leave first on top, and says until when each must stay', async () => {
    await vaccinate(day)
    day.site.wait(7)
    await vaccinate(day)
    const lines = await board()
    expect(lines.map(({ name, until }) => [name, until])).toEqual([
      ['Sunita Jadhav', at('09:30')],
      ['Rekha Pawar', at('09:37')],
    ])
  })

  test('knows after a power cut what it knew before', async () => {
    await vaccinate(day)
    day.site.wait(12)
    const before = await board()
    day.site.reopen()
    await day.site.signIn('verifier')
    expect(await board()).toEqual(before)
  })

  test('lets several go at once, and each is done with, at that time and under that name', async () => {
    const people: string[] = []
    for (let each = 0; each < 3; each += 1) {
      people.push(await vaccinate(day))
      day.site.clock.at += 1000
    }
    day.site.wait(31)
    const doses = (await board()).map(({ doseId }) => doseId)
    expect(await end(doses.slice(0, 2))).toMatchObject({ ok: true, value: { ended: 2 } })
    expect((await board()).map(({ doseId }) => doseId)).toEqual(doses.slice(2))
    expect(await stepOf(people[0] ?? '')).toBe('done')
    expect(await stepOf(people[2] ?? '')).toBe('vaccinated')
    const { db } = day.site.register.context
    expect(exitsOf(db, day.sessionId as SessionId)).toMatchObject([
      { how: 'well', reason: null, at: '2026-11-23T09:31:03.000+05:30' },
      { how: 'well', reason: null, at: '2026-11-23T09:31:03.000+05:30' },
    ])
    expect(observationCounts(db, day.sessionId as SessionId)).toEqual({
      well: 2,
      'left-early': 0,
      referred: 0,
      still: 1,
    })
  })

  test('lets nobody go twice, however often it is asked', async () => {
    await vaccinate(day)
    day.site.wait(31)
    const dose = await firstDose()
    await end([dose, dose])
    const events = countOf(day.site)
    expect(await end([dose], { how: 'left-early', reason: 'transport' })).toMatchObject({ value: { ended: 0 } })
    expect(countOf(day.site)).toBe(events)
  })

  test('says how long is left when somebody would go as well, and takes a short reason when they go all the same', async () => {
    const personId = await vaccinate(day)
    day.site.wait(12)
    const dose = await firstDose()
    expect(await end([dose])).toMatchObject({ code: 'observation-not-over', details: { minutes: 18 } })
    expect(await end([dose], { how: 'left-early' })).toMatchObject({ code: 'reason-needed' })
    expect(await stepOf(personId)).toBe('vaccinated')
    expect(await end([dose], { how: 'left-early', reason: 'called-away' })).toMatchObject({ ok: true })
    expect(exitsOf(day.site.register.context.db, day.sessionId as SessionId)).toMatchObject([
      { how: 'left-early', reason: 'called-away' },
    ])
  })

  test('takes the true time of an exit that is entered later, and none before the dose or after now', async () => {
    await vaccinate(day)
    day.site.wait(90)
    const dose = await firstDose()
    expect(await end([dose], { at: at('08:59') })).toMatchObject({ code: 'exit-before-dose' })
    expect(await end([dose], { at: at('10:31') })).toMatchObject({ code: 'exit-in-future' })
    expect(await end([dose], { at: at('09:29') })).toMatchObject({ code: 'observation-not-over' })
    expect(await end([dose], { at: at('09:34') })).toMatchObject({ ok: true })
    expect(exitsOf(day.site.register.context.db, day.sessionId as SessionId)).toMatchObject([
      { at: at('09:34'), noted_at: at('10:30') },
    ])
  })

  test('records none of several when one of them is not in the register', async () => {
    await vaccinate(day)
    day.site.wait(31)
    const events = countOf(day.site)
    expect(await end([await firstDose(), day.site.newId()])).toMatchObject({ code: 'dose-unknown' })
    expect(countOf(day.site)).toBe(events)
  })

  test('does not keep who is certified elsewhere or was only verified', async () => {
    const personId = await registerPerson(day)
    await verifyPerson(day, personId)
    expect(await board()).toEqual([])
    await giveDose(day, personId)
    expect(await board()).toHaveLength(1)
  })
})
