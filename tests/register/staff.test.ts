import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calls, type RegisterCallName } from '#contract/calls'
import type { Resume } from '#contract/wire'
import { openTestSite, PIN, type Site, today } from '../support/site.ts'
import { sampleInputs } from '../contract/sample-inputs.ts'
import { countOf } from './events.ts'

let site: Site
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

describe('a PIN', () => {
  const tryPin = (pin: string) => site.ask('staff.signIn', { staffId: site.staff.verifier, pin })
  beforeEach(async () => {
    site.wait(15)
    await site.signIn('verifier')
  })

  test('may be mistyped twice; from the third time on the wait grows from 15 seconds to a quarter of an hour', async () => {
    const waits: unknown[] = []
    for (let tries = 1; tries <= 10; tries += 1) {
      const answer = await tryPin('0000')
      expect(answer).toMatchObject({ ok: false, code: 'wrong-pin', details: { tries } })
      waits.push(answer.ok ? undefined : answer.details['seconds'])
      site.wait(15)
    }
    expect(waits).toEqual([0, 0, 15, 30, 60, 120, 240, 480, 900, 900])
  })

  test('is not even tried while the wait lasts, and the right one after it wipes the slate', async () => {
    for (const pin of ['0000', '1111', '2222']) await tryPin(pin)
    expect(await tryPin(PIN.verifier)).toMatchObject({ code: 'wait', details: { seconds: 15 } })
    site.clock.at += 14_000
    expect(await tryPin(PIN.verifier)).toMatchObject({ code: 'wait', details: { seconds: 1 } })
    site.clock.at += 1000
    expect(await tryPin(PIN.verifier)).toMatchObject({ ok: true, value: { name: 'Ravi Deshmukh' } })
    expect(await tryPin('0000')).toMatchObject({ code: 'wrong-pin', details: { tries: 1, seconds: 0 } })
  })

  test.each([
    ['on', 60],
    ['back', -60],
    ['back by a year', -400 * 24 * 60],
  ])('waits as long after a restart and with the clock set %s: no less and no more', async (_, minutes) => {
    for (const pin of ['0000', '1111', '2222']) await tryPin(pin)
    site.reopen()
    site.setClock(minutes)
    expect(await tryPin(PIN.verifier)).toMatchObject({ code: 'wait', details: { seconds: 15 } })
    site.clock.at += 15_000
    expect(await tryPin(PIN.verifier)).toMatchObject({ ok: true })
    site.setClock(-minutes)
  })

  test('waits its length anew at most when the machine itself was started again', async () => {
    for (const pin of ['0000', '1111', '2222']) await tryPin(pin)
    const before = site.clock.set
    site.clock.set = site.clock.at - 5000
    expect(await tryPin(PIN.verifier)).toMatchObject({ code: 'wait', details: { seconds: 10 } })
    site.clock.at += 10_000
    expect(await tryPin(PIN.verifier)).toMatchObject({ ok: true })
    site.clock.set = before
  })

  test('of one person opens nobody else', async () => {
    expect(await tryPin(PIN.vaccinator)).toMatchObject({ code: 'wrong-pin' })
    expect(await site.ask('staff.signIn', { staffId: site.newId(), pin: PIN.verifier })).toMatchObject({
      code: 'staff-unknown',
    })
    expect(await site.must('staff.me', {})).toMatchObject({ id: site.staff.verifier })
  })
})

test('nobody signed in is refused at every call that wants somebody, and leaves no trace', async () => {
  await site.must('staff.signOut', {})
  const before = countOf(site)
  const names = Object.keys(sampleInputs).filter((name) => calls[name as RegisterCallName].who !== 'anyone')
  for (const name of names as RegisterCallName[]) {
    expect([name, await site.register.answer(name, sampleInputs[name])]).toMatchObject([
      name,
      { ok: false, code: 'not-signed-in' },
    ])
  }
  expect(names.length).toBeGreaterThan(20)
  expect(countOf(site)).toBe(before)
})

test('a vaccinator cannot open a session, and a verifier cannot add staff', async () => {
  const session = { id: site.newId(), date: today(site), product: 'covishield', capacity: 100 }
  await site.signIn('vaccinator')
  expect(await site.ask('sessions.open', session)).toMatchObject({ code: 'not-allowed' })
  expect(await site.must('sessions.current', {})).toBeNull()
  await site.signIn('verifier')
  expect(await site.ask('staff.add', sampleInputs['staff.add'])).toMatchObject({ code: 'not-allowed' })
})

describe('a new colleague', () => {
  beforeEach(() => site.signIn('inCharge'))
  const add = (id: string, name: string) => site.ask('staff.add', { id, name, roles: ['observer'], pin: '9753' })

  test('is on the list, signs in with their own PIN, and is added once', async () => {
    const id = site.newId()
    const added = await add(id, 'Kavita More')
    expect(await add(id, 'Kavita More')).toEqual(added)
    expect((await site.must('staff.list', {})).filter(({ name }) => name === 'Kavita More')).toHaveLength(1)
    expect(await site.must('staff.signIn', { staffId: id, pin: '9753' })).toMatchObject({ roles: ['observer'] })
  })

  test.each(['Ravi Deshmukh', 'RAVI DESHMUKH', '  Ravi   Deshmukh '])('is not named %j like another', async (name) => {
    expect(await add(site.newId(), name)).toMatchObject({ code: 'name-taken' })
    expect((await site.must('staff.list', {})).filter((one) => one.name.startsWith('Ravi'))).toHaveLength(1)
  })
})

describe('a register that went down under somebody', () => {
  let resume: Resume | null
  beforeEach(async () => {
    site.reopen({ onResume: (told) => (resume = told) })
    await site.signIn('verifier')
  })

  test('goes on under the same person, who can still seal', async () => {
    site.reopen({ resume })
    expect(await site.must('staff.me', {})).toMatchObject({ name: 'Ravi Deshmukh' })
    await site.signIn('inCharge')
    site.reopen({ resume })
    await site.must('staff.add', { id: site.newId(), name: 'Anil Shinde', roles: ['observer'], pin: '9753' })
    expect(await site.must('log.verify', {})).toMatchObject({ trouble: null })
  })

  test('asks for the PIN where the key is wrong, is another\u2019s, or was taken back', async () => {
    const key = Buffer.alloc(32, 7).toString('base64')
    const staffId = resume?.staffId as Resume['staffId']
    site.reopen({ resume: { staffId, key } })
    expect(await site.must('staff.me', {})).toBeNull()
    site.reopen({ resume: { staffId: site.staff.inCharge as Resume['staffId'], key: resume?.key ?? '' } })
    expect(await site.must('staff.me', {})).toBeNull()
    await site.signIn('verifier')
    await site.must('staff.signOut', {})
    expect(resume).toBeNull()
  })
})
