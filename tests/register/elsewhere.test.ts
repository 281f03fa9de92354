import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf, RegisterCallName } from '#contract/calls'
import {
  MACHINE,
  openTestDay,
  type OpenDay,
  PIN,
  registerPerson,
  today,
  vaccinate,
  verifyPerson,
} from '../support/site.ts'
import { sampleInputs } from '../contract/sample-inputs.ts'
import { countOf } from './events.ts'

const OTHER = createHash('sha256').update('another machine').digest('hex')

let day: OpenDay
let vaccinated: string
let verified: string
beforeAll(async () => {
  day = await openTestDay()
  vaccinated = await vaccinate(day)
  verified = await registerPerson(day)
  await verifyPerson(day, verified)
  await day.site.signIn('inCharge')
  const both = { id: day.site.newId(), name: 'Sunil Rane', roles: ['in-charge', 'verifier'], pin: '8642' } as const
  await day.site.must('staff.add', { ...both, roles: [...both.roles] })
})
afterAll(() => day.site.close())

describe('a disk that was copied to another machine', () => {
  beforeEach(async () => {
    day.site.reopen({ machine: OTHER })
    await day.site.signIn('inCharge')
  })

  test('can be read, searched, verified and exported', async () => {
    const { site } = day
    expect((await site.must('setup.state', {})).centre).toMatchObject({ writable: false, name: 'PHC Wagholi' })
    expect(await site.must('people.search', { text: 'sunita', limit: 5 })).toHaveLength(1)
    expect(await site.must('people.get', { personId: vaccinated })).toMatchObject({ doses: [{ number: 1 }] })
    expect(await site.must('log.verify', {})).toMatchObject({ trouble: null })
    const folder = join(site.folder, 'stick')
    expect(await site.must('sync.export', { folder })).toMatchObject({ batches: 1, events: countOf(site) })
    expect(readdirSync(folder).length).toBeGreaterThan(0)
  })

  test('takes no event of any kind, whoever is signed in', async () => {
    const { site, sessionId, vialId } = day
    const { certificate } = await site.must('people.get', { personId: vaccinated })
    const id = site.newId()
    const here = { personId: verified, sessionId }
    const asked: { readonly [N in RegisterCallName]?: InputOf<N> } = {
      'staff.add': { ...sampleInputs['staff.add'], pin: '4826' },
      'sessions.open': { id, date: today(site), product: 'covaxin', capacity: 10 },
      'vials.open': { id, sessionId, lot: '4121Z001', expiry: null },
      'lists.import': { sessionId, text: 'Name,Year of birth,Gender\nKavita More,1980,F' },
      'people.register': { ...sampleInputs['people.register'], sessionId },
      'identity.verify': { ...sampleInputs['identity.verify'], ...here },
      'doses.record': { id, ...here, vialId, vaccinator: site.staff.vaccinator, pin: PIN.vaccinator, exception: null },
      'copies.out': { copies: [{ id, certificateId: certificate?.id ?? '', copy: 1 }], medium: 'paper' },
    }
    const before = countOf(site)
    for (const [name, input] of Object.entries(asked)) {
      expect([name, await site.register.answer(name, input)]).toMatchObject([name, { code: 'register-elsewhere' }])
    }
    expect(countOf(site)).toBe(before)
    expect(site.bugs).toEqual([])
    expect((await site.must('people.get', { personId: verified })).doses).toEqual([])
  })
})

test('back on its own machine the same disk goes on', async () => {
  const { site } = day
  site.reopen({ machine: MACHINE })
  await site.signIn('inCharge')
  expect((await site.must('setup.state', {})).centre).toMatchObject({ writable: true })
  expect(await registerPerson(day)).toBeTypeOf('string')
})

test('a machine that has no id is taken at its word', async () => {
  const { site } = day
  site.reopen({ machine: null })
  await site.signIn('inCharge')
  expect((await site.must('setup.state', {})).centre).toMatchObject({ writable: true })
  expect(await registerPerson(day)).toBeTypeOf('string')
})
