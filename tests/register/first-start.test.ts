import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { giveDose, MACHINE, openEmptySite, openTestDay, openTestSite, PIN, registerPerson } from '../support/site.ts'
import { type Site, vaccinate, verifyPerson } from '../support/site.ts'
import { bodiesOf, eventsIn, typesOf } from './events.ts'

let site: Site
afterEach(() => site.close())

const founding = (founder: string, mode: 'real' | 'practice' = 'practice'): InputOf<'setup.found'> => ({
  kind: 'centre',
  mode,
  code: 'MH-PUN-0412',
  name: 'PHC Wagholi',
  district: 'Pune',
  state: 'Maharashtra',
  language: 'hi',
  founder: {
    id: founder,
    name: 'Asha Patil',
    pin: PIN.inCharge,
  },
})

test('a laptop that was never started knows no centre and has nobody to sign in', async () => {
  site = openEmptySite()
  expect(await site.must('setup.state', {})).toEqual({ centre: null, now: '2026-11-23T09:00:00.000+05:30' })
  expect(await site.must('staff.list', {})).toEqual([])
  expect(await site.must('sync.state', {})).toMatchObject({ line: 'not-enrolled', waiting: 0 })
})

test('a centre is founded once: the same founder asked twice gets the same log, another is refused', async () => {
  site = openEmptySite()
  const first = await site.must('setup.found', founding(site.staff.inCharge))
  const events = typesOf(site)
  expect(await site.must('setup.found', founding(site.staff.inCharge))).toEqual(first)
  expect(await site.ask('setup.found', founding(site.newId()))).toMatchObject({ code: 'already-founded' })
  expect(typesOf(site)).toEqual(events)
  expect(await site.must('staff.list', {})).toEqual([
    { id: site.staff.inCharge, name: 'Asha Patil', roles: ['in-charge'] },
  ])
})

test('the founding stands in the log under the founder\u2019s own seal, and the log verifies', async () => {
  site = openEmptySite()
  const { log } = await site.must('setup.found', founding(site.staff.inCharge, 'real'))
  const [founded, staffed] = eventsIn(site.register.context.db)
  expect(founded).toMatchObject({ log, seq: 1, type: 'centre-founded.1', by: site.staff.inCharge, seal: null })
  expect(staffed).toMatchObject({ log, seq: 2, type: 'staff-added.1', by: site.staff.inCharge })
  expect(staffed?.seal).toMatch(/^[\w-]{86}$/)
  await site.signIn('inCharge')
  expect(await site.must('log.verify', {})).toEqual({ logs: 1, events: 2, trouble: null })
})

test('the log is bound to the machine without naming it', async () => {
  site = await openTestSite()
  const { log } = await site.must('setup.found', founding(site.staff.inCharge))
  const machine = createHash('sha256').update(`${MACHINE}|${log}`).digest('hex')
  expect(bodiesOf(site, 'centre-founded.1')).toMatchObject([{ machine }])
  expect(JSON.stringify(eventsIn(site.register.context.db))).not.toContain(MACHINE)
})

test('a centre founded yesterday is there this morning', async () => {
  site = await openTestSite()
  const { centre } = await site.must('setup.state', {})
  site.reopen()
  expect((await site.must('setup.state', {})).centre).toEqual(centre)
  expect(centre).toMatchObject({ kind: 'centre', name: 'PHC Wagholi', device: 'practice', writable: true })
})

test('a practice centre signs at once, and its certificates say practice', async () => {
  const day = await openTestDay({ mode: 'practice' })
  site = day.site
  expect((await site.must('setup.state', {})).centre).toMatchObject({ device: 'practice' })
  const personId = await vaccinate(day)
  const { certificate } = await site.must('people.get', { personId })
  expect(certificate).toMatchObject({ signed: true })
  const page = await site.must('certificates.page', { certificateId: certificate?.id ?? '' })
  expect(page).toMatchObject({ code: expect.stringMatching(/^HC1:/), practice: true })
})

test('a real centre prints provisional-unsigned until its device has a certificate', async () => {
  const day = await openTestDay({ mode: 'real' })
  site = day.site
  expect((await site.must('setup.state', {})).centre).toMatchObject({ device: 'unsigned', deviceValidTo: null })
  const personId = await registerPerson(day)
  await verifyPerson(day, personId)
  expect(await giveDose(day, personId)).toMatchObject({ ok: true })
  const issued = await site.must('certificates.issue', { personId })
  expect(issued).toMatchObject({ signed: false, doses: 1 })
  const page = await site.must('certificates.page', { certificateId: issued.id })
  expect(page).toMatchObject({ code: null, practice: false, centre: { mode: 'real' }, copy: 1 })
})

test('a district is led by its officer, and two offices founded alike write two logs', async () => {
  site = await openTestSite({ kind: 'district' })
  expect(await site.must('staff.me', {})).toMatchObject({ roles: ['district-officer'] })
  const other = await openTestSite({ kind: 'district' })
  const logs = await Promise.all([site, other].map((one) => one.must('setup.state', {})))
  other.close()
  expect(new Set(logs.map(({ centre }) => centre?.log)).size).toBe(2)
})
