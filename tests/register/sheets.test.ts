import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InputOf } from '#contract/calls'
import { projectionDigests, rebuildProjections } from '../../main/register/projections/rebuild.ts'
import { openTestDay, type OpenDay, registerPerson, vaccinate } from '../support/site.ts'
import { typesOf } from './events.ts'
import { blankRow, enterRow, issueSheets } from './sheets-at-work.ts'

let day: OpenDay
beforeEach(async () => {
  day = await openTestDay()
})
afterEach(() => day.site.close())

const { stringify } = JSON

test('every sheet that is printed has a number of its own, and every row a code', async () => {
  const first = await issueSheets(day, 2)
  const second = await issueSheets(day, 1)
  const numbers = [...first.sheets, ...second.sheets].map(({ sheet }) => sheet)
  expect(numbers.map((sheet) => sheet.slice(7))).toEqual(['0001', '0002', '0003'])
  expect(new Set(numbers.map((sheet) => sheet.slice(0, 6))).size).toBe(1)
  const codes = [...first.sheets, ...second.sheets].flatMap((sheet) => sheet.codes)
  expect(new Set(codes).size).toBe(60)
  expect(await day.site.must('sheets.find', { text: codes[45] ?? '' })).toMatchObject({
    sheet: { sheet: numbers[2], state: 'out' },
    row: { row: 6, state: 'open' },
  })
})

test('asked again for the same sheets, they are the same paper', async () => {
  const id = day.site.newId()
  const order = { id, sessionId: day.sessionId, count: 2, rows: 20 }
  const printed = await day.site.must('sheets.issue', order)
  expect(await day.site.must('sheets.issue', order)).toEqual(printed)
  expect(await day.site.must('sheets.page', { issueId: id })).toEqual(printed)
  expect(await day.site.must('sheets.state', { sessionId: null })).toMatchObject({ sums: { issued: 2, out: 2 } })
})

test('a row that is keyed in is a person, a document, a dose with its true time, and waits for two', async () => {
  const { sheets } = await issueSheets(day, 1)
  day.site.wait(180)
  const input = blankRow(day, sheets[0]?.sheet ?? '', { row: 3, token: 14 })
  const entered = await day.site.must('sheets.enterRow', input)
  expect(entered).toMatchObject({ row: { row: 3, state: 'entered', person: { name: 'Vimal Gaikwad' } }, number: 1 })
  const person = await day.site.must('people.get', { personId: input.person.personId })
  expect(person.line).toMatchObject({ token: 14, step: 'vaccinated' })
  expect(person.verification).toMatchObject({ document: 'epic', masked: '•••• 6253', assurance: 'A0', method: 'seen' })
  expect(person.doses).toMatchObject([
    {
      at: input.dose.at,
      entry: 'paper',
      lateBecause: 'No power until noon',
      flags: ['late-entry', 'from-paper'],
      seal: 'awaiting',
      approval: 'waiting',
    },
  ])
  expect(person.doses[0]?.notedAt).not.toBe(input.dose.at)
})

test('asked again because the answer was lost, the row is entered once', async () => {
  const { sheets } = await issueSheets(day, 1)
  const input = blankRow(day, sheets[0]?.sheet ?? '')
  const entered = await day.site.must('sheets.enterRow', input)
  const before = typesOf(day.site).length
  expect(await day.site.must('sheets.enterRow', input)).toEqual(entered)
  expect(typesOf(day.site)).toHaveLength(before)
})

test('somebody who is in the register already is not written down a second time', async () => {
  const { sheets } = await issueSheets(day, 1)
  const personId = await registerPerson(day)
  await enterRow(day, sheets[0]?.sheet ?? '', { person: { kind: 'known', personId } })
  const { doses, line } = await day.site.must('people.get', { personId })
  expect([doses.length, line.name]).toEqual([1, 'Sunita Jadhav'])
})

test('the number of the dose on paper stands, and one that the history does not expect is flagged', async () => {
  const { sheets } = await issueSheets(day, 1)
  const entered = await enterRow(day, sheets[0]?.sheet ?? '', { dose: { number: 2 } })
  expect(entered.number).toBe(2)
  const { doses } = await day.site.must('people.get', { personId: entered.row.person?.id ?? '' })
  expect(doses[0]?.flags).toContain('other-number')
})

test('the sheets of a session add up: used, keyed in, void, and what is missing', async () => {
  const { sheets } = await issueSheets(day, 3)
  const [used = '', blank = '', lost = ''] = sheets.map(({ sheet }) => sheet)
  await enterRow(day, used, { row: 1 })
  await day.site.must('sheets.voidRow', { sheet: used, row: 2, sessionId: null, reason: 'Left before the dose' })
  expect(await sums()).toEqual({ issued: 3, out: 3, lost: 0, used: 0, entered: 1, void: 1, missing: 0 })
  await count(used, 4)
  await count(blank, 0)
  await day.site.must('sheets.count', { sheet: lost, state: 'lost', used: null, reason: 'Blown away by the wind' })
  expect(await sums()).toEqual({ issued: 3, out: 0, lost: 1, used: 4, entered: 1, void: 1, missing: 2 })
  await enterRow(day, used, { row: 3, person: { name: 'Kamal Shinde' } })
  await enterRow(day, used, { row: 4, person: { name: 'Prabha Jagtap' } })
  expect(await sums()).toMatchObject({ entered: 3, missing: 0 })
})

test('a sheet out of the drawer counts for the session on whose day it was used', async () => {
  const id = day.site.newId()
  const { sheets } = await day.site.must('sheets.issue', { id, sessionId: null, count: 2, rows: 20 })
  expect(await sums()).toMatchObject({ issued: 0 })
  await enterRow(day, sheets[0]?.sheet ?? '')
  expect(await sums()).toMatchObject({ issued: 1, entered: 1 })
})

test('a sheet that was lost and is found again says so last', async () => {
  const { sheets } = await issueSheets(day, 1)
  const sheet = sheets[0]?.sheet ?? ''
  await day.site.must('sheets.count', { sheet, state: 'lost', used: null, reason: 'Not in the box' })
  expect(await day.site.must('sheets.count', { sheet, state: 'back', used: 2, reason: null })).toMatchObject({
    state: 'back',
    used: 2,
    missing: 2,
  })
})

test('a row of yesterday is keyed in today, at its time of yesterday', async () => {
  const { sheets } = await issueSheets(day, 1)
  const input = blankRow(day, sheets[0]?.sheet ?? '')
  day.site.wait(24 * 60)
  expect(await day.site.must('sheets.sessions', {})).toMatchObject([{ id: day.sessionId, today: false }])
  await day.site.must('sheets.enterRow', input)
  const { doses } = await day.site.must('people.get', { personId: input.person.personId })
  expect(doses).toMatchObject([{ day: '2026-11-23', at: input.dose.at }])
})

test('the session says how many doses were entered within ten minutes', async () => {
  const { sheets } = await issueSheets(day, 1)
  await vaccinate(day)
  day.site.wait(60)
  await enterRow(day, sheets[0]?.sheet ?? '')
  expect(await day.site.must('sessions.current', {})).toMatchObject({ counts: { vaccinated: 2, promptly: 1 } })
})

test('after sheets were keyed in every table comes back as it was', async () => {
  const { sheets } = await issueSheets(day, 2)
  const [one = '', other = ''] = sheets.map(({ sheet }) => sheet)
  await enterRow(day, one)
  await day.site.must('sheets.voidRow', { sheet: one, row: 2, sessionId: day.sessionId, reason: 'Spoiled' })
  await count(one, 2)
  await day.site.must('sheets.count', { sheet: other, state: 'lost', used: null, reason: 'Torn' })
  const { keep } = day.site.register.context
  const before = stringify(projectionDigests(keep))
  rebuildProjections(keep)
  expect(stringify(projectionDigests(keep))).toBe(before)
})

const sums = async () => (await day.site.must('sheets.state', { sessionId: day.sessionId })).sums
const count = (sheet: string, used: number) =>
  day.site.must('sheets.count', { sheet, used, state: 'back', reason: null } satisfies InputOf<'sheets.count'>)
