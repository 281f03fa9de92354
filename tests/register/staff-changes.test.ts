import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StaffRecord } from '#contract/staff'
import {
  giveDose,
  openTestDay,
  type OpenDay,
  PIN,
  registerPerson,
  type Site,
  vaccinate,
  verifyPerson,
} from '../support/site.ts'
import { countOf } from './events.ts'

let day: OpenDay
let site: Site
beforeEach(async () => {
  day = await openTestDay()
  site = day.site
})
afterEach(() => site.close())

const isWhole = async (): Promise<void> => expect(await site.must('log.verify', {})).toMatchObject({ trouble: null })
const record = async (id: string): Promise<StaffRecord | undefined> =>
  (await site.must('staff.roster', {})).find((one) => one.id === id)

describe('a person who changes their own PIN', () => {
  const change = (pin: string, newPin: string) => site.ask('staff.changePin', { pin, newPin })

  test('signs in with the new one and not with the old, and seals under the same key', async () => {
    const before = countOf(site)
    expect(await change(PIN.verifier, '8024')).toMatchObject({ ok: true })
    expect(countOf(site)).toBe(before)
    const signIn = (pin: string) => site.ask('staff.signIn', { staffId: site.staff.verifier, pin })
    expect(await signIn(PIN.verifier)).toMatchObject({ code: 'wrong-pin' })
    expect(await signIn('8024')).toMatchObject({ ok: true })
    await vaccinate(day)
    await site.signIn('inCharge')
    await isWhole()
  })

  test.each(['0000', '1234', '4321', '1974', '2525'])('is not given %s', async (weak) => {
    expect(await change(PIN.verifier, weak)).toMatchObject({ code: 'pin-weak' })
    await site.signIn('verifier')
  })

  test('must know the old one, and is kept waiting like at the door', async () => {
    expect(await change(PIN.verifier, PIN.verifier)).toMatchObject({ code: 'pin-the-same' })
    for (const seconds of [0, 0, 15]) expect(await change('8642', '8024')).toMatchObject({ details: { seconds } })
    expect(await change(PIN.verifier, '8024')).toMatchObject({ code: 'wait' })
  })
})

describe('a PIN that was forgotten', () => {
  beforeEach(() => site.signIn('inCharge'))
  const reset = (id: string, staffId: string, pin = '8024') => site.ask('staff.resetPin', { id, staffId, pin })

  test('is reset with a new key: what was sealed before still holds, and so does what comes after', async () => {
    await vaccinate(day)
    const id = site.newId()
    expect(await reset(id, site.staff.vaccinator)).toMatchObject({ ok: true })
    const before = countOf(site)
    expect(await reset(id, site.staff.vaccinator)).toMatchObject({ ok: true })
    expect(countOf(site)).toBe(before)
    const person = await registerPerson(day)
    await verifyPerson(day, person)
    expect(await giveDose(day, person)).toMatchObject({ code: 'wrong-pin' })
    expect(await giveDose(day, person, { pin: '8024', exception: null })).toMatchObject({ ok: true })
    await isWhole()
    expect(await record(site.staff.vaccinator)).toMatchObject({ pinResetAt: site.register.context.now() })
  })

  test('ends a wait that was running', async () => {
    for (let tries = 0; tries < 4; tries += 1) {
      await site.ask('staff.signIn', { staffId: site.staff.verifier, pin: '8642' })
    }
    await reset(site.newId(), site.staff.verifier)
    expect(await site.ask('staff.signIn', { staffId: site.staff.verifier, pin: '8024' })).toMatchObject({ ok: true })
  })

  test('is not one\u2019s own, not a weak one, and not a stranger\u2019s', async () => {
    expect(await reset(site.newId(), site.staff.inCharge)).toMatchObject({ code: 'own-pin' })
    expect(await reset(site.newId(), site.staff.verifier, '1111')).toMatchObject({ code: 'pin-weak' })
    expect(await reset(site.newId(), site.newId())).toMatchObject({ code: 'staff-unknown' })
  })
})

test('the in-charge sees how often a wrong PIN was typed under a name, and when last', async () => {
  await site.ask('staff.signIn', { staffId: site.staff.vaccinator, pin: '8642' })
  site.wait(10)
  await site.ask('staff.signIn', { staffId: site.staff.vaccinator, pin: '8642' })
  await site.signIn('inCharge')
  const at = site.register.context.now()
  expect(await record(site.staff.vaccinator)).toMatchObject({ wrongPins: 2, lastWrongPinAt: at })
  site.wait(8 * 24 * 60)
  expect(await record(site.staff.vaccinator)).toMatchObject({ wrongPins: 0, lastWrongPinAt: at })
  expect(await record(site.staff.verifier)).toMatchObject({ wrongPins: 0, lastWrongPinAt: null })
})

describe('a person who leaves', () => {
  beforeEach(async () => {
    await vaccinate(day)
    await site.signIn('inCharge')
  })
  const leave = (staffId: string) => site.ask('staff.leave', { staffId })

  test('signs in and vaccinates no more; what they did stays under their name', async () => {
    const { vaccinator } = site.staff
    expect(await leave(vaccinator)).toMatchObject({ ok: true })
    const before = countOf(site)
    expect(await leave(vaccinator)).toMatchObject({ ok: true })
    expect(countOf(site)).toBe(before)
    expect((await site.must('staff.list', {})).map(({ id }) => id)).not.toContain(vaccinator)
    expect(await site.ask('staff.signIn', { staffId: vaccinator, pin: PIN.vaccinator })).toMatchObject({
      code: 'staff-unknown',
    })
    const person = await registerPerson(day)
    await verifyPerson(day, person)
    expect(await giveDose(day, person)).toMatchObject({ code: 'not-a-vaccinator' })
    expect(await record(vaccinator)).toMatchObject({ name: 'Meena Kulkarni', leftAt: site.register.context.now() })
    await isWhole()
  })

  test('is somebody else, and somebody of this staff', async () => {
    expect(await leave(site.staff.inCharge)).toMatchObject({ code: 'yourself' })
    expect(await leave(site.newId())).toMatchObject({ code: 'staff-unknown' })
  })
})

describe('roles', () => {
  beforeEach(() => site.signIn('inCharge'))
  type Roles = StaffRecord['roles']
  const change = (staffId: string, roles: Roles) => site.ask('staff.changeRoles', { staffId, roles })

  test('are changed in one entry, and hold from the next call on', async () => {
    const before = countOf(site)
    expect(await change(site.staff.verifier, ['verifier', 'vaccinator'])).toMatchObject({
      value: { roles: ['verifier', 'vaccinator'] },
    })
    await change(site.staff.verifier, ['vaccinator', 'verifier'])
    expect(countOf(site)).toBe(before + 1)
    const person = await registerPerson(day)
    await verifyPerson(day, person)
    const own = { vaccinator: site.staff.verifier, pin: PIN.verifier }
    expect(await giveDose(day, person, own)).toMatchObject({ ok: true })
    await isWhole()
  })

  test('of the last in-charge stay; with a second one even one\u2019s own may go, at once', async () => {
    expect(await change(site.staff.inCharge, ['observer'])).toMatchObject({ code: 'last-in-charge' })
    await change(site.staff.verifier, ['in-charge'])
    expect(await change(site.staff.inCharge, ['observer'])).toMatchObject({ ok: true })
    expect(await site.must('staff.me', {})).toMatchObject({ roles: ['observer'] })
    expect(await change(site.staff.verifier, ['observer'])).toMatchObject({ code: 'not-allowed' })
    expect(await change(site.newId(), ['observer'])).toMatchObject({ code: 'not-allowed' })
  })
})
