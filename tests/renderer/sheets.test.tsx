import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { RowView, SheetView } from '#contract/sheets'
import { Sheets } from '../../renderer/screens/sheets/sheets.tsx'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { asha, NOW, openedVial, ravi, session12, sunita } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers } from '../support/wire.tsx'

const SHEET = '3F9A0C-0007'
const sheet = SheetView.parse({
  sheet: SHEET,
  issueId: '01970000-0000-7000-8000-000000000901',
  sessionId: session12.id,
  rows: 20,
  issuedAt: NOW,
  issuedBy: asha.name,
  state: 'out',
  reason: null,
  used: null,
  entered: 0,
  void: 0,
  missing: null,
})
const aRow = (some: object = {}) =>
  RowView.parse({ row: 3, state: 'open', person: null, doseId: null, reason: null, at: null, byName: null, ...some })
const ENTERED = aRow({
  state: 'entered',
  person: { id: '01970000-0000-7000-8000-000000000902', name: 'Vimal Gaikwad', nativeName: null },
  at: NOW,
  byName: ravi.name,
})
const sums = { issued: 1, out: 1, lost: 0, used: 0, entered: 0, void: 0, missing: 0 }

afterEach(() => {
  for (const name of ['sheets-at', `row-${SHEET}-3`, `row-${SHEET}-3-again`, 'row-before', `sheet-why-${session12.id}`])
    forgetDraft(name)
})

function open(answers: Answers = {}) {
  const session = { ...session12, vials: [{ ...openedVial, flags: [], discarded: null }] }
  return openPage(<Sheets />, {
    'staff.list': () => done([asha, ravi, sunita]),
    'staff.me': () => done(ravi),
    'sheets.sessions': () => done([session]),
    'sheets.state': () => done({ sheets: [sheet], sums }),
    'sheets.find': () => done({ sheet, row: aRow() }),
    'sheets.enterRow': () => done({ row: ENTERED, number: 1, of: 2 }),
    ...answers,
  })
}

async function keyedOnce(answers: Answers = {}) {
  const page = open(answers)
  await page.user.type(await screen.findByRole('textbox', { name: 'Row' }), '7 3{Enter}')
  expect(await screen.findByRole('heading', { name: 'Row 3 of sheet 7' })).toBeVisible()
  // Token, name, birth, gender, mobile, document, last four, dose, vial, time, vaccinator, why: the paper's order.
  await page.user.keyboard('14{Enter}Vimal Gaikwad{Enter}1961{Enter}f9000000014{Enter}{Enter}6253{Enter}')
  await page.user.keyboard('1{Enter}{Enter}10:05{Enter}{Enter}1{Enter}')
  expect(await screen.findByRole('heading', { name: 'Row 3 of sheet 7: once more' })).toBeVisible()
  return page
}

test('a row is keyed in with Enter alone, name, mobile and dose twice, with the time on the paper', async () => {
  const { user, inputsOf } = await keyedOnce()
  for (const name of [/^Name/, /^Mobile/, /^Dose/]) {
    expect(screen.getByRole('textbox', { name })).toHaveValue('')
  }
  await user.keyboard('Vimal Gaikwad{Enter}90000 00014{Enter}1{Enter}')
  expect(await screen.findByText(/Row 3 of sheet 7: Vimal Gaikwad, dose 1 of 2/)).toBeVisible()
  expect(inputsOf('sheets.enterRow')).toMatchObject([
    {
      sheet: SHEET,
      row: 3,
      sessionId: session12.id,
      token: 14,
      person: { kind: 'new', name: 'Vimal Gaikwad', mobile: '9000000014', gender: 'female' },
      verification: { document: 'aadhaar', lastFour: '6253' },
      dose: { vialId: openedVial.id, vaccinator: sunita.id, number: 1, at: `${session12.date}T10:05:00.000+05:30` },
      because: 'No power',
    },
  ])
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Row' })).toHaveValue('7 4'))
})

test('what differs is shown side by side, and what is chosen is recorded', async () => {
  const { user, inputsOf } = await keyedOnce()
  await user.keyboard('Vimal Gaikwad{Enter}9000000041{Enter}1{Enter}')
  expect(await screen.findByText(/do not agree/)).toBeVisible()
  const sides = within(screen.getByRole('radiogroup', { name: 'Mobile' }))
  expect(sides.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual(['90000000141', '90000000412'])
  expect(inputsOf('sheets.enterRow')).toEqual([])
  await user.keyboard('2{Enter}')
  await waitFor(() => expect(inputsOf('sheets.enterRow')).toMatchObject([{ person: { mobile: '9000000041' } }]))
})

test('a refusal keeps every word that was typed', async () => {
  const { user } = await keyedOnce({ 'sheets.enterRow': () => refuse('given-in-future', { now: NOW }) })
  await user.keyboard('Vimal Gaikwad{Enter}9000000014{Enter}1{Enter}')
  expect(await screen.findByText(/That time has not come yet/)).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Vimal Gaikwad')
  expect(screen.getByRole('textbox', { name: 'Time given' })).toHaveValue('10:05')
})

test('a row that was keyed in says whose it is, by whom and when', async () => {
  const { user } = open({ 'sheets.find': () => done({ sheet, row: ENTERED }) })
  await user.type(await screen.findByRole('textbox', { name: 'Row' }), '7 3{Enter}')
  expect(await screen.findByText(/keyed in already: Vimal Gaikwad, by Ravi Kulkarni, 23 Nov 2026/)).toBeVisible()
})

test('a sheet that is lost wants its reason before anything is noted', async () => {
  const lost = { ...sheet, state: 'lost', reason: 'Rain' } as const
  const { user, inputsOf } = open({ 'sheets.count': () => done(lost) })
  await user.click(await screen.findByRole('button', { name: 'Count sheet 7' }))
  await user.click(screen.getByRole('radio', { name: /^is lost/ }))
  await user.click(screen.getByRole('button', { name: /^Note it/ }))
  expect(await screen.findByText('Say in a few words what happened to it.')).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Why it is lost' }), 'Rain took it{Enter}')
  await waitFor(() => expect(inputsOf('sheets.count')).toMatchObject([{ state: 'lost', reason: 'Rain took it' }]))
})
