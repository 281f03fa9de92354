import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { LocalDate, PersonId, ProductCode, SessionId, StaffId } from '#contract/fields'
import { projectionDigests } from '../../main/register/projections/rebuild.ts'
import { type Fact, fact } from '../../main/register/log/append.ts'
import { openTestDay, type OpenDay, registerPerson } from '../support/site.ts'
import { countOf } from './events.ts'

let day: OpenDay
beforeAll(async () => {
  day = await openTestDay()
})
afterAll(() => day.site.close())

const opened = (number: number): Fact =>
  fact({
    type: 'session-opened.1',
    by: StaffId.parse(day.site.staff.inCharge),
    body: {
      sessionId: SessionId.parse(day.site.newId()),
      number,
      capacity: 10,
      date: LocalDate.parse('2026-11-25'),
      product: ProductCode.parse('covaxin'),
    },
  })
const expected = (personId: string): Fact =>
  fact({
    type: 'person-expected.1',
    by: StaffId.parse(day.site.staff.inCharge),
    body: { personId: PersonId.parse(personId), sessionId: SessionId.parse(day.sessionId) },
  })

test('an act that fails half way leaves nothing: no event, no table, no secret, no announcement', () => {
  const { context } = day.site.register
  const secrets = (): number => context.db.value('select count(*) from device_secret', z.int())
  const state = () => [countOf(day.site), projectionDigests(context.keep), secrets(), day.site.changes.length]
  const before = state()
  const unsealed = { ...opened(3), type: 'dose-given.2' } as Fact
  const misfit = { ...opened(3), body: { number: 'three' } } as unknown as Fact
  for (const wrong of [unsealed, misfit]) {
    const act = () =>
      context.append([opened(2), wrong], (db) => {
        db.run(`insert into device_secret (name, value) values ('half', x'00')`)
      })
    expect(act).toThrow(wrong === unsealed ? 'must be sealed' : 'invalid')
    expect(state()).toEqual(before)
  }
})

test('the next act goes on where the last good one ended', async () => {
  const before = countOf(day.site)
  day.site.register.context.append([opened(2), expected(await registerPerson(day))])
  expect(countOf(day.site)).toBe(before + 4)
  await day.site.signIn('inCharge')
  expect(await day.site.must('log.verify', {})).toMatchObject({ events: before + 4, trouble: null })
})

test('screens hear after the commit what an act touched', async () => {
  day.site.changes.length = 0
  await registerPerson(day)
  expect(new Set(day.site.changes)).toEqual(new Set(['sync', 'people', 'session']))
})
