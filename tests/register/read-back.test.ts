/** What is recorded is read by the person before they leave. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveDose, type OpenDay, openTestDay, registerPerson, verifyPerson } from '../support/site.ts'
import { countOf } from './events.ts'

let day: OpenDay
let personId: string
let doseId: string
beforeEach(async () => {
  day = await openTestDay()
  personId = await registerPerson(day)
  await verifyPerson(day, personId)
  doseId = day.site.newId()
  await giveDose(day, personId, { id: doseId })
})
afterEach(() => day.site.close())

const confirm = (how: 'screen' | 'slip', changed: { personId?: string; doseId?: string } = {}) =>
  day.site.ask('doses.readBack', { personId, doseId, how, ...changed })
const dose = async () => (await day.site.must('people.get', { personId })).doses[0]

test('the dose says that it was read, and asked twice it is noted once', async () => {
  expect(await dose()).toMatchObject({ readBack: null })
  expect(await confirm('screen')).toMatchObject({ ok: true, value: { doses: [{ readBack: 'screen' }] } })
  const before = countOf(day.site)
  expect(await confirm('screen')).toMatchObject({ ok: true })
  expect(countOf(day.site)).toBe(before)
  expect(await confirm('slip')).toMatchObject({ ok: true, value: { doses: [{ readBack: 'slip' }] } })
})

test('nobody reads another person\u2019s dose, nor one that is not there', async () => {
  const other = await registerPerson(day)
  expect(await confirm('screen', { personId: other })).toMatchObject({ ok: false, code: 'dose-unknown' })
  expect(await confirm('screen', { doseId: day.site.newId() })).toMatchObject({ ok: false, code: 'dose-unknown' })
})
