/** The day's list as the national server publishes it, over a line that may be away. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CentreCode, LocalDate } from '#contract/fields'
import { publishList } from '../../main/national/lists.ts'
import { lookForList } from '../../main/register/sync/lists-quietly.ts'
import { httpLine } from '../../main/register/sync/transports/http.ts'
import { openTestNational, type TestNational } from '../support/national.ts'
import { type OpenDay, openTestDay, registerPerson } from '../support/site.ts'
import { countOf } from './events.ts'

const HEAD = 'Name,Born,Gender,Reference ID,Slot,Code'
const KAVITA = 'Kavita More,1980,F,12345678901234,09:00-11:00,0482'
const ANIL = 'Anil Shinde,1961,M,22345678901234,11:00-13:00,7731'

let day: OpenDay
let national: TestNational
beforeAll(async () => {
  day = await openTestDay({ national: httpLine })
  national = await openTestNational({ now: () => day.site.clock.at })
  await day.site.signIn('inCharge')
  await day.site.must('setup.enrol', { server: national.url, code: await national.invite('MH-PUN-0412') })
}, 120_000)
beforeEach(() => national.line.mend())
afterAll(async () => {
  expect([...day.site.bugs, ...national.bugs]).toEqual([])
  day.site.close()
  await national.close()
})

const publish = (...rows: string[]) =>
  publishList(
    { code: 'MH-PUN-0412' as CentreCode, date: '2026-11-23' as LocalDate, text: [HEAD, ...rows].join('\n') },
    national.national,
  )
const pull = () => day.site.ask('lists.pull', { sessionId: day.sessionId })
const find = async (text: string) => {
  const [line] = await day.site.must('people.search', { text, limit: 1 })
  return day.site.must('people.get', { personId: line?.id ?? '' })
}

test('before a list is published there is none, and that is said', async () => {
  expect(await pull()).toMatchObject({ ok: false, code: 'no-list' })
  expect(await day.site.must('lists.published', { sessionId: day.sessionId })).toBeNull()
})

test('it comes in with the report of a file, and asked again it costs nothing and changes nothing', async () => {
  await publish(KAVITA, ANIL, ',1980,F,,,')
  expect(await pull()).toMatchObject({ ok: true, value: { report: { rows: 3, added: 2, broken: [{ row: 4 }] } } })
  expect((await find('kavita')).appointment).toMatchObject({ slot: '09:00-11:00', hasCode: true })
  const events = countOf(day.site)
  day.site.wait(20)
  expect(await pull()).toMatchObject({ ok: true, value: { report: null } })
  expect(countOf(day.site)).toBe(events)
  const known = await day.site.must('lists.published', { sessionId: day.sessionId })
  expect(Date.parse(known?.knownAt ?? '')).toBe(day.site.clock.at)
})

test('a changed list adds whom it adds and marks whom it leaves out; nobody is deleted, and who came stays', async () => {
  const here = await registerPerson(day, { name: 'Shanta Bhosale', year: 1950, referenceId: '99999999999999' })
  await publish(KAVITA, 'Shanta Bhosale,1950,F,99999999999999,,', 'Usha Pawar,1975,F,32345678901234,,')
  expect(await pull()).toMatchObject({ value: { report: { added: 1, known: 1, dropped: [{ name: 'Anil Shinde' }] } } })
  expect(await find('anil')).toMatchObject({ line: { step: 'listed' }, appointment: { offList: true } })
  await publish(KAVITA, ANIL, 'Usha Pawar,1975,F,32345678901234,,')
  expect(await pull()).toMatchObject({ value: { report: { added: 0, changed: 1, known: 2, dropped: [] } } })
  expect(await find('anil')).toMatchObject({ appointment: { offList: false } })
  expect((await day.site.must('people.get', { personId: here })).appointment).toMatchObject({ offList: false })
})

test('with no line it says since when the list is known, and nothing is lost', async () => {
  national.line.cut()
  const events = countOf(day.site)
  const known = await day.site.must('lists.published', { sessionId: day.sessionId })
  expect(await pull()).toMatchObject({ ok: false, code: 'server-unreachable', details: { knownAt: known?.knownAt } })
  expect(countOf(day.site)).toBe(events)
})

test('a line that breaks in the middle of the list leaves the list that was there', async () => {
  await publish(KAVITA, ANIL, 'Usha Pawar,1975,F,32345678901234,,', 'Lata Gaikwad,1970,F,42345678901234,,')
  national.line.deafen()
  expect(await pull()).toMatchObject({ ok: false, code: 'server-unreachable' })
  national.line.mend()
  expect(await pull()).toMatchObject({ value: { report: { added: 1 } } })
})

test('it is looked for by itself, once in half an hour, while somebody is signed in', async () => {
  const { context } = day.site.register
  await publish(KAVITA, 'Vijay Kale,1968,M,52345678901234,,')
  await day.site.must('staff.signOut', {})
  await lookForList(context)
  await day.site.signIn('inCharge')
  expect(await day.site.must('people.search', { text: 'vijay', limit: 1 })).toEqual([])
  await lookForList(context)
  expect(await find('vijay')).toMatchObject({ line: { step: 'listed' } })
})

describe('what is not the server\u2019s list is not taken in', () => {
  const forged = async (change: (answer: Record<string, unknown>) => Record<string, unknown>) => {
    await publish(KAVITA, 'Deepa Joshi,1990,F,62345678901234,,')
    const events = countOf(day.site)
    day.site.reopen({
      national: {
        ...httpLine,
        list: async (...asked) => {
          const answer = await httpLine.list(...asked)
          if (!answer.ok || 'declined' in answer.value) return answer
          return { ok: true, value: change(answer.value) as typeof answer.value }
        },
      },
    })
    await day.site.signIn('inCharge')
    const heard = await pull()
    expect(countOf(day.site)).toBe(events)
    day.site.reopen({ national: httpLine })
    await day.site.signIn('inCharge')
    return heard
  }
  test('another text', async () => {
    const gzip = Buffer.from('H4sIAAAAAAAAAwMAAAAAAAAAAAA=', 'base64').toString('base64')
    expect(await forged((answer) => ({ ...answer, gzip }))).toMatchObject({
      code: 'list-untrusted',
      details: { why: 'other-bytes' },
    })
  })
  test('bytes that are no archive', async () => {
    expect(await forged((answer) => ({ ...answer, gzip: 'AAAA' }))).toMatchObject({ code: 'list-untrusted' })
  })
  test('another signature', async () => {
    const turn = (text: string): string => `${text.slice(0, -4)}${text.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
    expect(await forged((answer) => ({ ...answer, statement: turn(String(answer['statement'])) }))).toMatchObject({
      code: 'list-untrusted',
    })
  })
})
