import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { DayList, ReadBack } from '#contract/papers'
import { aTally, lines, sessionId } from './papers-world.ts'
import type { Answers } from '../support/wire.tsx'
import { clearPage, letterhead, print, printAll } from './print-world.ts'

const personId = '01970000-0000-7000-8000-000000000051'
const session = { number: 12, date: '2026-11-23', product: 'Covishield' }

const expected = DayList.parse({
  session,
  rows: [
    {
      id: personId,
      name: 'Zarina Bano',
      nativeName: 'ज़रीना बानो',
      birth: { kind: 'year', year: 1974 },
      gender: 'female',
      mobileEnd: '8841',
      referenceId: '28475610394857',
      slot: '09:00-11:00',
    },
  ],
  slots: [{ from: '09:00', to: '11:00', reserved: 20, open: 14 }],
})

const slip = ReadBack.parse({
  name: 'Zarina Bano',
  nativeName: 'ज़रीना बानो',
  birth: { kind: 'year', year: 1974 },
  gender: 'female',
  mobile: '9812348841',
  dose: { number: 1, of: 2, product: 'Covishield', lot: '4121Z006', day: '2026-11-23' },
})

const filled: Answers = {
  'papers.dayList': () => done(expected),
  'papers.readBack': () => done(slip),
  'papers.lineList': () => done(lines),
  'papers.tally': () => done(aTally),
}
const practised: Answers = { ...filled, 'papers.letterhead': () => done({ ...letterhead, practice: true }) }

const dayListPage = { kind: 'day-list', sessionId }
const lineListPage = { kind: 'line-list', sessionId }
const tallyPage = { kind: 'tally', sessionId }
const slipPage = { kind: 'read-back', personId }

beforeEach(clearPage)

test('the list of the day has a heading for each slot with its count, and open places last', async () => {
  const [zarina] = expected.rows
  const rows = [zarina, { ...zarina, name: 'Asha Rao', slot: '11:00-13:00' }, { ...zarina, name: 'Om Lal', slot: null }]
  await print(dayListPage, { ...filled, 'papers.dayList': () => done(DayList.parse({ ...expected, rows })) })
  expect(screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual([
    '09:00–11:00 · 1 expected',
    '11:00–13:00 · 1 expected',
    'Without a slot · 1 expected',
  ])
  expect(screen.getAllByRole('row').slice(-1)[0]).toHaveTextContent(/^3/)
  const last = screen.getByRole('heading', { name: 'Open places, for who comes without a booking' })
  expect(last.parentElement).toHaveTextContent('09:00–11:00: 14 places')
})

test('where the day is one whole and nobody has a slot, the list does not say that they lack one', async () => {
  const [zarina] = expected.rows
  const whole = DayList.parse({ ...expected, rows: [{ ...zarina, slot: null }], slots: [] })
  await print(dayListPage, { ...filled, 'papers.dayList': () => done(whole) })
  expect(screen.getByRole('table').querySelector('caption')).toHaveTextContent(/^1 expected$/)
})

test('the list of the day leaves the token free and shows who is expected, in both scripts', async () => {
  expect(await print(dayListPage, filled)).toMatchObject({ said: 'ready' })
  const row = screen.getByRole('row', { name: /Zarina/ })
  expect(within(row).getByRole('rowheader')).toHaveTextContent('ज़रीना बानोZarina Bano')
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['1', '', '1974', 'Female', '8841', '28475610394857', ''])
})

test.each([dayListPage, lineListPage, tallyPage])(
  'a paper says whose it is, which page, when and by whom it was printed',
  async (address) => {
    await print(address, filled)
    expect(document.body).toHaveTextContent('PHC Wagholi MH-PUN-0412')
    expect(document.body).toHaveTextContent('Session 12 · Covishield · 23 Nov 2026')
    expect(document.body).toHaveTextContent('Printed 24 Nov 2026, 09:05 by Asha Patil')
    expect(document.body).toHaveTextContent('Page 1 of 1')
  },
)

test.each([dayListPage, lineListPage, tallyPage, slipPage])(
  'a paper of a practice centre says so, and a real one does not',
  async (address) => {
    await print(address, practised)
    expect(document.body).toHaveTextContent('Printed for training. Nobody was vaccinated.')
    clearPage()
    await print(address, filled)
    expect(document.body).not.toHaveTextContent('PRACTICE')
  },
)

test('the line list tells of each what became of them, and what stands out', async () => {
  await print(lineListPage, filled)
  const [given, awaiting, deferred, absent] = screen.getAllByRole('row').slice(1)
  expect(given).toHaveTextContent(
    /^1ज़रीना बानोZarina Bano1974Female8841Voter ID \(EPIC\) ••••••62531Covishield4121Z006 · 1/,
  )
  expect(given).toHaveTextContent(/Sunita Jadhav10:43Vaccinated$/)
  expect(awaiting).toHaveTextContent(/Vaccinated.*awaits the seal$/)
  expect(deferred).toHaveTextContent(/Deferred$/)
  expect(absent).toHaveTextContent(/Did not come$/)
})

test('the tally counts people, doses and vials, says them beside its charts, and leaves room for signatures', async () => {
  await print(tallyPage, filled)
  const people = screen.getByRole('table', { name: 'People' })
  expect(within(people).getByRole('row', { name: /^Did not come/ })).toHaveTextContent('Did not come2')
  expect(screen.getByRole('row', { name: /^Wastage/ })).toHaveTextContent('Wastage-10 %')
  const hours = screen.getByRole('table', { name: 'Doses by hour of the day' })
  expect(within(hours).getByRole('row', { name: '09 7' })).toBeInTheDocument()
  expect(document.body).toHaveTextContent('Half waited 12 minutes at most, nine in ten 31 at most.')
  expect(screen.getAllByText('Name, signature, time')).toHaveLength(3)
})

test('the slip is in both languages, with the mobile number in pairs', async () => {
  await print(slipPage, filled, 'hi')
  expect(document.body).toHaveTextContent('98 12 34 88 41')
  expect(document.body).toHaveTextContent('Something wrong? Say so before you leave.')
  expect(document.body).toHaveTextContent('कुछ ग़लत है? जाने से पहले बताएँ।')
})

test('a paper speaks the language of the screen, and its title names nobody', async () => {
  await print(dayListPage, filled, 'hi')
  expect(document.documentElement.lang).toBe('hi')
  expect(document.title).toBe('दिन की सूची, सत्र 12')
  expect(screen.getByRole('heading', { name: 'दिन की सूची' })).toBeVisible()
})

test.each([[[]], [['']], [[{}]], [[{ kind: 'day-list', sessionId: 'nonsense' }]]])(
  'what names no page prints nothing: %j',
  async (pages) => {
    expect(await printAll(pages, filled)).toMatchObject({ said: 'bad-input', asked: [] })
    expect(document.getElementById('root')).toBeEmptyDOMElement()
  },
)

test('where nobody is signed in no paper is printed', async () => {
  const answers: Answers = { ...filled, 'papers.letterhead': () => refuse('not-signed-in') }
  expect(await print(dayListPage, answers)).toMatchObject({ said: 'not-signed-in' })
  expect(document.getElementById('root')).toBeEmptyDOMElement()
})
