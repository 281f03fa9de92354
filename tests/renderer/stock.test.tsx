import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { Instant, LocalDate, LotNumber, SessionId } from '#contract/fields'
import type { LotView, MovementView } from '#contract/stock-views'
import { Stock } from '../../renderer/screens/stock/stock.tsx'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { asha, covaxin, covishield, ravi, session12 } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

beforeEach(() => {
  for (const name of ['stock-receipt', 'stock-give-back', 'stock-count']) forgetDraft(name)
})

const lot: LotView = {
  product: covishield.code,
  lot: LotNumber.parse('4121Z001'),
  expiry: LocalDate.parse('2027-03-31'),
  dosesPerVial: 10,
  monitor: 'none',
  received: 12,
  opened: 3,
  returned: 0,
  adjusted: 0,
  held: 9,
  state: 'good',
  used: { vials: 2, doses: 20, given: 21 },
}
const neverReceived: LotView = {
  ...lot,
  product: covaxin.code,
  lot: LotNumber.parse('37F21004A'),
  expiry: null,
  state: 'no-date',
  received: 0,
  opened: 1,
  held: -1,
  used: { vials: 0, doses: 0, given: 0 },
}

const state = (some: Partial<OutputOf<'stock.state'>> = {}): OutputOf<'stock.state'> => ({
  lots: [lot, neverReceived],
  sessions: [{ number: 12, date: session12.date, product: covishield.code, used: { vials: 2, doses: 20, given: 21 } }],
  leftOpen: [],
  lastReceipt: { product: covishield.code, lot: lot.lot, from: 'Cold-chain point Wagholi' },
  ...some,
})

const open = (answers: Answers = {}): OpenPage =>
  openPage(<Stock />, {
    'staff.me': () => done(asha),
    'sessions.products': () => done([covishield, covaxin]),
    'sessions.current': () => done(session12),
    'stock.state': () => done(state()),
    'stock.movements': () => done([]),
    ...answers,
  })

const rowOf = async (name: string): Promise<HTMLElement> => {
  const cell = await screen.findByRole('rowheader', { name })
  return cell.closest('tr') ?? cell
}

test('each lot stands in one line: where its vials went, and what it wasted', async () => {
  open()
  await screen.findByText('Covaxin')
  expect(await rowOf('4121Z001')).toHaveTextContent('Covishield4121Z00131 Mar 2027123009-5 %21 of 20 doses')
  const odd = await rowOf('37F21004A')
  expect(within(odd).getByText('not on the label')).toBeVisible()
  expect(within(odd).getByText('opened, never received')).toBeVisible()
  expect(screen.getByText('Planned with 10 %: wastage factor 1.11.')).toBeVisible()
  expect(screen.getByText('Session 12: -5 %')).toBeInTheDocument()
})

test('a delivery of the same lot is one figure: Enter, the number of vials, Enter', async () => {
  const { user, inputsOf } = open({ 'stock.receive': () => done({ ...lot, received: 24, held: 21 }) })
  await rowOf('4121Z001')
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText(/^Lot/)).toHaveFocus()
  await user.keyboard('{Enter}{Enter}12{Enter}{Enter}{Enter}{Enter}')
  expect(await screen.findByText('12 vials of lot 4121Z001 are on the shelf.')).toBeVisible()
  expect(inputsOf('stock.receive')).toEqual([
    {
      id: expect.any(String),
      product: 'covishield',
      lot: '4121Z001',
      expiry: '2027-03-31',
      vials: 12,
      dosesPerVial: 10,
      monitor: 'none',
      from: 'Cold-chain point Wagholi',
      despite: null,
    },
  ])
})

test('an expired lot is refused in words, nothing typed is lost, and with a reason it is taken', async () => {
  const { user, inputsOf } = open({
    'stock.receive': ({ despite }) =>
      despite === null ? refuse('lot-expired', { expiry: '2026-10-31' }) : done({ ...lot, held: 10 }),
  })
  await rowOf('4121Z001')
  await user.keyboard('{Enter}')
  await user.type(screen.getByLabelText(/^Number of vials/), '1')
  await user.click(screen.getByRole('button', { name: /^Put on the shelf/ }))
  expect(await screen.findByText(/Its last day was 31 Oct 2026/)).toBeVisible()
  expect(screen.getByLabelText(/^Number of vials/)).toHaveValue('1')
  await user.click(screen.getByRole('button', { name: /^Take it all the same/ }))
  expect(screen.getByText('Say why, in a few words. It stays with the vial.')).toBeVisible()
  await user.type(screen.getByLabelText(/^It is taken all the same/), 'To be sent back tomorrow')
  await user.click(screen.getByRole('button', { name: /^Take it all the same/ }))
  expect(await screen.findByText('1 vial of lot 4121Z001 is on the shelf.')).toBeVisible()
  expect(inputsOf('stock.receive').map(({ despite }) => despite)).toEqual([null, 'To be sent back tomorrow'])
})

test('impossible figures are said at their fields and nothing is sent', async () => {
  const { user, inputsOf } = open({ 'stock.state': () => done(state({ lastReceipt: null })) })
  await rowOf('4121Z001')
  await user.keyboard('{Enter}')
  await user.type(screen.getByLabelText(/^Number of vials/), 'ten')
  await user.type(screen.getByLabelText(/^Doses a vial/), '0')
  await user.click(screen.getByRole('button', { name: /^Put on the shelf/ }))
  for (const sentence of [
    'Choose the vaccine on the label.',
    'Write the lot from the label.',
    'Write how many vials, in figures.',
    'A vial has 1 to 50 doses.',
    'Write where the vials came from.',
  ]) {
    expect(screen.getByText(sentence)).toBeVisible()
  }
  expect(inputsOf('stock.receive')).toEqual([])
})

test('unopened vials go back: all of the lot is proposed', async () => {
  const { user, inputsOf } = open({ 'stock.giveBack': () => done({ ...lot, returned: 9, held: 0 }) })
  await rowOf('4121Z001')
  await user.keyboard('{Alt>}b{/Alt}')
  await user.keyboard('{Enter}{Enter}{Enter}')
  expect(await screen.findByText('9 vials of lot 4121Z001 were given back.')).toBeVisible()
  expect(inputsOf('stock.giveBack')).toMatchObject([
    { sessionId: session12.id, lot: '4121Z001', vials: 9, to: 'Cold-chain point Wagholi' },
  ])
})

test('a count begins with the lot that does not add up', async () => {
  const { user, inputsOf } = open({ 'stock.adjust': () => done({ ...neverReceived, adjusted: 1, held: 0 }) })
  await rowOf('4121Z001')
  await user.keyboard('{Alt>}k{/Alt}')
  await user.keyboard('{Enter}0{Enter}Came with the team{Enter}')
  expect(await screen.findByText('0 vials of lot 37F21004A are on the shelf now.')).toBeVisible()
  expect(inputsOf('stock.adjust')).toMatchObject([{ lot: '37F21004A', counted: 0, reason: 'Came with the team' }])
})

test('who is not in charge enters no count', async () => {
  open({ 'staff.me': () => done(ravi) })
  await rowOf('4121Z001')
  expect(screen.queryByRole('button', { name: /^Counted differently/ })).toBeNull()
})

test('vials of yesterday are discarded with one key', async () => {
  const yesterday = {
    sessionId: SessionId.parse(session12.id),
    number: 11,
    date: LocalDate.parse('2026-11-22'),
    vials: 2,
  }
  const { user, inputsOf } = open({
    'stock.state': () => done(state({ leftOpen: [yesterday] })),
    'vials.discardAll': () => done(session12),
  })
  expect(await screen.findByText(/2 vials of session 11, 22 Nov 2026, were opened/)).toBeVisible()
  await user.keyboard('{Alt>}d{/Alt}')
  expect(inputsOf('vials.discardAll')).toEqual([{ sessionId: session12.id }])
})

const movement = (place: number): MovementView => ({
  place,
  kind: 'discarded',
  at: Instant.parse('2026-11-23T13:30:00.000+05:30'),
  byName: 'Ravi Kulkarni',
  product: covishield.code,
  lot: lot.lot,
  vials: 1,
  words: 'Fell under the table',
  despite: null,
  vialNumber: 3,
  reason: 'broken',
  dosesLeft: 4,
  flags: [],
})

test('the history comes a page at a time, each line in words', async () => {
  const page = Array.from({ length: 50 }, (_, index) => movement(120 - index))
  const { user, inputsOf } = open({ 'stock.movements': ({ below }) => done(below === null ? page : [movement(3)]) })
  const lines = await screen.findAllByRole('rowheader', { name: 'Vial 3 discarded' })
  expect(lines[0]?.closest('tr')).toHaveTextContent(
    '23 Nov 2026, 13:30Vial 3 discardedCovishield, 4121Z001Broken · 4 doses left · Fell under the tableRavi Kulkarni',
  )
  await user.keyboard('{Alt>}e{/Alt}')
  expect(inputsOf('stock.movements').at(-1)).toEqual({ below: 71, limit: 50 })
})
