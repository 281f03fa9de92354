import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { projectionDigests, rebuildProjections } from '../../main/register/projections/rebuild.ts'
import { giveDose, openTestDay, type OpenDay, PIN, registerPerson, vaccinate } from '../support/site.ts'
import { countOf, typesOf } from './events.ts'
import { randomDay } from './random-day.ts'

let day: OpenDay
let open: OpenDay[] = []
const newDay = async (): Promise<OpenDay> => {
  day = await openTestDay()
  open.push(day)
  return day
}
const closeAll = (): void => {
  for (const { site } of open) site.close()
  open = []
}
afterEach(closeAll)

/** Everything that screens could show of these people. */
const shown = async (people: readonly string[]): Promise<unknown> => [
  await day.site.must('sessions.current', {}),
  await day.site.must('sessions.queue', { sessionId: day.sessionId, show: 'all', limit: 200 }),
  await Promise.all(people.map((personId) => day.site.must('people.get', { personId }))),
  await day.site.must('people.search', { text: 'suneeta jadav', limit: 50 }),
  await day.site.must('staff.list', {}),
  (await day.site.must('setup.state', {})).centre,
]

test('after a full day every table can be dropped and comes back as it was', async () => {
  await newDay()
  const people = [await vaccinate(day), await vaccinate(day, { nativeName: null }), await registerPerson(day)]
  const text = 'Name,Year of birth,Gender\nKavita More,1980,F\nSunita Jadhav,1974,F'
  await day.site.must('lists.import', { sessionId: day.sessionId, text })
  const approval = { approver: day.site.staff.inCharge, pin: PIN.inCharge }
  await giveDose(day, people[0] ?? '', { exception: { reason: 'Leaves for abroad', approval } })
  const { id } = await day.site.must('certificates.issue', { personId: people[0] ?? '' })
  const copies = [1, 2].map((copy) => ({ id: day.site.newId(), certificateId: id, copy }))
  await day.site.must('copies.out', { copies, medium: 'paper' })
  await day.site.must('copies.lost', { ids: copies.map((copy) => copy.id).slice(1), because: 'nothing-came-out' })
  await day.site.signIn('inCharge')

  const before = [projectionDigests(day.site.register.context.keep), await shown(people)]
  expect(await day.site.must('log.rebuild', {})).toEqual({ events: countOf(day.site), same: true })
  expect([projectionDigests(day.site.register.context.keep), await shown(people)]).toEqual(before)
})

test('a table that was tampered with is found out and mended', async () => {
  await newDay()
  const personId = await vaccinate(day)
  await day.site.signIn('inCharge')
  const tampered = [
    `update dose set lot = 'FORGED'`,
    `delete from attendance`,
    `update staff set roles = '["in-charge"]'`,
    `insert into person_name (rowid, words) values (99, 'nobody')`,
  ]
  for (const sql of tampered) {
    const before = await shown([personId])
    day.site.register.context.keep.run(sql)
    expect([sql, await day.site.must('log.rebuild', {})]).toMatchObject([sql, { same: false }])
    expect(await shown([personId])).toEqual(before)
    expect(await day.site.must('log.rebuild', {})).toMatchObject({ same: true })
  }
})

test(
  'whatever is done in a day, in whatever order, the tables are what the log says',
  { timeout: 120_000 },
  async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc
        .asyncProperty(randomDay, async ({ live }) => {
          await newDay()
          await day.site.signIn('inCharge')
          await live(day)
          const { keep } = day.site.register.context
          const before = projectionDigests(keep)
          expect(rebuildProjections(keep)).toBe(countOf(day.site))
          expect(projectionDigests(keep)).toEqual(before)
          expect(await day.site.must('log.verify', {})).toMatchObject({ trouble: null })
          expect(day.site.bugs).toEqual([])
          for (const type of typesOf(day.site)) seen.add(type)
        })
        .afterEach(closeAll),
      { numRuns: 8 },
    )
    expect(seen.size).toBeGreaterThan(8)
  },
)
