import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import type { SessionId } from '#contract/fields'
import { NO_FACTS } from '#domain/aefi/standing'
import { aefiCounts } from '../../main/register/views/observation.ts'
import { openTestDay, type OpenDay, registerPerson, vaccinate } from '../support/site.ts'
import { bodiesOf, countOf, typesOf } from './events.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => {
  day.site.close()
  expect(day.site.bugs).toEqual([])
})

const at = (time: string): string => `2026-11-23T${time}:00.000+05:30`
type Report = Partial<InputOf<'aefi.report'>>
const report = (personId: string, some: Report = {}) =>
  day.site.ask('aefi.report', {
    id: day.site.newId(),
    personId,
    doseId: null,
    onset: null,
    severity: 'minor',
    criteria: [],
    signs: ['fainting'],
    note: null,
    ...some,
  })
const reported = async (personId: string, some: Report = {}) => {
  const answer = await report(personId, some)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const SERIOUS: Report = { severity: 'serious', criteria: ['hospitalisation'], signs: ['seizure'] }
const follow = (caseId: string, facts: Partial<InputOf<'aefi.followUp'>['facts']>, id = day.site.newId()) =>
  day.site.ask('aefi.followUp', { id, caseId, facts: { ...NO_FACTS, ...facts } })
const alerts = () => day.site.must('aefi.alerts', {})

describe('an adverse event', () => {
  test('is a case from two keystrokes on, with all that the register knows filled in', async () => {
    const personId = await vaccinate(day, { mobile: '9822118841' })
    day.site.wait(9)
    expect(await reported(personId)).toMatchObject({
      name: 'Sunita Jadhav',
      product: 'covishield',
      lot: '4121Z001',
      onset: at('09:09'),
      severity: 'minor',
      state: 'open',
      notify: null,
      investigate: null,
      centre: 'PHC Wagholi',
      reporter: 'Ravi Deshmukh',
      person: { age: 51, gender: 'female', mobile: '9822118841' },
      dose: { number: 1, at: at('09:00'), vialOpenedAt: at('09:00'), vaccinator: 'Meena Kulkarni', district: 'Pune' },
      history: [{ at: at('09:09'), by: 'Ravi Deshmukh' }],
    })
    expect(typesOf(day.site).at(-1)).toBe('aefi-reported.1')
  })

  test('is counted once when the answer was lost and it is asked again', async () => {
    const personId = await vaccinate(day)
    const id = day.site.newId()
    const first = await reported(personId, { id })
    expect(await reported(personId, { id, signs: ['rash'] })).toEqual(first)
    expect(bodiesOf(day.site, 'aefi-reported.1')).toHaveLength(1)
  })

  test('has a number that says where it was counted, and the next one the next number', async () => {
    const personId = await vaccinate(day)
    const one = await reported(personId)
    const other = await reported(personId)
    expect(one.number).toMatch(/^IND\(CO-AEFI\)\/MH\/PUN\/2026\/0412-[B-DF-HJ-NP-TV-XZ]{3}-1$/)
    expect(other.number).toBe(one.number.replace(/1$/, '2'))
  })

  test('wants its signs not before the dose, not later than now, and a dose at all', async () => {
    const personId = await vaccinate(day)
    const undosed = await registerPerson(day)
    day.site.wait(30)
    const events = countOf(day.site)
    expect(await report(personId, { onset: at('08:59') })).toMatchObject({ code: 'onset-before-dose' })
    expect(await report(personId, { onset: at('09:31') })).toMatchObject({ code: 'onset-in-future' })
    expect(await report(undosed)).toMatchObject({ code: 'no-dose-recorded' })
    expect(await report(personId, { doseId: day.site.newId() })).toMatchObject({ code: 'no-dose-recorded' })
    expect(await report(day.site.newId())).toMatchObject({ code: 'person-unknown' })
    expect(await report(personId, { severity: 'serious' })).toMatchObject({ code: 'criteria-needed' })
    expect(await report(personId, { criteria: ['death'] })).toMatchObject({ code: 'criteria-needed' })
    expect(countOf(day.site)).toBe(events)
  })

  test('is completed in parts and in any order; what was said stays, and what stands is the last word', async () => {
    const { id } = await reported(await vaccinate(day), { severity: 'severe', signs: ['seizure'] })
    day.site.wait(20)
    await follow(id, { treatment: 'Oxygen', placeType: 'government' })
    day.site.wait(40)
    await follow(id, { outcome: 'recovering' })
    await follow(id, { treatment: 'Oxygen, diazepam', outcome: 'recovered' })
    const { facts, history, outcome } = await day.site.must('aefi.case', { caseId: id })
    expect(facts).toMatchObject({ treatment: 'Oxygen, diazepam', outcome: 'recovered', placeType: 'government' })
    expect(outcome).toBe('recovered')
    expect(history.map((part) => [part.at, part.facts.treatment, part.facts.outcome])).toEqual([
      [at('09:00'), null, null],
      [at('09:20'), 'Oxygen', null],
      [at('10:00'), null, 'recovering'],
      [at('10:00'), 'Oxygen, diazepam', 'recovered'],
    ])
    expect(await reported(await vaccinate(day))).toMatchObject({ usualPlaceType: 'government' })
  })

  test('closes when it was told, looked into and has ended, and not before', async () => {
    const { id } = await reported(await vaccinate(day), { severity: 'severe', signs: ['seizure'] })
    const state = async () => (await day.site.must('aefi.case', { caseId: id })).state
    await follow(id, { outcome: 'recovered' })
    expect(await state()).toBe('open')
    day.site.wait(60)
    await follow(id, { notified: { at: at('09:30'), to: 'District Immunisation Officer' } })
    await follow(id, { investigated: { at: at('09:50'), by: 'Dr Joshi', finding: 'Febrile seizure' } })
    expect(await state()).toBe('closed')
    expect(await day.site.must('aefi.list', { show: 'open', limit: 10 })).toMatchObject({ cases: [], open: 0 })
    expect(await day.site.must('aefi.list', { show: 'all', limit: 10 })).toMatchObject({ cases: [{ id }], open: 0 })
  })

  test('has a day to be told and ten days to be looked into, when it is severe', async () => {
    const { notify, investigate } = await reported(await vaccinate(day), { severity: 'severe', signs: ['seizure'] })
    expect([notify?.by, investigate?.by]).toEqual(['2026-11-24T09:00:00.000+05:30', '2026-12-03T09:00:00.000+05:30'])
  })

  test('takes no part that says nothing, contradicts the dose or lies ahead', async () => {
    const { id } = await reported(await vaccinate(day))
    const refused = async (facts: Parameters<typeof follow>[1]) => {
      const answer = await follow(id, facts)
      return answer.ok ? 'taken' : answer.code
    }
    expect(await refused({})).toBe('nothing-said')
    expect(await refused({ onset: at('08:00') as never })).toBe('onset-before-dose')
    expect(await refused({ onset: at('11:00') as never })).toBe('onset-in-future')
    expect(await refused({ severity: 'serious' })).toBe('criteria-needed')
    expect(await refused({ notified: { at: at('11:00') as never, to: 'The district' } })).toBe('told-before-reported')
    expect(await follow(day.site.newId(), { outcome: 'died' })).toMatchObject({ code: 'case-unknown' })
    const id2 = day.site.newId()
    await follow(id, { outcome: 'recovered' }, id2)
    await follow(id, { outcome: 'recovered' }, id2)
    expect(bodiesOf(day.site, 'aefi-followed-up.1')).toHaveLength(1)
  })

  test('keeps no Aadhaar number that somebody wrote into its words', async () => {
    const { note } = (await reported(await vaccinate(day), { note: 'Card 9999 4105 7058 lost' })).facts
    expect(note).not.toContain('9999')
  })
})

describe('a serious one', () => {
  test('is on every screen until the in-charge or the observer has put their name under it', async () => {
    const { id } = await reported(await vaccinate(day), SERIOUS)
    expect(await alerts()).toMatchObject([
      { id, name: 'Sunita Jadhav', lot: '4121Z001', criteria: ['hospitalisation'] },
    ])
    expect(await day.site.ask('aefi.acknowledge', { caseId: id })).toMatchObject({ code: 'not-allowed' })
    day.site.reopen()
    await day.site.signIn('inCharge')
    expect(await alerts()).toHaveLength(1)
    await day.site.must('aefi.acknowledge', { caseId: id })
    await day.site.must('aefi.acknowledge', { caseId: id })
    expect(await alerts()).toEqual([])
    expect(bodiesOf(day.site, 'aefi-acknowledged.1')).toHaveLength(1)
    expect(await day.site.ask('aefi.acknowledge', { caseId: day.site.newId() })).toMatchObject({ code: 'case-unknown' })
  })

  test('may be a minor one that grew, and is no alarm any more when it was withdrawn', async () => {
    const { id } = await reported(await vaccinate(day))
    expect(await alerts()).toEqual([])
    await follow(id, { severity: 'serious', criteria: ['hospitalisation'] })
    expect(await alerts()).toMatchObject([{ id }])
    await follow(id, { withdrawn: 'Another person' })
    expect(await alerts()).toEqual([])
    expect(await day.site.must('aefi.list', { show: 'all', limit: 10 })).toMatchObject({
      cases: [{ id, state: 'withdrawn' }],
      open: 0,
      clusters: [],
    })
    expect(aefiCounts(day.site.register.context.db, day.sessionId as SessionId)).toEqual({
      minor: 0,
      severe: 0,
      serious: 0,
    })
  })

  test('stands first, and two of one lot are pointed at', async () => {
    const severe = await reported(await vaccinate(day), { severity: 'severe', signs: ['seizure'] })
    const serious = await reported(await vaccinate(day), SERIOUS)
    const minor = await reported(await vaccinate(day))
    const before = await day.site.must('aefi.list', { show: 'open', limit: 10 })
    expect(before.cases.map(({ id }) => id)).toEqual([serious.id, severe.id, minor.id])
    expect(before.clusters).toEqual([])
    await reported(await vaccinate(day), SERIOUS)
    const { clusters } = await day.site.must('aefi.list', { show: 'open', limit: 10 })
    expect(clusters).toEqual([
      { product: 'covishield', productName: 'Covishield', lot: '4121Z001', serious: 2, severe: 1 },
    ])
    expect(aefiCounts(day.site.register.context.db, day.sessionId as SessionId)).toEqual({
      minor: 1,
      severe: 1,
      serious: 2,
    })
  })
})

test('tables built again from the log say the same of every case', async () => {
  const { id } = await reported(await vaccinate(day), SERIOUS)
  await follow(id, { treatment: 'Oxygen' })
  await day.site.signIn('inCharge')
  await day.site.must('aefi.acknowledge', { caseId: id })
  expect(await day.site.must('log.rebuild', {})).toMatchObject({ same: true })
})
