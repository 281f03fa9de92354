import { afterEach, beforeEach, expect, test } from 'vitest'
import { CentreCode, SheetNumber } from '#contract/fields'
import { rowCodeOf } from '#domain/sheets/row-code'
import { openTestDay, type OpenDay, vaccinate } from '../support/site.ts'
import { eventsIn } from './events.ts'
import { blankRow, enterRow, issueSheets, type RowFacts } from './sheets-at-work.ts'

let day: OpenDay
let sheet: string
beforeEach(async () => {
  day = await openTestDay()
  sheet = (await issueSheets(day, 1)).sheets[0]?.sheet ?? ''
})
afterEach(() => day.site.close())

const said = () => eventsIn(day.site.register.context.db).length

/** What the register says to a row, and how many events it wrote all the same. */
async function entering(facts: RowFacts) {
  const before = said()
  const answer = await day.site.ask('sheets.enterRow', blankRow(day, sheet, facts))
  return { ...answer, written: said() - before }
}

test('a row that was keyed in is not keyed in twice, and it is said who did and when', async () => {
  const { row } = await enterRow(day, sheet)
  const details = { name: 'Vimal Gaikwad', by: 'Ravi Deshmukh', at: row.at }
  expect(await entering({ person: { name: 'Kamal Shinde' } })).toMatchObject({
    code: 'row-entered',
    details,
    written: 0,
  })
})

test('a row that is void is not keyed in, and one that is keyed in does not become void', async () => {
  await day.site.must('sheets.voidRow', { sheet, row: 2, sessionId: null, reason: 'Struck out' })
  expect(await entering({ row: 2 })).toMatchObject({ code: 'row-void', details: { by: 'Ravi Deshmukh' }, written: 0 })
  await enterRow(day, sheet)
  const undo = { sheet, row: 1, sessionId: null, reason: 'Not wanted' }
  expect(await day.site.ask('sheets.voidRow', undo)).toMatchObject({ code: 'row-entered' })
})

test('times that cannot be have their own word each, and nothing is left of the row', async () => {
  expect(await entering({ dose: { at: '2026-11-23T23:00:00.000+05:30' } })).toMatchObject({
    code: 'given-in-future',
    written: 0,
  })
  expect(await entering({ dose: { at: '2026-11-22T10:00:00.000+05:30' } })).toMatchObject({
    code: 'given-on-another-day',
    written: 0,
  })
})

test('a row of somebody who is much like somebody here waits until they were compared', async () => {
  const personId = await vaccinate(day, { name: 'Vimal Gaikwad', year: 1961 })
  expect(await entering({})).toMatchObject({ code: 'looks-like', details: { people: [personId] }, written: 0 })
  const apart = { people: [personId], reason: 'Two cousins' }
  expect((await enterRow(day, sheet, { person: { ...newPerson(), apart } })).row.state).toBe('entered')
})

test('a token that somebody else holds is refused with their name', async () => {
  await vaccinate(day)
  expect(await entering({ token: 1 })).toMatchObject({
    code: 'token-taken',
    details: { token: 1, name: 'Sunita Jadhav' },
    written: 0,
  })
})

test('a vial of another session and somebody who does not vaccinate are refused', async () => {
  expect(await entering({ dose: { vialId: day.site.newId() } })).toMatchObject({ code: 'vial-unknown', written: 0 })
  expect(await entering({ dose: { vaccinator: day.site.staff.verifier } })).toMatchObject({
    code: 'not-a-vaccinator',
    written: 0,
  })
})

test('a birth that cannot be is refused', async () => {
  expect(await entering({ person: { ...newPerson(), birth: { kind: 'year', year: 2031 } } })).toMatchObject({
    code: 'birth-in-future',
    written: 0,
  })
})

test('a sheet of another centre, of nobody, a damaged code and a row too many are told apart', async () => {
  const find = (text: string) => day.site.ask('sheets.find', { text })
  const foreign = { centre: CentreCode.parse('KL-TVM-9'), sheet: SheetNumber.parse(sheet), row: 1 }
  expect(await find(rowCodeOf(foreign))).toMatchObject({ code: 'row-of-other-centre', details: { centre: 'KL-TVM-9' } })
  expect(await find('TEEKA-ROW:MH-PUN-0412:half')).toMatchObject({ code: 'row-damaged' })
  expect(await find('99 1')).toMatchObject({ code: 'sheet-unknown' })
  expect(await find('1 21')).toMatchObject({ code: 'typed-row-no-such-row', details: { most: 20 } })
  expect(await find('one')).toMatchObject({ code: 'typed-row-not-understood' })
})

test('a count that forgets a row which is keyed in is refused, and a loss wants its reason', async () => {
  await enterRow(day, sheet, { row: 5 })
  const count = { sheet, reason: null } as const
  expect(await day.site.ask('sheets.count', { ...count, state: 'back', used: 4 })).toMatchObject({
    code: 'rows-beyond',
    details: { row: 5 },
  })
  expect(await day.site.ask('sheets.count', { ...count, state: 'back', used: null })).toMatchObject({
    code: 'count-needed',
  })
  expect(await day.site.ask('sheets.count', { ...count, state: 'lost', used: null })).toMatchObject({
    code: 'reason-needed',
  })
})

test('a vaccinator prints no sheets', async () => {
  await day.site.signIn('vaccinator')
  const order = { id: day.site.newId(), sessionId: null, count: 1, rows: 20 }
  expect(await day.site.ask('sheets.issue', order)).toMatchObject({ code: 'not-allowed' })
})

const newPerson = () => {
  const { person } = blankRow(day, sheet)
  if (person.kind !== 'new') throw new Error('the row of the tests is of somebody new')
  return person
}
