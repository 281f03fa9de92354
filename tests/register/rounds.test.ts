import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { InputOf } from '#contract/calls'
import { PersonId } from '#contract/fields'
import { giveDose, openTestDay, type OpenDay, PIN, registerPerson, type Site, verifyPerson } from '../support/site.ts'
import { bodiesOf, countOf } from './events.ts'

const anything = z.record(z.string(), z.unknown())

let day: OpenDay
let site: Site
beforeEach(async () => {
  day = await openTestDay()
  site = day.site
})
afterEach(() => site.close())

/** Recorded by the verifier for the vaccinator, who has no keyboard. @returns the dose */
async function noted(changed: Partial<InputOf<'doses.record'>> = {}): Promise<string> {
  const personId = await registerPerson(day)
  await verifyPerson(day, personId)
  const id = site.newId()
  const given = await giveDose(day, personId, { id, pin: null, ...changed })
  if (!given.ok) throw new Error(given.code)
  return id
}

type Round = Partial<InputOf<'doses.seal'>>
const seal = (doseIds: string[], changed: Round = {}) =>
  site.ask('doses.seal', {
    staffId: site.staff.vaccinator,
    doseIds,
    notMine: [],
    secret: { kind: 'pin', pin: PIN.vaccinator },
    ...changed,
  })
const awaiting = () => site.must('doses.awaiting', { staffId: site.staff.vaccinator })
const isWhole = async (): Promise<void> => {
  await site.signIn('inCharge')
  expect(await site.must('log.verify', {})).toMatchObject({ trouble: null })
}

describe('a round of seals', () => {
  test('puts one signature under all that was entered for the vaccinator, the oldest first', async () => {
    const ids = [await noted(), await noted(), await noted()]
    expect((await awaiting()).map(({ id }) => id)).toEqual(ids)
    expect(await awaiting()).toMatchObject([
      {
        name: 'Sunita Jadhav',
        number: 1,
        of: 2,
        productName: 'Covishield',
        lot: '4121Z001',
        enteredBy: 'Ravi Deshmukh',
        disputed: null,
      },
      {},
      {},
    ])
    expect(await site.must('doses.waiting', {})).toMatchObject({
      seals: [{ staffId: site.staff.vaccinator, name: 'Meena Kulkarni', count: 3 }],
    })
    const before = countOf(site)
    expect(await seal(ids)).toMatchObject({ value: { sealed: 3, disputed: 0 } })
    expect(countOf(site)).toBe(before + 1)
    expect(await awaiting()).toEqual([])
    expect(await site.must('doses.waiting', {})).toMatchObject({ seals: [] })
    await isWhole()
  })

  test('asked again, for the answer was lost, signs nothing twice', async () => {
    const ids = [await noted(), await noted()]
    await seal(ids)
    const before = countOf(site)
    expect(await seal(ids)).toMatchObject({ value: { sealed: 2 } })
    expect(countOf(site)).toBe(before)
  })

  test('leaves out one by one, with a reason that the in-charge reads; sealed after all, the dispute is over', async () => {
    const [mine, other] = [await noted(), await noted()]
    const reason = 'I was at the other table'
    const round = { notMine: [{ doseId: other, reason }] }
    expect(await seal([mine], round)).toMatchObject({ value: { sealed: 1, disputed: 1 } })
    const before = countOf(site)
    await seal([mine], round)
    expect(countOf(site)).toBe(before)
    expect(await awaiting()).toMatchObject([{ id: other, disputed: reason }])
    expect(await site.must('doses.waiting', {})).toMatchObject({ disputed: 1 })
    expect(await site.must('approvals.waiting', {})).toMatchObject([
      { id: other, disputed: reason, vaccinator: 'Meena Kulkarni', flags: [] },
    ])
    await seal([other])
    expect(await site.must('approvals.waiting', {})).toEqual([])
    expect(await site.must('doses.waiting', {})).toEqual({ seals: [], approvals: 0, disputed: 0 })
    await isWhole()
  })

  test('takes no Aadhaar number into a reason', async () => {
    const id = await noted()
    await seal([], { notMine: [{ doseId: id, reason: 'The card was 2345 6789 0124' }] })
    expect(JSON.stringify(bodiesOf(site, 'dose-disputed.1'))).not.toMatch(/6789/)
  })
})

describe('a round is refused whole, and nothing is signed', () => {
  let id: string
  beforeEach(async () => {
    id = await noted()
  })
  afterEach(async () => {
    expect(await awaiting()).toMatchObject([{ id }])
  })

  test('with a wrong PIN, and then it waits like at the door', async () => {
    const secret = { kind: 'pin', pin: '8642' } as const
    for (const seconds of [0, 0, 15]) {
      expect(await seal([id], { secret })).toMatchObject({ code: 'wrong-pin', details: { seconds } })
    }
    expect(await seal([id])).toMatchObject({ code: 'wait' })
  })
  test('where one dose is another\u2019s, or none', async () => {
    expect(await seal([id], { staffId: site.staff.verifier })).toMatchObject({ code: 'not-your-dose' })
    expect(await seal([id, site.newId()])).toMatchObject({ code: 'dose-unknown' })
  })
  test('where it is of nothing, or of somebody who is not here', async () => {
    expect(await seal([])).toMatchObject({ code: 'bad-input' })
    await site.signIn('inCharge')
    await site.must('staff.leave', { staffId: site.staff.vaccinator })
    expect(await seal([id])).toMatchObject({ code: 'staff-unknown' })
  })
})

describe('a badge', () => {
  let badge: string
  const issue = (id: string, staffId: string, pin: string) => site.ask('badges.issue', { id, staffId, pin })
  const codeOf = async (badgeId: string): Promise<string> => (await site.must('badges.page', { badgeId })).code
  const byBadge = (doseIds: string[], code: string, changed: Round = {}) =>
    seal(doseIds, { secret: { kind: 'badge', code }, ...changed })
  beforeEach(async () => {
    await site.signIn('inCharge')
    badge = site.newId()
    await site.must('badges.issue', { id: badge, staffId: site.staff.vaccinator, pin: PIN.vaccinator })
  })

  test('seals a round, and its act says so; the code stands nowhere in the register', async () => {
    const id = await noted()
    const code = await codeOf(badge)
    expect(await byBadge([id], code.toLowerCase())).toMatchObject({ ok: true })
    expect(bodiesOf(site, 'doses-sealed.1')).toMatchObject([{ how: 'badge', doses: [{ doseId: id }] }])
    const kept = JSON.stringify(site.register.context.db.rows('select * from staff_badge', anything))
    expect(kept).not.toContain(code.slice(-32))
    await isWhole()
  })

  test('opens nobody else, and no other door', async () => {
    const id = await noted()
    const code = await codeOf(badge)
    await site.must('staff.changeRoles', { staffId: site.staff.verifier, roles: ['verifier', 'vaccinator'] })
    const own = await noted({
      vaccinator: site.staff.verifier,
      exception: { reason: 'Nobody else was here', approval: null },
    })
    expect(await byBadge([own], code, { staffId: site.staff.verifier })).toMatchObject({ code: 'badge-unknown' })
    expect(await byBadge([id], `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)).toMatchObject({
      code: 'badge-unknown',
    })
    expect(await site.ask('staff.signIn', { staffId: site.staff.vaccinator, pin: code })).toMatchObject({
      code: 'bad-input',
    })
    expect(await awaiting()).toHaveLength(1)
  })

  test('is issued once however often it is asked, with the person\u2019s own PIN', async () => {
    const before = countOf(site)
    expect(await issue(badge, site.staff.vaccinator, PIN.vaccinator)).toMatchObject({ ok: true })
    expect(countOf(site)).toBe(before)
    expect(await issue(site.newId(), site.staff.vaccinator, PIN.verifier)).toMatchObject({ code: 'wrong-pin' })
    expect(await issue(site.newId(), site.newId(), PIN.verifier)).toMatchObject({ code: 'staff-unknown' })
  })

  test.each([
    ['lost', () => site.must('badges.end', { id: badge, why: 'lost' })],
    ['replaced', () => issue(site.newId(), site.staff.vaccinator, PIN.vaccinator)],
    ['new-key', () => site.must('staff.resetPin', { id: site.newId(), staffId: site.staff.vaccinator, pin: '8024' })],
  ])('that is %s opens nothing any more', async (why, end) => {
    const id = await noted()
    const code = await codeOf(badge)
    await end()
    expect(await byBadge([id], code)).toMatchObject({ code: 'badge-unknown' })
    expect(bodiesOf(site, 'badge-ended.1')).toMatchObject([{ badgeId: badge, why }])
    await isWhole()
  })

  test('is printed within minutes or not at all, and ended once', async () => {
    site.wait(11)
    expect(await site.ask('badges.page', { badgeId: badge })).toMatchObject({ code: 'badge-printed' })
    await site.must('badges.end', { id: badge, why: 'returned' })
    const before = countOf(site)
    await site.must('badges.end', { id: badge, why: 'returned' })
    expect(countOf(site)).toBe(before)
    expect(await site.ask('badges.end', { id: site.newId(), why: 'lost' })).toMatchObject({ code: 'badge-unknown' })
  })
})

describe('an approval', () => {
  let id: string
  const reason = 'Came from far, has to travel'
  const approve = (doseIds: string[], changed: Partial<InputOf<'approvals.approve'>> = {}) =>
    site.ask('approvals.approve', { doseIds, note: null, approver: site.staff.inCharge, pin: PIN.inCharge, ...changed })
  const refuseIt = (why = 'Nobody saw this dose being given', pin: string = PIN.inCharge) =>
    site.ask('approvals.refuse', { doseId: id, reason: why, approver: site.staff.inCharge, pin })
  const unverified = async (): Promise<string> => {
    const personId = await registerPerson(day)
    const dose = site.newId()
    const given = await giveDose(day, personId, { id: dose, exception: { reason, approval: null } })
    if (!given.ok) throw new Error(given.code)
    return dose
  }
  beforeEach(async () => {
    id = await unverified()
  })

  test('shows what was seen, why and by whom; one PIN approves all that were seen', async () => {
    const second = await unverified()
    expect(await site.must('approvals.waiting', {})).toMatchObject([
      { id, flags: ['not-verified'], reason, enteredBy: 'Ravi Deshmukh', vaccinator: 'Meena Kulkarni' },
      { id: second },
    ])
    const before = countOf(site)
    expect(await approve([id, second, id])).toMatchObject({ value: { approved: 2 } })
    expect(countOf(site)).toBe(before + 2)
    expect(await approve([id, second])).toMatchObject({ value: { approved: 2 } })
    expect(countOf(site)).toBe(before + 2)
    expect(bodiesOf(site, 'dose-exception-approved.2')).toMatchObject([{ doseId: id, reason }, { doseId: second }])
    expect(await site.must('approvals.waiting', {})).toEqual([])
    expect(await refuseIt()).toMatchObject({ code: 'approved-already' })
    await isWhole()
  })

  test('may be refused: the dose stays on record, flagged, and is not asked about again', async () => {
    const before = countOf(site)
    expect(await refuseIt()).toMatchObject({ ok: true })
    expect(await refuseIt()).toMatchObject({ ok: true })
    expect(countOf(site)).toBe(before + 1)
    expect(await site.must('approvals.waiting', {})).toEqual([])
    expect(await site.must('doses.waiting', {})).toMatchObject({ approvals: 0 })
    expect(await approve([id])).toMatchObject({ code: 'approval-refused' })
    const { doses } = await site.must('people.get', { personId: personOf(id) })
    expect(doses).toMatchObject([{ id, flags: ['not-verified', 'approval-refused'], approval: 'refused' }])
    await isWhole()
  })

  test('is the in-charge\u2019s, by PIN', async () => {
    expect(await approve([id], { pin: '8642' })).toMatchObject({ code: 'wrong-approver-pin' })
    const { verifier } = site.staff
    expect(await approve([id], { approver: verifier, pin: PIN.verifier })).toMatchObject({
      code: 'approver-not-in-charge',
    })
    expect(await refuseIt(undefined, '8642')).toMatchObject({ code: 'wrong-approver-pin' })
    expect(await approve([site.newId()])).toMatchObject({ code: 'dose-unknown' })
    expect(await site.must('approvals.waiting', {})).toHaveLength(1)
  })

  test('is not asked of a dose that nothing speaks against', async () => {
    expect(await approve([await noted()])).toMatchObject({ code: 'dose-unknown' })
  })

  const personOf = (dose: string): string =>
    site.register.context.db.value('select person_id from dose where dose_id = :dose', PersonId, { dose })
})
