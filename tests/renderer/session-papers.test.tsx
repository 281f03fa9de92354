import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { DayFigures } from '../../renderer/screens/session/day-figures.tsx'
import { Papers } from '../../renderer/screens/session/papers.tsx'
import { asha, NOW, ravi, session12, sunita, wagholi } from '../support/people-at-work.ts'
import { type Answers, openPage, PRINT_JOB } from '../support/wire.tsx'
import { aTally, lines } from './papers-world.ts'

async function open(answers: Answers = {}, me = asha, centre = wagholi) {
  const page = openPage(<Papers session={session12} me={me} />, {
    'setup.state': () => done({ centre, now: NOW }),
    'printers.list': () => done([]),
    'papers.exports': () => done([]),
    'papers.noteExport': () => done({}),
    'papers.lineList': () => done(lines),
    'papers.tally': () => done(aTally),
    'print.page': () => done({ jobId: PRINT_JOB }),
    'print.savePdf': ({ name }) => done({ file: `/home/desk/${name}.pdf` }),
    'files.export': ({ name, format }) => done({ file: `/home/desk/${name}.${format}` }),
    ...answers,
  })
  await screen.findByRole('heading', { name: 'Papers' })
  return page
}

const name = (what: string): string => `${what}-MH-PUN-0412-session-12-2026-11-23`
const notes = (what: string, medium: string) => [{ id: expect.any(String), sessionId: session12.id, what, medium }]

test('F7 prints the chosen paper on the chosen printer, and notes that it went out', async () => {
  const { user, inputsOf } = await open()
  await user.keyboard('{F7}')
  expect(await screen.findByText(/Sent to the printer/)).toBeVisible()
  expect(inputsOf('print.page')).toEqual([{ page: { kind: 'tally', sessionId: session12.id }, printer: null }])
  expect(inputsOf('papers.noteExport')).toEqual(notes('tally', 'paper'))
})

test('the file is called by centre, session and day', async () => {
  const { user, inputsOf } = await open()
  await user.keyboard('{Alt>}s{/Alt}')
  expect(await screen.findByText(`Saved as /home/desk/${name('tally')}.pdf`)).toBeVisible()
  expect(inputsOf('papers.noteExport')).toEqual(notes('tally', 'pdf'))
})

test('the line list as a spreadsheet shows ends of numbers only, figures as figures, days as ISO has them', async () => {
  const { user, inputsOf } = await open({}, asha, { ...wagholi, mode: 'real' })
  await user.keyboard('{Alt>}p{/Alt}3{Alt>}x{/Alt}')
  expect(await screen.findByText(`Saved as /home/desk/${name('line-list')}.xlsx`)).toBeVisible()
  const [order] = inputsOf('files.export')
  expect(order?.table.columns.slice(0, 4)).toEqual(['Session date', 'Token', 'Name', 'Name in own script'])
  expect(order?.table.rows[0]).toEqual([
    '2026-11-23',
    1,
    'Zarina Bano',
    'ज़रीना बानो',
    1974,
    'Female',
    '60 years and more',
    '••••••8841',
    'Voter ID (EPIC)',
    '••••••6253',
    'Covishield',
    1,
    '4121Z006',
    1,
    'Sunita Jadhav',
    '2026-11-23 10:43',
    'Vaccinated',
    null,
  ])
  expect(inputsOf('papers.noteExport')).toEqual(notes('line-list', 'xlsx'))
})

test('every row of a spreadsheet of a practice centre says that it is practice', async () => {
  const { user, inputsOf } = await open()
  await user.keyboard('{Alt>}c{/Alt}')
  await screen.findByText(/Saved as/)
  const rows = inputsOf('files.export')[0]?.table.rows ?? []
  expect(rows.length).toBeGreaterThan(10)
  expect(new Set(rows.map(([first]) => first))).toEqual(new Set(['PRACTICE']))
})

test('what was cancelled did not go out', async () => {
  const { user, inputsOf } = await open({ 'files.export': () => refuse('saving-cancelled') })
  await user.keyboard('{Alt>}c{/Alt}')
  expect(await screen.findByText(/Saving was cancelled/)).toBeVisible()
  expect(inputsOf('papers.noteExport')).toEqual([])
})

test('who is not in charge is not offered the line list', async () => {
  await open({}, ravi)
  expect(screen.queryByRole('radio', { name: /Line list/ })).toBeNull()
  expect(screen.getByRole('radio', { name: /Tally sheet/ })).toBeVisible()
})

test('a vaccinator has no papers to take', async () => {
  await expect(open({}, sunita)).rejects.toThrow('Unable to find')
})

test('the session shows when doses were given and how long people waited, also to those who see no picture', async () => {
  openPage(<DayFigures session={session12} />, { 'sessions.figures': () => done(aTally.figures) })
  expect(await screen.findByRole('row', { name: '09 7' })).toBeInTheDocument()
  expect(screen.getByText('10 of 11 doses were entered within 10 minutes of being given.')).toBeVisible()
})
