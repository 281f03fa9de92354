import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { InputOf } from '#contract/calls'
import { projectionDigests, rebuildProjections } from '../../main/register/projections/rebuild.ts'
import {
  giveDose,
  openAnotherVial,
  openTestDay,
  type OpenDay,
  PIN,
  registerPerson,
  vaccinate,
} from '../support/site.ts'
import { typesOf } from './events.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => day.site.close())

type Person = InputOf<'corrections.person'>
type Dose = InputOf<'corrections.dose'>

const inCharge = () => ({ approver: day.site.staff.inCharge, pin: PIN.inCharge })
const correct = (personId: string, changes: Person['changes'], more: Partial<Person> = {}) =>
  day.site.must('corrections.person', {
    id: day.site.newId(),
    personId,
    changes,
    reason: 'As on the card',
    approval: inCharge(),
    ...more,
  })
const correctDose = (doseId: string, changes: Dose['changes'], more: Partial<Dose> = {}) =>
  day.site.must('corrections.dose', {
    id: day.site.newId(),
    doseId,
    changes,
    reason: 'Written down wrongly',
    approval: inCharge(),
    ...more,
  })
const voidDose = (doseId: string) =>
  day.site.must('corrections.void', { id: day.site.newId(), doseId, reason: 'Never given', approval: inCharge() })

const get = (personId: string) => day.site.must('people.get', { personId })
const history = (personId: string) => day.site.must('people.history', { personId })
const doseOf = async (personId: string) => (await get(personId)).doses[0]?.id ?? ''
const counts = async () => (await day.site.must('sessions.current', {}))?.counts

test('a corrected name is what screens show and search finds, and the wrong one finds nobody', async () => {
  const personId = await vaccinate(day, { name: 'Sunita Jadav', nativeName: null, mobile: '9876543210' })
  const { line, mobile } = await correct(personId, [
    { field: 'name', to: 'Vaishali Jadhav' },
    { field: 'mobile', to: '9123456789' },
  ])
  expect([line.name, mobile]).toEqual(['Vaishali Jadhav', '9123456789'])
  const find = async (text: string) => (await day.site.must('people.search', { text, limit: 5 })).map(({ id }) => id)
  expect(await find('vaishali')).toEqual([personId])
  expect(await find('9123456789')).toEqual([personId])
  expect(await find('sunita')).toEqual([])
  expect(await find('9876543210')).toEqual([])
  const hints = day.site.register.context.db.rows(
    `select distinct hint from match_key where key like 'n%' and person = (select id from person where person_id = :personId)`,
    z.object({ hint: z.string() }),
    { personId },
  )
  expect(hints).toEqual([{ hint: 'Vaishali Jadhav' }])
})

test('whoever comes after is compared with the corrected name', async () => {
  const personId = await vaccinate(day, { name: 'Sunita Jadhav', nativeName: null, year: 1974 })
  await correct(personId, [{ field: 'name', to: 'Vaishali Bhosale' }])
  const birth = { kind: 'year', year: 1974 } as const
  const comer = { id: day.site.newId(), sessionId: day.sessionId, nativeName: null, birth, mobile: null }
  const facts = { ...comer, gender: 'female', referenceId: null } as const
  expect(await day.site.ask('people.register', { ...facts, name: 'Vaishali Bhosale' })).toMatchObject({
    code: 'looks-like',
    details: { people: [personId] },
  })
  expect(await day.site.ask('people.register', { ...facts, name: 'Sunita Jadhav' })).toMatchObject({ ok: true })
})

test('what stood there before stays in the history, with who, when and why', async () => {
  const personId = await vaccinate(day, { name: 'Sunita Jadav', nativeName: null, year: 1974 })
  await correct(personId, [{ field: 'birth', to: { kind: 'year', year: 1975 } }])
  expect((await history(personId)).corrections).toMatchObject([
    {
      byName: 'Asha Patil',
      reason: 'As on the card',
      dose: null,
      changes: [{ field: 'birth', from: { kind: 'year', year: 1974 }, to: { kind: 'year', year: 1975 } }],
    },
  ])
})

test('within the read-back whoever recorded it corrects it alone; half an hour later it takes the in-charge', async () => {
  const personId = await vaccinate(day)
  await correct(personId, [{ field: 'gender', to: 'other' }], { approval: null })
  day.site.wait(31)
  const late = { id: day.site.newId(), personId, reason: 'As on the card', approval: null }
  const changes: Person['changes'] = [{ field: 'gender', to: 'male' }]
  expect(await day.site.ask('corrections.person', { ...late, changes })).toMatchObject({ code: 'needs-in-charge' })
})

test('before any dose the verifier puts a name right alone', async () => {
  const personId = await registerPerson(day)
  const { line } = await correct(personId, [{ field: 'name', to: 'Sunita Jadhav Patil' }], { approval: null })
  expect(line.name).toBe('Sunita Jadhav Patil')
})

test('asked again because the answer was lost, a correction is made once', async () => {
  const personId = await vaccinate(day)
  const id = day.site.newId()
  await correct(personId, [{ field: 'gender', to: 'other' }], { id })
  const before = typesOf(day.site).length
  await correct(personId, [{ field: 'gender', to: 'other' }], { id })
  expect(typesOf(day.site)).toHaveLength(before)
})

test('a certificate over a wrong name is replaced by one that names it, and says so itself', async () => {
  const personId = await vaccinate(day)
  const old = (await get(personId)).certificate
  expect(old?.standing).toBe('valid')
  await correct(personId, [{ field: 'name', to: 'Sunita R. Jadhav' }])
  expect((await get(personId)).certificate).toMatchObject({ id: old?.id, standing: 'to-replace' })
  const fresh = await day.site.must('certificates.issue', { personId })
  expect(fresh).toMatchObject({ standing: 'valid' })
  expect(fresh.id).not.toBe(old?.id)
  expect(await day.site.must('certificates.page', { certificateId: old?.id ?? '' })).toMatchObject({
    standing: 'replaced',
    replacedBy: fresh.id,
  })
  expect(await day.site.must('certificates.page', { certificateId: fresh.id })).toMatchObject({
    standing: 'valid',
    replaces: old?.id,
    person: { name: 'Sunita R. Jadhav' },
  })
  expect(await day.site.must('certificates.issue', { personId })).toMatchObject({ id: fresh.id })
})

test('a dose that was recorded in error counts nowhere, stands struck in the history, and takes its certificate along', async () => {
  const personId = await vaccinate(day)
  expect(await counts()).toMatchObject({ vaccinated: 1 })
  const { doses, line, certificate, due } = await voidDose(await doseOf(personId))
  expect(doses).toEqual([])
  expect([line.step, certificate?.standing, due?.dose]).toEqual(['verified', 'withdrawn', 1])
  expect(await counts()).toMatchObject({ vaccinated: 0, verified: 1 })
  expect((await day.site.must('sessions.current', {}))?.vials[0]?.given).toBe(0)
  expect((await history(personId)).voided).toMatchObject([
    { number: 1, productName: 'Covishield', lot: '4121Z001', byName: 'Asha Patil', reason: 'Never given' },
  ])
  expect(await day.site.ask('certificates.issue', { personId })).toMatchObject({ code: 'no-dose' })
})

test('after a dose was taken out the true one is recorded as the first', async () => {
  const personId = await vaccinate(day)
  await voidDose(await doseOf(personId))
  expect(await giveDose(day, personId)).toMatchObject({ ok: true, value: { number: 1 } })
  const issued = await day.site.must('certificates.issue', { personId })
  expect(issued.standing).toBe('valid')
})

test('another vial moves the count of both and brings its lot', async () => {
  const personId = await vaccinate(day)
  const other = await openAnotherVial(day)
  const { doses } = await correctDose(await doseOf(personId), [{ field: 'vial', to: other.vialId }])
  expect(doses).toMatchObject([{ number: 1, product: 'covishield' }])
  const session = await day.site.must('sessions.current', {})
  expect(session?.vials.map(({ given }) => given)).toEqual([0, 1])
})

test('a dose of somebody else moves to them with its place in the session', async () => {
  const [wrong, right] = [await vaccinate(day), await registerPerson(day)]
  const doseId = await doseOf(wrong)
  const owner = await correctDose(doseId, [{ field: 'person', to: right }])
  expect([owner.line.id, owner.line.step, owner.doses.map(({ id }) => id)]).toEqual([right, 'vaccinated', [doseId]])
  const before = await get(wrong)
  expect([before.line.step, before.doses, before.certificate?.standing]).toEqual(['verified', [], 'to-replace'])
  expect((await history(right)).corrections).toMatchObject([{ changes: [{ field: 'person' }] }])
})

test('number and time are put right, and the old ones stay to be read', async () => {
  const personId = await vaccinate(day)
  const doseId = await doseOf(personId)
  const was = (await get(personId)).doses[0]?.at
  day.site.wait(10)
  await correctDose(doseId, [{ field: 'number', to: 2 }])
  const { doses } = await correctDose(doseId, [{ field: 'time', to: '2026-11-23T09:04:00.000+05:30' }])
  expect(doses).toMatchObject([{ number: 2, at: '2026-11-23T09:04:00.000+05:30' }])
  expect((await history(personId)).corrections.map(({ changes }) => changes)).toEqual([
    [{ field: 'number', from: 1, to: 2 }],
    [{ field: 'time', from: was, to: '2026-11-23T09:04:00.000+05:30' }],
  ])
})

test('after corrections of every kind every table comes back as it was', async () => {
  const [one, two, three] = [await vaccinate(day), await vaccinate(day), await registerPerson(day)]
  await correct(one, [
    { field: 'name', to: 'Someone Else' },
    { field: 'nativeName', to: null },
    { field: 'mobile', to: '9000000001' },
  ])
  await correctDose(await doseOf(one), [{ field: 'person', to: three }])
  await voidDose(await doseOf(two))
  await day.site.must('certificates.issue', { personId: three })
  const { keep } = day.site.register.context
  const before = projectionDigests(keep)
  rebuildProjections(keep)
  expect(projectionDigests(keep)).toEqual(before)
})
