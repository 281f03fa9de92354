/** What a rehearsal says about itself. */
import { expect, test } from 'vitest'
import { spreadOf } from '#domain/practice/figures'
import { giveDose, openTestDay, registerPerson, verifyPerson } from '../support/site.ts'

test('the session shows what each person took, the one in the middle, and the slowest step first', async () => {
  const day = await openTestDay()
  const { site, sessionId } = day
  for (const [keys, seconds, minutes] of [
    [9, 41, 2],
    [7, 33, 2],
    [22, 95, 6],
  ] as const) {
    const personId = await registerPerson(day)
    site.wait(minutes)
    await verifyPerson(day, personId)
    site.wait(1)
    expect(await giveDose(day, personId, { effort: { keys, seconds } })).toMatchObject({ ok: true })
    await site.must('certificates.issue', { personId })
  }
  const unmeasured = await registerPerson(day)
  await verifyPerson(day, unmeasured)
  await giveDose(day, unmeasured)
  const figures = await site.must('practice.figures', { sessionId })
  expect(figures.people.map(({ keys, seconds }) => [keys, seconds])).toEqual([
    [9, 41],
    [7, 33],
    [22, 95],
  ])
  expect(figures).toMatchObject({
    keys: { median: 9, p90: 22, most: 22 },
    seconds: { median: 41, p90: 95, most: 95 },
    steps: [
      { step: 'verify', median: 120 },
      { step: 'dose', median: 60 },
      { step: 'certificate', median: 0 },
    ],
  })
  expect(JSON.stringify(figures)).not.toMatch(/Sunita|Pawar/)
  site.close()
})

test('a day on which nobody was measured has no figures, and a session that is not there none to ask for', async () => {
  const { site, sessionId } = await openTestDay()
  expect(await site.must('practice.figures', { sessionId })).toEqual({
    people: [],
    keys: null,
    seconds: null,
    steps: [],
  })
  expect(await site.ask('practice.figures', { sessionId: site.newId() })).toMatchObject({ code: 'session-unknown' })
  site.close()
})

test.each([
  [[], null],
  [[5], { median: 5, p90: 5, most: 5 }],
  [[4, 2], { median: 2, p90: 4, most: 4 }],
  [[10, 1, 2, 3, 4, 5, 6, 7, 8, 9], { median: 5, p90: 9, most: 10 }],
])('of %j the spread is %j', (figures, spread) => {
  expect(spreadOf(figures)).toEqual(spread)
})
