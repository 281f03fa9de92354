/** Bookings that a list brings, and the code that is asked before the dose. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectionDigests, rebuildProjections } from '../../main/register/projections/rebuild.ts'
import { type OpenDay, openTestDay, verifyPerson } from '../support/site.ts'
import { countOf } from './events.ts'
import { openCardDay, scanCard, verifyByScan } from './identity/card-day.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => day.site.close())

const HEAD = 'Name,Born,Gender,Reference ID,Slot,Code,Booked on,Vaccine,Dose,Category'
const KAVITA = 'Kavita More,1980,F,12345678901234,9 AM - 11 AM,0482,14-11-2026,Covishield,1,Citizen'
const bring = (...rows: string[]) =>
  day.site.must('lists.import', { sessionId: day.sessionId, text: [HEAD, ...rows].join('\n') })
const find = async (text: string) => {
  const [line] = await day.site.must('people.search', { text, limit: 1 })
  if (line === undefined) throw new Error(`nobody is found by ${text}`)
  return day.site.must('people.get', { personId: line.id })
}
const say = (personId: string, code: string) =>
  day.site.ask('appointments.check', { personId, sessionId: day.sessionId, said: { kind: 'code', code } })
const without = (personId: string, wrongTries = 0) =>
  day.site.must('appointments.check', {
    personId,
    sessionId: day.sessionId,
    said: { kind: 'absent', wrongTries, note: null },
  })

describe('a booking', () => {
  test('comes with the list, is shown at the desk, and its code is not', async () => {
    await bring(KAVITA)
    const { appointment } = await find('kavita')
    expect(appointment).toEqual({
      slot: '09:00-11:00',
      bookedOn: '2026-11-14',
      product: 'Covishield',
      dose: 1,
      category: 'citizen',
      offList: false,
      hasCode: true,
      check: null,
    })
  })

  test('is another on a later list: only that changes', async () => {
    await bring(KAVITA)
    const before = countOf(day.site)
    expect(await bring(KAVITA.replace('9 AM - 11 AM', '11-1 PM'))).toMatchObject({ added: 0, known: 0, changed: 1 })
    expect(countOf(day.site)).toBe(before + 1)
    expect((await find('kavita')).appointment?.slot).toBe('11:00-13:00')
  })

  test('stays as it was when a list without bookings names the person', async () => {
    await bring(KAVITA)
    const text = 'Name,Born,Gender,Reference ID\nKavita More,1980,F,12345678901234'
    expect(await day.site.must('lists.import', { sessionId: day.sessionId, text })).toMatchObject({ known: 1 })
    expect((await find('kavita')).appointment?.hasCode).toBe(true)
  })

  test('is there again, byte for byte, when everything is rebuilt from the log', async () => {
    await bring(KAVITA)
    await without((await find('kavita')).line.id)
    const { keep } = day.site.register.context
    const before = projectionDigests(keep)
    rebuildProjections(keep)
    expect(projectionDigests(keep)).toEqual(before)
  })
})

test('who was known by a card that UIDAI signed is not asked for the code, and that is noted', async () => {
  const cards = await openCardDay()
  const text = `${HEAD}\n${KAVITA}`
  await cards.site.must('lists.import', { sessionId: cards.sessionId, text })
  const [line] = await cards.site.must('people.search', { text: 'kavita', limit: 1 })
  const personId = line?.id ?? ''
  const { scanId } = await scanCard(cards, { name: 'Kavita More', birth: '01-01-1980', gender: 'F', lastFour: '5512' })
  expect(await verifyByScan(cards, personId, scanId)).toMatchObject({ ok: true })
  const { appointment } = await cards.site.must('people.get', { personId })
  expect(appointment?.check).toMatchObject({ outcome: 'not-asked' })
  cards.site.close()
})

describe('the code', () => {
  test('agrees, also when the answer was lost and it is said again', async () => {
    await bring(KAVITA)
    const { line } = await find('kavita')
    expect(await say(line.id, '0482')).toMatchObject({
      ok: true,
      value: { appointment: { check: { outcome: 'code-agrees' } } },
    })
    const before = countOf(day.site)
    expect(await say(line.id, '0482')).toMatchObject({ ok: true })
    expect(countOf(day.site)).toBe(before)
  })

  test('is wrong: nothing is noted, and it can be said again', async () => {
    await bring(KAVITA)
    const { line } = await find('kavita')
    const before = countOf(day.site)
    expect(await say(line.id, '0483')).toMatchObject({ ok: false, code: 'code-wrong' })
    expect(countOf(day.site)).toBe(before)
  })

  test('stays in the person\u2019s history, with the session and who asked', async () => {
    await bring(KAVITA)
    const { line } = await find('kavita')
    await without(line.id, 2)
    expect((await day.site.must('people.history', { personId: line.id })).codes).toMatchObject([
      { session: 1, date: '2026-11-23', outcome: 'code-wrong', byName: 'Ravi Deshmukh' },
    ])
  })

  test('is not there: that is noted, apart from a wrong one, and the slip may be found later', async () => {
    await bring(KAVITA)
    const { line } = await find('kavita')
    expect((await without(line.id)).appointment?.check).toMatchObject({
      outcome: 'code-absent',
      byName: 'Ravi Deshmukh',
    })
    expect((await without(line.id, 2)).appointment?.check).toMatchObject({ outcome: 'code-wrong' })
    expect(await say(line.id, '0482')).toMatchObject({
      ok: true,
      value: { appointment: { check: { outcome: 'code-agrees' } } },
    })
  })

  test('of somebody without one is not asked', async () => {
    await bring('Anil Shinde,1961,M,,,,,,,')
    const { line, appointment } = await find('anil')
    expect(appointment).toBeNull()
    expect(await say(line.id, '0482')).toMatchObject({ ok: false, code: 'no-code-here' })
  })

  test('keeps nobody from being verified', async () => {
    await bring(KAVITA)
    const { line } = await find('kavita')
    await verifyPerson(day, line.id)
    expect(await day.site.must('people.get', { personId: line.id })).toMatchObject({ line: { step: 'verified' } })
  })
})
