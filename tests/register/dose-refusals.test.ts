import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  askBeforeDose,
  giveDose,
  openTestDay,
  type OpenDay,
  PIN,
  registerPerson,
  today,
  vaccinate,
  verifyPerson,
} from '../support/site.ts'
import { countOf, typesOf } from './events.ts'

let day: OpenDay
let personId: string
let events: number
beforeAll(async () => {
  day = await openTestDay()
})
beforeEach(async () => {
  personId = await registerPerson(day)
  await verifyPerson(day, personId)
  events = countOf(day.site)
})
afterEach(async () => {
  const { doses } = await day.site.must('people.get', { personId })
  if (doses.length > 0) throw new Error('what was refused was recorded all the same')
})
afterAll(() => day.site.close())

test('without the vaccinator\u2019s own PIN nothing is recorded, and guessing gets slow', async () => {
  const { site } = day
  for (const pin of [PIN.verifier, PIN.inCharge, '0000']) {
    expect(await giveDose(day, personId, { pin })).toMatchObject({ code: 'wrong-pin' })
  }
  expect(await giveDose(day, personId)).toMatchObject({ code: 'wait', details: { seconds: 15 } })
  site.wait(1)
  expect(countOf(site)).toBe(events)
})

test('nobody vaccinates without being a vaccinator', async () => {
  const { staff } = day.site
  const byVerifier = { vaccinator: staff.verifier, pin: PIN.verifier }
  expect(await giveDose(day, personId, byVerifier)).toMatchObject({ code: 'not-a-vaccinator' })
  const byNobody = { vaccinator: day.site.newId(), pin: '0000' }
  expect(await giveDose(day, personId, byNobody)).toMatchObject({ code: 'not-a-vaccinator' })
  expect(countOf(day.site)).toBe(events)
})

test('an exception is approved by the in-charge\u2019s PIN and nobody else\u2019s', async () => {
  const { site } = day
  const unverified = await registerPerson(day)
  await askBeforeDose(day, unverified)
  const before = countOf(site)
  const approvedBy = (approver: string, pin: string) =>
    giveDose(day, unverified, { exception: { reason: 'The verifier was called away', approval: { approver, pin } } })
  expect(await approvedBy(site.staff.verifier, PIN.verifier)).toMatchObject({ code: 'approver-not-in-charge' })
  expect(await approvedBy(site.staff.vaccinator, PIN.vaccinator)).toMatchObject({ code: 'approver-not-in-charge' })
  expect(await approvedBy(site.staff.inCharge, '0000')).toMatchObject({ code: 'wrong-approver-pin' })
  expect(countOf(site)).toBe(before)
})

test('the vial must be of this session, and person, session and vial must be there', async () => {
  const { site } = day
  const other = { id: site.newId(), date: today(site), product: 'covaxin', capacity: 20 }
  await site.signIn('inCharge')
  await site.must('sessions.open', other)
  const vialId = site.newId()
  await site.must('vials.open', { id: vialId, sessionId: other.id, lot: '37F21004A', expiry: null })
  expect(await giveDose(day, personId, { vialId })).toMatchObject({ code: 'vial-unknown' })
  expect(await giveDose(day, personId, { vialId: site.newId() })).toMatchObject({ code: 'vial-unknown' })
  expect(await giveDose(day, personId, { sessionId: site.newId() })).toMatchObject({ code: 'session-unknown' })
  expect(await giveDose(day, site.newId())).toMatchObject({ code: 'person-unknown' })
})

test('a lot that stood under one product is not opened under another', async () => {
  const { site } = day
  const current = await site.must('sessions.current', {})
  const vial = { id: site.newId(), sessionId: current?.id ?? '', lot: '4121Z001', expiry: null }
  expect(current?.product.code).toBe('covaxin')
  expect(await site.ask('vials.open', vial)).toMatchObject({ code: 'lot-of-other-product' })
  expect(await site.ask('vials.open', { ...vial, lot: '37F21004A', expiry: '2026-11-22' })).toMatchObject({
    code: 'lot-expired',
  })
})

test('no dose is given in tomorrow\u2019s session, nor in yesterday\u2019s', async () => {
  const { site } = day
  const tomorrow = { id: site.newId(), date: '2026-11-24', product: 'covishield', capacity: 20 }
  await site.signIn('inCharge')
  await site.must('sessions.open', tomorrow)
  const early = await giveDose(day, personId, { sessionId: tomorrow.id })
  expect(early).toMatchObject({ code: 'session-not-today', details: { date: '2026-11-24' } })
  site.wait(24 * 60)
  expect(await giveDose(day, personId)).toMatchObject({ code: 'session-not-today', details: { date: '2026-11-23' } })
})

test('the second dose is due when the gap is over, and not the day before', async () => {
  const { site } = day
  const again = await openTestDay()
  const vaccinated = await vaccinate(again)
  for (const [days, outcome] of [
    [55, { code: 'needs-approval', details: { flags: ['too-early'] } }],
    [1, { ok: true, value: { number: 2, of: 2, person: { due: { state: 'not-due' } } } }],
  ] as const) {
    again.site.wait(days * 24 * 60)
    const next = { ...again, sessionId: again.site.newId(), vialId: again.site.newId() }
    await again.site.signIn('inCharge')
    const session = { id: next.sessionId, date: today(again.site), product: 'covishield', capacity: 100 }
    await again.site.must('sessions.open', session)
    await again.site.must('vials.open', { id: next.vialId, sessionId: next.sessionId, lot: '4121Z002', expiry: null })
    await verifyPerson(next, vaccinated)
    expect(await giveDose(next, vaccinated)).toMatchObject(outcome)
  }
  expect(typesOf(again.site).filter((type) => type.startsWith('dose-'))).toEqual(['dose-given.2', 'dose-given.2'])
  again.site.close()
  expect(countOf(site)).toBe(events)
})
