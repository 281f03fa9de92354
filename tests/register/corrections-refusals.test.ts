import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { openTestDay, type OpenDay, PIN, registerPerson, vaccinate } from '../support/site.ts'
import { eventsIn } from './events.ts'

let day: OpenDay
let personId: string
let doseId: string
beforeEach(async () => {
  day = await openTestDay()
  personId = await vaccinate(day)
  doseId = (await day.site.must('people.get', { personId })).doses[0]?.id ?? ''
})
afterEach(() => day.site.close())

const said = () => eventsIn(day.site.register.context.db).length
const approval = () => ({ approver: day.site.staff.inCharge, pin: PIN.inCharge })

async function person(changes: InputOf<'corrections.person'>['changes'], more: object = {}) {
  const before = said()
  const input = { id: day.site.newId(), personId, changes, reason: 'As on the card', approval: approval(), ...more }
  const answer = await day.site.ask('corrections.person', input)
  return { ...answer, written: said() - before }
}
async function dose(changes: InputOf<'corrections.dose'>['changes'], more: object = {}) {
  const before = said()
  const input = { id: day.site.newId(), doseId, changes, reason: 'Wrongly written', approval: approval(), ...more }
  const answer = await day.site.ask('corrections.dose', input)
  return { ...answer, written: said() - before }
}

test('a birth after the dose, in the future or too long ago has its own word', async () => {
  const born = (date: string) => person([{ field: 'birth', to: { kind: 'day', day: date } }])
  expect(await person([{ field: 'birth', to: { kind: 'year', year: 2027 } }])).toMatchObject({
    code: 'birth-in-future',
    written: 0,
  })
  expect(await person([{ field: 'birth', to: { kind: 'year', year: 1901 } }])).toMatchObject({
    code: 'birth-too-long-ago',
  })
  day.site.wait(3 * 24 * 60)
  expect(await born('2026-11-24')).toMatchObject({ code: 'birth-after-dose', details: { day: '2026-11-23' } })
})

test('what stands there already is no correction', async () => {
  expect(await person([{ field: 'name', to: 'Sunita Jadhav' }])).toMatchObject({ code: 'nothing-changed', written: 0 })
  expect(await dose([{ field: 'number', to: 1 }])).toMatchObject({ code: 'nothing-changed', written: 0 })
})

test('a mobile that stands for as many as allowed takes nobody more', async () => {
  const names = ['Rekha Pawar', 'Farida Mulla', 'Lakshmi Iyer', 'Gurpreet Dhillon', 'Bhavna Trivedi', 'Mary Fernandes']
  for (const name of names) await registerPerson(day, { name, mobile: '9876543210' })
  expect(await person([{ field: 'mobile', to: '9876543210' }])).toMatchObject({ code: 'mobile-full', written: 0 })
})

test('what a dose was is not the verifier’s to change, nor anybody’s with a wrong PIN', async () => {
  expect(await dose([{ field: 'number', to: 2 }], { approval: null })).toMatchObject({ code: 'needs-in-charge' })
  const stranger = { approver: day.site.staff.verifier, pin: PIN.verifier }
  expect(await dose([{ field: 'number', to: 2 }], { approval: stranger })).toMatchObject({
    code: 'approver-not-in-charge',
  })
  const wrong = { approver: day.site.staff.inCharge, pin: '0000' }
  expect(await dose([{ field: 'number', to: 2 }], { approval: wrong })).toMatchObject({
    code: 'wrong-approver-pin',
    written: 0,
  })
})

test('a number that the other dose has is refused until it is known to be so', async () => {
  const other = await vaccinate(day)
  const move: InputOf<'corrections.dose'>['changes'] = [{ field: 'person', to: other }]
  expect(await dose(move)).toMatchObject({ code: 'number-taken', details: { number: 1 }, written: 0 })
  expect(await dose(move, { knowing: ['number-taken'] })).toMatchObject({ ok: true })
})

test('times that cannot be, and one before the vial was opened, have their own word each', async () => {
  const at = (to: string) => dose([{ field: 'time', to }])
  expect(await at('2026-11-23T23:00:00.000+05:30')).toMatchObject({ code: 'given-in-future' })
  expect(await at('2026-11-22T10:00:00.000+05:30')).toMatchObject({ code: 'given-on-another-day' })
  expect(await at('2026-11-23T08:00:00.000+05:30')).toMatchObject({ code: 'given-before-vial' })
})

test('a dose, a vial and a person that are not there are told apart', async () => {
  const nobody = day.site.newId()
  expect(await dose([{ field: 'number', to: 2 }], { doseId: nobody })).toMatchObject({ code: 'dose-unknown' })
  expect(await dose([{ field: 'vial', to: nobody }])).toMatchObject({ code: 'vial-unknown' })
  expect(await dose([{ field: 'person', to: nobody }])).toMatchObject({ code: 'person-unknown' })
})
