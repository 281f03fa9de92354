/** Copies of certificates: no two that came out bear the same number. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveDose, type OpenDay, openTestDay, registerPerson, vaccinate, verifyPerson } from '../support/site.ts'
import { bodiesOf, countOf } from './events.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => day.site.close())

const issued = async (): Promise<string> =>
  (await day.site.must('certificates.issue', { personId: await vaccinate(day) })).id
const copyOf = (certificateId: string, copy: number) => ({ id: day.site.newId(), certificateId, copy })
const out = (...copies: ReturnType<typeof copyOf>[]) => day.site.ask('copies.out', { copies, medium: 'paper' })
const next = async (certificateId: string) =>
  (await day.site.must('copies.next', { certificateIds: [certificateId] }))[0]
const lost = (...copies: ReturnType<typeof copyOf>[]) =>
  day.site.must('copies.lost', { ids: copies.map(({ id }) => id), because: 'nothing-came-out' })

test('each has the next number, and its page shows the number that it was given', async () => {
  const id = await issued()
  expect(await next(id)).toBe(1)
  expect(await out(copyOf(id, 1))).toMatchObject({ ok: true })
  expect(await next(id)).toBe(2)
  expect(await day.site.must('certificates.page', { certificateId: id })).toMatchObject({ copy: 2 })
  expect(await day.site.must('certificates.page', { certificateId: id, copy: 1 })).toMatchObject({ copy: 1 })
  expect(bodiesOf(day.site, 'certificate-copied.2')).toMatchObject([{ certificateId: id, copy: 1, medium: 'paper' }])
})

test('a number that is taken, or one too far ahead, is refused, and then none of them went out', async () => {
  const [one, other] = [await issued(), await issued()]
  await out(copyOf(one, 1))
  const events = countOf(day.site)
  expect(await out(copyOf(other, 1), copyOf(one, 1))).toMatchObject({ code: 'copy-taken' })
  expect(await out(copyOf(other, 2))).toMatchObject({ code: 'copy-taken' })
  expect(await out(copyOf(other, 1), copyOf(other, 1))).toMatchObject({ code: 'copy-taken' })
  expect(await out(copyOf('URN:UVCI:01:IN:0000000000000000#X', 1))).toMatchObject({ code: 'certificate-unknown' })
  expect(countOf(day.site)).toBe(events)
  expect(await next(other)).toBe(1)
})

test('the same sheet told twice is one sheet', async () => {
  const id = await issued()
  const copy = copyOf(id, 1)
  await out(copy)
  const events = countOf(day.site)
  expect(await out(copy)).toMatchObject({ ok: true })
  expect(countOf(day.site)).toBe(events)
})

test('of one that never came out the number is free again, and it is known that it was so', async () => {
  const id = await issued()
  const [first, second] = [copyOf(id, 1), copyOf(id, 2)]
  await out(first)
  await out(second)
  await lost(second)
  expect(await next(id)).toBe(2)
  const events = countOf(day.site)
  await lost(second)
  expect(countOf(day.site)).toBe(events)
  expect(await out(copyOf(id, 2))).toMatchObject({ ok: true })
  expect(bodiesOf(day.site, 'certificate-copy-lost.1')).toMatchObject([
    { copyId: second.id, copy: 2, because: 'nothing-came-out' },
  ])
})

test('one in the middle that never came out leaves a gap: the number after it stands on paper', async () => {
  const id = await issued()
  const [first, second] = [copyOf(id, 1), copyOf(id, 2)]
  await out(first)
  await out(second)
  await lost(first)
  expect(await next(id)).toBe(3)
  await lost(second)
  expect(await next(id)).toBe(2)
})

test('of what is not here no copy is lost and no number is told', async () => {
  const ids = [day.site.newId()]
  expect(await day.site.ask('copies.lost', { ids, because: 'not-taken' })).toMatchObject({ code: 'copy-unknown' })
  const certificateIds = ['URN:UVCI:01:IN:0000000000000000#X']
  expect(await day.site.ask('copies.next', { certificateIds })).toMatchObject({ code: 'certificate-unknown' })
})

test('a session lists everybody with a dose of it, who has a certificate, and how many copies went out', async () => {
  const { sessionId } = day
  const [first, second, third] = [await registerPerson(day), await vaccinate(day), await vaccinate(day)]
  await verifyPerson(day, first)
  expect(await giveDose(day, first)).toMatchObject({ ok: true })
  const { id } = await day.site.must('certificates.issue', { personId: second })
  await out(copyOf(id, 1))
  const other = await day.site.must('certificates.issue', { personId: third })
  const rows = await day.site.must('copies.ofSession', { sessionId })
  expect(new Map(rows.map((row) => [row.personId, row.certificate]))).toEqual(
    new Map<string, unknown>([
      [first, null],
      [second, { id, standing: 'valid', copies: 1, outdated: false }],
      [third, { id: other.id, standing: 'valid', copies: 0, outdated: false }],
    ]),
  )
  expect(await day.site.ask('copies.ofSession', { sessionId: day.site.newId() })).toMatchObject({
    code: 'session-unknown',
  })
})
