import { afterEach, describe, expect, test } from 'vitest'
import { giveDose, openTestDay, registerPerson, type Site, vaccinate, verifyPerson } from '../support/site.ts'

describe('a day at the desk', () => {
  let site: Site
  afterEach(() => site.close())

  test('a person comes in, is verified and vaccinated, and leaves with a certificate', async () => {
    const day = await openTestDay()
    site = day.site
    const personId = await vaccinate(day)
    const person = await site.must('people.get', { personId })
    expect(person).toMatchObject({
      line: { name: 'Sunita Jadhav', step: 'vaccinated', sync: 'waiting' },
      verification: { masked: expect.stringMatching(/6253$/), assurance: 'A1', byName: 'Ravi Deshmukh' },
      doses: [{ number: 1, of: 2, lot: '4121Z001', vaccinator: 'Meena Kulkarni', flags: [] }],
      certificate: { signed: true, copies: 0, doses: 1 },
      due: { state: 'not-due', dose: 2 },
    })
    await site.signIn('inCharge')
    expect(await site.must('log.verify', {})).toMatchObject({ trouble: null })
  })

  test('a dose that is asked for twice under one id is counted once', async () => {
    const day = await openTestDay()
    site = day.site
    const personId = await registerPerson(day)
    await verifyPerson(day, personId)
    const id = site.newId()
    const first = await giveDose(day, personId, { id })
    const second = await giveDose(day, personId, { id })
    expect(second).toEqual(first)
    expect((await site.must('people.get', { personId })).doses).toHaveLength(1)
  })

  test('a second dose in the same week needs the in-charge, and is then recorded with its flag', async () => {
    const day = await openTestDay()
    site = day.site
    const personId = await vaccinate(day)
    const refused = await giveDose(day, personId)
    expect(refused).toMatchObject({ ok: false, code: 'needs-approval', details: { flags: ['too-early'] } })
    const approved = await giveDose(day, personId, {
      exception: { reason: 'Given before the list was read', approval: { approver: site.staff.inCharge, pin: '4711' } },
    })
    expect(approved).toMatchObject({ ok: true, value: { number: 2, of: 2 } })
    const person = await site.must('people.get', { personId })
    expect(person.doses.at(-1)?.flags).toEqual(['too-early'])
  })
})
