import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { PersonId } from '#contract/fields'
import type { OutputOf } from '#contract/calls'
import { Instant } from '#contract/fields'
import type { ImportReport } from '#contract/lists'
import { Session } from '../../renderer/screens/session/session.tsx'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { NOW, asha, covaxin, covishield, openedVial, ravi, session12, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const idle: OutputOf<'sync.state'> = {
  line: 'offline',
  server: 'https://register.example.org',
  waiting: 14,
  waitingSince: NOW,
  confirmed: 132,
  lastReceiptAt: NOW,
  trouble: null,
}

const blankReport: ImportReport = {
  rows: 1,
  added: 1,
  known: 0,
  changed: 0,
  repeated: [],
  broken: [],
  dropped: [],
  headings: ['name', 'mobile'],
  unused: [],
  separator: ',',
}

// What one test half typed is not there for the next.
beforeEach(() => {
  for (const name of ['open-session', 'open-session-slots']) forgetDraft(name)
})

const open = (answers: Answers): OpenPage =>
  openPage(<Session />, {
    'staff.me': () => done(asha),
    'setup.state': () => done({ centre: wagholi, now: NOW }),
    'sessions.products': () => done([covishield, covaxin]),
    'sessions.current': () => done(session12),
    'sync.state': () => done(idle),
    'lists.progress': () => done(null),
    'sessions.slots': () => done([]),
    'lists.published': () => done(null),
    ...answers,
  })

test('the in-charge opens the session of today: vaccine by digit, day and places filled in', async () => {
  const { user, inputsOf } = open({
    'sessions.current': () => done(null),
    'sessions.open': () => done(session12),
  })
  await screen.findByRole('heading', { name: 'Open a session' })
  await user.keyboard('{Enter}')
  expect(screen.getByText('Choose the vaccine of this session.')).toBeVisible()
  await user.keyboard('2{Enter}')
  expect(inputsOf('sessions.open')).toEqual([
    { id: expect.any(String), date: '2026-11-23', product: 'covaxin', capacity: 100 },
  ])
})

test('an impossible day and an impossible number of places are said in words', async () => {
  const { user, inputsOf } = open({ 'sessions.current': () => done(null) })
  const day = await screen.findByLabelText(/^Day/)
  await user.clear(day)
  await user.type(day, '31/11/2026')
  await user.clear(screen.getByLabelText(/^Places/))
  await user.type(screen.getByLabelText(/^Places/), '0{Enter}')
  expect(screen.getAllByText('This day does not exist. Read it again.').length).toBeGreaterThan(0)
  expect(screen.getAllByText('Write how many people can come, 1 to 1000.').length).toBeGreaterThan(0)
  expect(inputsOf('sessions.open')).toEqual([])
})

test('who is not in charge is told who opens the session', async () => {
  open({ 'sessions.current': () => done(null), 'staff.me': () => done(ravi) })
  expect(await screen.findByText('No session is open')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Open the session' })).toBeNull()
})

test('the first vial is the primary act, and a label without a date is a label without a date', async () => {
  const { user, inputsOf } = open({ 'vials.open': () => done({ ...session12, vials: [openedVial] }) })
  const lot = await screen.findByLabelText(/^Lot/)
  expect(lot).toHaveFocus()
  expect(screen.queryByRole('button', { name: 'To the desk' })).toBeNull()
  await user.keyboard('4121z006')
  await user.click(screen.getByLabelText('Not on the label'))
  await user.keyboard('{Enter}')
  expect(inputsOf('vials.open')).toEqual([
    { id: expect.any(String), sessionId: session12.id, lot: '4121Z006', expiry: null, monitor: null, despite: null },
  ])
})

test('an expired lot is refused in words with its last day, and the label stays typed in', async () => {
  const { user } = open({ 'vials.open': () => refuse('lot-expired', { expiry: '2026-10-31' }) })
  await user.type(await screen.findByLabelText(/^Lot/), '4121Z009')
  await user.type(screen.getByLabelText(/^Expiry/), 'oct 2026{Enter}')
  expect(await screen.findByText(/Its last day was 31 Oct 2026/)).toBeVisible()
  expect(screen.getByLabelText(/^Lot/)).toHaveValue('4121Z009')
})

test('the next vial is offered with the lot of the one before', async () => {
  const vial = { ...openedVial, discardAt: Instant.parse('2099-11-23T13:30:00.000+05:30') }
  const { user } = open({ 'sessions.current': () => done({ ...session12, vials: [vial] }) })
  await screen.findByRole('button', { name: 'To the desk' })
  await user.keyboard('{F5}')
  expect(screen.getByText('Same lot as the vial before')).toBeVisible()
  expect(screen.getByLabelText(/^Lot/)).toHaveValue('4121Z006')
  expect(screen.getByLabelText(/^Expiry/)).toHaveValue('31 Mar 2027')
  expect(screen.queryByRole('button', { name: 'To the desk' })).toBeNull()
})

test('the report of a list names every row that was left out, with all its reasons', async () => {
  const { inputsOf } = open({
    'lists.import': () =>
      done({
        ...blankReport,
        rows: 98,
        added: 94,
        known: 2,
        broken: [
          {
            row: 14,
            name: 'Ramesh 9',
            problems: [
              { field: 'name', code: 'name-wrong-characters', details: { found: '9' } },
              { field: 'mobile', code: 'mobile-wrong-length', details: { digits: 9, needed: 10 } },
            ],
            cells: ['Ramesh 9', '987654321'],
          },
          { row: 37, name: '', problems: [{ field: 'name', code: 'name-missing', details: {} }], cells: ['', '9'] },
        ],
      }),
  })
  await choose(new File(['\uFEFFname\nAsha'], 'list.csv', { type: 'text/csv' }))
  expect(await screen.findByText('94 people added · 2 were here already · 2 rows were left out')).toBeVisible()
  const [, first, second] = within(screen.getByRole('table', { name: 'Why it was left out' })).getAllByRole('row')
  expect(first).toHaveTextContent(
    '14Ramesh 9name: signs that do not belong into a name: 9mobile: 9 digits instead of 10',
  )
  expect(second).toHaveTextContent('37(no name)name: nothing is written')
  expect(inputsOf('lists.import')).toEqual([{ sessionId: session12.id, text: 'name\nAsha' }])
})

test('a spreadsheet’s own file is not sent as a list but refused in words', async () => {
  const { inputsOf } = open({})
  await choose(new File([Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff, 0xfe)], 'list.xlsx'))
  expect(await screen.findByText(/This file is not a list that can be read/)).toBeVisible()
  expect(inputsOf('lists.import')).toEqual([])
})

test('letters in another encoding are not guessed but refused in words', async () => {
  const { inputsOf } = open({})
  await choose(new File([Uint8Array.of(0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xe9, 0x41)], 'list.csv'))
  expect(await screen.findByText(/in another encoding than UTF-8/)).toBeVisible()
  expect(inputsOf('lists.import')).toEqual([])
})

test('the rows that were left out are saved as they came, each with why', async () => {
  const { user, inputsOf } = open({
    'lists.import': () =>
      done({
        ...blankReport,
        headings: ['name', 'remark'],
        broken: [
          {
            row: 3,
            name: 'Asha 9',
            problems: [{ field: 'name', code: 'name-wrong-characters', details: { found: '9' } }],
            cells: ['Asha 9', 'says "soon", twice'],
          },
        ],
      }),
    'files.export': () => done({ file: '/home/phc/rows.csv' }),
  })
  await choose(new File(['name\nAsha 9'], 'list.csv'))
  await user.click(await screen.findByRole('button', { name: /Save these rows/ }))
  expect(await screen.findByText('Saved as /home/phc/rows.csv')).toBeVisible()
  expect(inputsOf('files.export')[0]).toMatchObject({
    format: 'csv',
    table: {
      columns: ['name', 'remark', 'Why it was left out'],
      rows: [['Asha 9', 'says "soon", twice', 'name: signs that do not belong into a name: 9']],
    },
  })
})

test('what is to be known of a list is said: columns, repeats, who is no longer on it', async () => {
  open({
    'lists.import': () =>
      done({
        ...blankReport,
        changed: 2,
        repeated: [{ row: 7, first: 4 }],
        dropped: [{ personId: PersonId.parse('01970000-0000-7000-9000-000000000001'), name: 'Meena Salvi' }],
        unused: ['Village'],
        separator: ';',
      }),
  })
  await choose(new File(['name\nAsha'], 'list.csv'))
  expect(
    await screen.findByText('1 person added · 2 bookings changed · 1 row stands twice · 1 is no longer on the list'),
  ).toBeVisible()
  for (const words of [/Village/, /semicolons/, /7 \(4\)/, /Meena Salvi/]) expect(screen.getByText(words)).toBeVisible()
})

test('the published list is fetched by one key, with as of when it is known and the report of a file', async () => {
  const { user, inputsOf } = open({
    'lists.published': () => done({ publishedAt: NOW, knownAt: NOW }),
    'lists.pull': () => done({ publishedAt: NOW, knownAt: NOW, report: { ...blankReport, added: 96 } }),
  })
  expect(await screen.findByText(/Published 23 Nov 2026.*Known as of/)).toBeVisible()
  await user.keyboard('{Alt>}f{/Alt}')
  expect(await screen.findByText('96 people added')).toBeVisible()
  expect(inputsOf('lists.pull')).toEqual([{ sessionId: session12.id }])
})

test('with no line it says since when the list is known', async () => {
  const { user } = open({ 'lists.pull': () => refuse('server-unreachable', { knownAt: NOW }) })
  await screen.findByText(/No published list has come yet/)
  await user.keyboard('{Alt>}f{/Alt}')
  expect(await screen.findByText(/There is no line just now\. The list is known as of 23 Nov 2026/)).toBeVisible()
})

test('a long list shows how far it has come', async () => {
  open({ 'lists.progress': () => done({ rows: 10_000, done: 4200, since: NOW }) })
  expect(await screen.findByText('4,200 of 10,000 rows')).toBeVisible()
})

test('a list that a spreadsheet wrote in UTF-16 is read', async () => {
  const { inputsOf } = open({ 'lists.import': () => done(blankReport) })
  const utf16 = Buffer.from('\uFEFFname\nमीना', 'utf16le')
  await choose(new File([utf16], 'list.txt'))
  expect(await screen.findByText('1 person added')).toBeVisible()
  expect(inputsOf('lists.import')[0]?.text).toBe('name\nमीना')
})

async function choose(file: File): Promise<void> {
  fireEvent.change(await screen.findByLabelText('List of the day', { selector: 'input' }), {
    target: { files: [file] },
  })
}

const booked = { slot: '09:00-11:00', people: 25, came: 21, expected: 0, missed: 4 }

test('bookings stand by time, with who came and who is missed', async () => {
  open({ 'sessions.slots': () => done([{ ...booked, places: null }]) })
  const table = await screen.findByRole('table', { name: 'Places by time' })
  expect(within(table).getByRole('row', { name: /09:00–11:00 25 21 0 4/ })).toBeVisible()
  expect(within(table).queryByText('Reserved')).toBeNull()
})

test('a session with slots shows their reserved and open places beside', async () => {
  open({ 'sessions.slots': () => done([{ ...booked, places: { reserved: 30, open: 20, walkIns: 7 } }]) })
  const table = await screen.findByRole('table', { name: 'Places by time' })
  expect(within(table).getByRole('row', { name: /09:00–11:00 30 25 21 0 4 20 7/ })).toBeVisible()
})

const cell = (line: number, part: RegExp): HTMLElement =>
  screen.getByRole('textbox', { name: new RegExp(`Slot ${line}: ${part.source}`) })

test('one key divides the places into slots, each cell can be changed, and an empty line is no slot', async () => {
  const { user, inputsOf } = open({ 'sessions.current': () => done(null), 'sessions.open': () => done(session12) })
  await screen.findByRole('radio', { name: /Covaxin/ })
  await user.keyboard('2{Alt>}t{/Alt}')
  expect(cell(1, /From/)).toHaveFocus()
  expect(screen.getByText(/^100 places in all/)).toBeVisible()
  expect(screen.queryByLabelText(/^Places/)).toBeNull()
  await user.keyboard('8.30{Tab}{Tab}25')
  expect(screen.getByText(/^105 places in all/)).toBeVisible()
  for (const part of [/From/, /To/, /Reserved/, /Open/]) await user.clear(cell(3, part))
  await user.keyboard('{Enter}')
  expect(inputsOf('sessions.open')).toEqual([
    {
      id: expect.any(String),
      date: '2026-11-23',
      product: 'covaxin',
      capacity: 72,
      slots: [
        { from: '08:30', to: '11:00', reserved: 25, open: 14 },
        { from: '11:00', to: '13:00', reserved: 20, open: 13 },
      ],
    },
  ])
})

test('a letter goes to a column of the slots, and again to its next line', async () => {
  const { user } = open({ 'sessions.current': () => done(null) })
  await screen.findByRole('radio', { name: /Covaxin/ })
  await user.keyboard('1{Alt>}t{/Alt}')
  for (const [letter, part] of [
    ['r', /Reserved/],
    ['t', /To/],
    ['o', /Open/],
    ['f', /From/],
  ] as const) {
    for (const line of [1, 2, 3, 1]) {
      await user.keyboard(`{Alt>}${letter}{/Alt}`)
      expect(cell(line, part)).toHaveFocus()
    }
  }
})

test('what is wrong with a slot stands at its line in words, and nothing is sent', async () => {
  const { user, inputsOf } = open({ 'sessions.current': () => done(null) })
  await screen.findByRole('radio', { name: /Covaxin/ })
  await user.keyboard('1{Alt>}t{/Alt}')
  await user.clear(cell(2, /From/))
  await user.type(cell(2, /From/), '10:30{Enter}')
  expect(screen.getAllByText(/Slot 2: The slot 10:30–13:00 begins before the one before it is over/)).not.toEqual([])
  await user.clear(cell(2, /From/))
  await user.type(cell(2, /From/), '25:00{Enter}')
  expect(screen.getAllByText(/Slot 2: no clock shows this time/)).not.toEqual([])
  await user.keyboard('{Alt>}w{/Alt}')
  expect(screen.getByLabelText(/^Places/)).toHaveValue('100')
  expect(inputsOf('sessions.open')).toEqual([])
})
