/** The practice register, ready for a rehearsal. */
import { afterEach, expect, test } from 'vitest'
import { practicePin } from '#domain/practice/staff'
import { openEmptySite, openTestSite, type Site } from '../support/site.ts'

const centre = {
  code: 'MH-PUN-0412',
  name: 'PHC Wagholi',
  district: 'Pune',
  state: 'Maharashtra',
  language: 'en',
} as const
const staff = [
  { name: 'Asha Patil', roles: ['in-charge' as const] },
  { name: 'Ravi Deshmukh', roles: ['verifier' as const] },
]

let site: Site
afterEach(() => {
  expect(site.bugs).toEqual([])
  site.close()
})

const queue = async (sessionId: string) => site.must('sessions.queue', { sessionId, show: 'open', limit: 100 })

test('opened the first time it has a centre, staff with known PINs, a session of today, a vial and forty people', async () => {
  site = openEmptySite({ beside: 'practice' })
  const { sessionId } = await site.must('practice.prepare', { centre, staff })
  const { centre: made } = await site.must('setup.state', {})
  expect(made).toMatchObject({ mode: 'practice', name: 'Practice, PHC Wagholi', device: 'practice' })
  const people = await site.must('staff.list', {})
  expect(people.map(({ name }) => name)).toEqual(['Asha Patil', 'Iqbal Namuna', 'Mary Sarav', 'Ravi Deshmukh'])
  expect(await site.must('staff.me', {})).toBeNull()
  for (const { id, roles } of people) await site.must('staff.signIn', { staffId: id, pin: practicePin(roles) })
  expect(await site.must('sessions.current', {})).toMatchObject({
    id: sessionId,
    today: true,
    vials: [{ lot: 'PRACTICE-1123' }],
  })
  expect(await queue(sessionId ?? '')).toHaveLength(40)
})

test('nobody of the list looks like anybody else, so no rehearsal begins with a question', async () => {
  site = openEmptySite({ beside: 'practice' })
  const { sessionId } = await site.must('practice.prepare', { centre, staff })
  const lead = (await site.must('staff.list', {})).find(({ roles }) => roles.includes('in-charge'))
  await site.must('staff.signIn', { staffId: lead?.id ?? '', pin: '4711' })
  for (const { id, name } of await queue(sessionId ?? '')) {
    expect([name, await site.must('people.alike', { personId: id })]).toEqual([name, []])
  }
})

test('opened again the same day it is as it was; the next day has a session and people of its own', async () => {
  site = openEmptySite({ beside: 'practice' })
  const first = await site.must('practice.prepare', { centre, staff })
  expect(await site.must('practice.prepare', { centre, staff })).toEqual(first)
  expect(await site.must('staff.list', {})).toHaveLength(4)
  site.wait(24 * 60)
  const second = await site.must('practice.prepare', { centre, staff })
  expect(second.sessionId).not.toBe(first.sessionId)
  const [lead] = await site.must('staff.list', {})
  await site.must('staff.signIn', { staffId: lead?.id ?? '', pin: '4711' })
  const idsOf = async (id: string | null) => (await queue(id ?? '')).map(({ referenceId }) => referenceId)
  const earlier = new Set(await idsOf(first.sessionId))
  const later = await idsOf(second.sessionId)
  expect(later).toHaveLength(40)
  expect(later.filter((id) => earlier.has(id))).toEqual([])
})

test('a laptop’s own register is never prepared for practice, before its first start or after', async () => {
  site = openEmptySite()
  expect(await site.ask('practice.prepare', { centre, staff })).toMatchObject({ code: 'not-for-practice' })
  expect((await site.must('setup.state', {})).centre).toBeNull()
  site.close()
  site = await openTestSite({ mode: 'real' })
  const before = site.changes.length
  expect(await site.ask('practice.prepare', { centre, staff })).toMatchObject({ code: 'not-for-practice' })
  expect(site.changes).toHaveLength(before)
})

test('a real register that lies in the place of the practice one is left alone', async () => {
  site = await openTestSite({ mode: 'real', beside: 'practice' })
  expect(await site.ask('practice.prepare', { centre, staff })).toMatchObject({ code: 'not-for-practice' })
  expect(await site.must('sessions.current', {})).toBeNull()
})
