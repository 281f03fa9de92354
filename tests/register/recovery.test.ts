import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestDay, PIN, type Site } from '../support/site.ts'
import { countOf } from './events.ts'

const NEW_PIN = '8024'
const anything = z.record(z.string(), z.unknown())

let site: Site
beforeEach(async () => {
  site = (await openTestDay()).site
  await site.signIn('inCharge')
})
afterEach(() => site.close())

const issue = async (id = site.newId()): Promise<string> =>
  (await site.must('recovery.issue', { id, pin: PIN.inCharge })).code
const use = (code: string, more: { id?: string; newPin?: string; staffId?: string } = {}) =>
  site.ask('recovery.use', { id: site.newId(), staffId: site.staff.inCharge, code, newPin: NEW_PIN, ...more })
const signIn = (pin: string) => site.ask('staff.signIn', { staffId: site.staff.inCharge, pin })
const sinceWhen = async (): Promise<unknown> =>
  (await site.must('staff.roster', {})).find(({ id }) => id === site.staff.inCharge)?.recoverySince

describe('a lone in-charge who forgot the PIN', () => {
  test('comes in by the code in the envelope under a new PIN and the same key, and gets the next code', async () => {
    const code = await issue()
    await site.must('staff.signOut', {})
    site.wait(60)
    const next = await use(code)
    expect(next).toMatchObject({ ok: true })
    expect(await signIn(PIN.inCharge)).toMatchObject({ code: 'wrong-pin' })
    expect(await signIn(NEW_PIN)).toMatchObject({ ok: true })
    expect(await sinceWhen()).toBe(site.register.context.now())
    expect(await site.must('log.verify', {})).toMatchObject({ trouble: null })
    expect(await use(code)).toMatchObject({ code: 'wrong-recovery-code' })
    expect(await use(next.ok ? next.value.code : '', { newPin: '9753' })).toMatchObject({ ok: true })
  })

  test('has it written under their name and seal when the code was made, and when it was used', async () => {
    const code = await issue()
    await use(code)
    const { staff } = site
    const noted = site.register.context.db.rows(
      `select type, by, seal is not null as sealed from event where type like 'recovery-%' order by seq`,
      anything,
    )
    const one = (type: string) => ({ type, by: staff.inCharge, sealed: 1 })
    expect(noted).toEqual([one('recovery-code-issued.1'), one('recovery-code-used.1'), one('recovery-code-issued.1')])
  })

  test('is told so where no code was ever made, and where the person is not on the staff', async () => {
    const code = '0410 6105 0R3G G287'
    expect(await use(code)).toMatchObject({ code: 'no-recovery-code' })
    expect(await use(code, { staffId: site.newId() })).toMatchObject({ code: 'staff-unknown' })
  })
})

describe('a code', () => {
  test('is made under the PIN only, and the newest alone opens', async () => {
    expect(await site.ask('recovery.issue', { id: site.newId(), pin: '8642' })).toMatchObject({ code: 'wrong-pin' })
    const [first, second] = [await issue(), await issue()]
    expect(await use(first)).toMatchObject({ code: 'wrong-recovery-code' })
    expect(await use(second)).toMatchObject({ ok: true })
  })

  test('asked for twice because the answer was lost is one code, and after some minutes it is lost', async () => {
    const id = site.newId()
    const code = await issue(id)
    const before = countOf(site)
    expect(await issue(id)).toBe(code)
    expect(await site.must('recovery.page', { recoveryId: id })).toMatchObject({ code })
    site.wait(11)
    expect(await site.ask('recovery.issue', { id, pin: PIN.inCharge })).toMatchObject({ code: 'code-shown' })
    expect(await site.ask('recovery.page', { recoveryId: id })).toMatchObject({ code: 'code-shown' })
    expect(countOf(site)).toBe(before)
  })

  test('that was shown to one is shown to nobody else who asks by its name', async () => {
    const id = site.newId()
    await issue(id)
    await site.must('staff.changeRoles', { staffId: site.staff.verifier, roles: ['in-charge', 'verifier'] })
    expect(await use('0410 6105 0R3G G287', { id, staffId: site.staff.verifier })).toMatchObject({ code: 'code-shown' })
    await site.signIn('verifier')
    expect(await site.ask('recovery.issue', { id, pin: PIN.verifier })).toMatchObject({ code: 'code-shown' })
    expect(await site.ask('recovery.issue', { id, pin: '8642' })).toMatchObject({ code: 'wrong-pin' })
  })

  test('that is used twice because the answer was lost is used once', async () => {
    const [code, id] = [await issue(), site.newId()]
    const answer = await use(code, { id })
    expect(await use(code, { id })).toEqual(answer)
    expect(await signIn(NEW_PIN)).toMatchObject({ ok: true })
  })

  test('keeps its guesser waiting as a PIN does, and the in-charge sees the tries', async () => {
    const code = await issue()
    const wrong = '0410 6105 0R3G G287'
    for (const seconds of [0, 0, 15]) expect(await use(wrong)).toMatchObject({ details: { seconds } })
    expect(await use(code)).toMatchObject({ code: 'wait', details: { seconds: 15 } })
    expect(await signIn(PIN.inCharge)).toMatchObject({ ok: true })
    expect(await site.must('staff.roster', {})).toContainEqual(
      expect.objectContaining({ id: site.staff.inCharge, wrongPins: 3 }),
    )
    site.wait(1)
    expect(await use(code)).toMatchObject({ ok: true })
  })

  test('does not mind a slip of the pen, and does not go with a PIN that is guessed first', async () => {
    const code = await issue()
    const slip = (code.startsWith('2') ? '3' : '2') + code.slice(1)
    expect(await use(slip)).toMatchObject({ code: 'code-mistyped' })
    expect(await use(code, { newPin: '1234' })).toMatchObject({ code: 'pin-weak' })
    expect(await use(code.toLowerCase().replaceAll(' ', '-'))).toMatchObject({ ok: true })
  })

  test('stands nowhere in the register, neither as it is written nor as it is read', async () => {
    const code = await issue()
    const { db } = site.register.context

    const kept = JSON.stringify([
      db.rows('select * from staff_recovery', anything),
      db.rows('select * from recovery_code', anything),
      db.rows('select * from event', anything),
    ])
    for (const form of [code, code.replaceAll(' ', '')]) expect(kept).not.toContain(form)
  })

  test('ends where another in-charge gave a new key', async () => {
    await site.must('staff.changeRoles', { staffId: site.staff.verifier, roles: ['in-charge', 'verifier'] })
    const code = await issue()
    await site.signIn('verifier')
    await site.must('staff.resetPin', { id: site.newId(), staffId: site.staff.inCharge, pin: '9753' })
    expect(await sinceWhen()).toBeNull()
    expect(await use(code)).toMatchObject({ code: 'no-recovery-code' })
  })
})

test('nobody but who leads makes one', async () => {
  await site.signIn('verifier')
  expect(await site.ask('recovery.issue', { id: site.newId(), pin: PIN.verifier })).toMatchObject({
    code: 'not-allowed',
  })
})
