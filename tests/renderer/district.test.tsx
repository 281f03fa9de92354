import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { CentreLine } from '#contract/district'
import { LogId } from '#contract/fields'
import { District } from '../../renderer/screens/district/district.tsx'
import { NOW } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'

const centre = (some: Partial<CentreLine>): CentreLine => ({
  log: LogId.parse('0123456789abcdef0123456789abcdef'),
  code: 'MH-PUN-0412',
  name: 'PHC Wagholi',
  mode: 'real',
  people: 1364,
  doses: 1260,
  lastEventAt: NOW,
  heardAt: NOW,
  upTo: 3200,
  gaps: [],
  forwardedTo: 3200,
  ...some,
})

const cells = (row: HTMLElement | undefined): (string | null)[] =>
  [...(row?.children ?? [])].map(({ textContent }) => textContent)

test('before anything has come in, the page says what to do first', async () => {
  openPage(<District />, { 'district.centres': () => done([]) })
  expect(await screen.findByText('Nothing has come in yet')).toBeVisible()
  expect(screen.getAllByRole('button')).toHaveLength(1)
})

test('each centre has a line: what came, what is missing, what went on', async () => {
  const khed = centre({
    log: LogId.parse('f'.repeat(32)),
    code: 'MH-PUN-0426',
    name: 'PHC Khed',
    gaps: [{ from: 211, to: 260 }],
    forwardedTo: 0,
  })
  openPage(<District />, { 'district.centres': () => done([centre({}), khed]) })
  const [, first, second] = within(await screen.findByRole('table')).getAllByRole('row')
  const heard = '23 Nov 2026, 09:30'
  expect(cells(first)).toEqual(['MH-PUN-0412', 'PHC Wagholi', '1,364', '1,260', heard, 'nothing', 'confirmedall 3,200'])
  expect(cells(second).slice(5)).toEqual([' entries 211 to 260', 'waiting0 of 3,200'])
})

test('what came in is told batch by batch, refused ones first and with the check that failed', async () => {
  const { user, inputsOf } = openPage(<District />, {
    'district.centres': () => done([centre({})]),
    'files.chooseFolder': () => done({ folder: '/media/stick' }),
    'district.receive': () =>
      done({
        notices: [{ name: '0-urgent-00ff00ff00ff00ff.jws', result: 'accepted' as const }],
        batches: [
          { name: 'wagholi-1', result: 'already-held', events: 0 },
          { name: 'wagholi-2', result: 'accepted', events: 212 },
          { name: 'wagholi-3', result: 'signature-does-not-hold', events: 0 },
          { name: 'wagholi-4', result: 'fork', events: 0 },
          { name: 'wagholi-5', result: 'waits-for-earlier', events: 0 },
        ],
      }),
  })
  await screen.findByText('PHC Wagholi')
  await user.keyboard('{Enter}')
  const [urgent, refused] = await screen.findAllByRole('alert')
  expect(urgent).toHaveTextContent('1 serious adverse event came ahead of its batch')
  expect(refused).toHaveTextContent('2 refused · 1 waits for an earlier one · 1 batch taken in · 1 was here already')
  const table = screen.getByRole('table', { name: 'What came in' })
  const results = within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent)
  expect(results).toEqual([
    'Refused: the signature does not hold',
    'Refused: it contradicts what came earlier from this laptop; the disk may have been copied',
    'Kept; an earlier batch is missing',
    'Taken in',
    'Here already, counted once',
  ])
  expect(inputsOf('district.receive')).toEqual([{ folder: '/media/stick' }])
})

test('a folder without batches is refused in words, and nothing is asked when no folder was chosen', async () => {
  let folder: string | null = null
  const { user, inputsOf } = openPage(<District />, {
    'district.centres': () => done([]),
    'files.chooseFolder': () => done({ folder }),
    'district.receive': () => refuse('no-batches'),
  })
  const receive = await screen.findByRole('button', { name: 'Receive from a folder' })
  await user.click(receive)
  expect(inputsOf('district.receive')).toEqual([])
  folder = '/media/stick'
  await user.click(receive)
  expect(await screen.findByText(/There are no batches in this folder/)).toBeVisible()
})

test('a hundred and fifty centres are one table, of which only what is seen is drawn', async () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    centre({ log: LogId.parse(index.toString(16).padStart(32, '0')), name: `PHC ${index}` }),
  )
  openPage(<District />, { 'district.centres': () => done(many) })
  const table = await screen.findByRole('table')
  expect(table).toHaveAttribute('aria-rowcount', '151')
  expect(within(table).getAllByRole('row').length).toBeLessThan(100)
})
