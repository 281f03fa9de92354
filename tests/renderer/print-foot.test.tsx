import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { PrintJob } from '#contract/printing'
import { PrintFoot } from '../../renderer/printing/print-foot.tsx'
import { type Answers, openPage, PRINT_JOB } from '../support/wire.tsx'

const aJob = (some: Partial<PrintJob> = {}): PrintJob =>
  PrintJob.parse({
    id: PRINT_JOB,
    kind: 'certificate',
    to: 'printer',
    papers: 200,
    prepared: 0,
    state: 'preparing',
    trouble: null,
    wasSent: false,
    ...some,
  })

function open(answers: Answers = {}) {
  const page = openPage(<PrintFoot />, {
    'print.jobs': () => done([]),
    'print.cancel': () => done({}),
    'print.again': () => done({}),
    'print.dismiss': () => done({}),
    ...answers,
  })
  const say = (...jobs: PrintJob[]): void => act(() => page.announce({ kind: 'printing', jobs }))
  return { ...page, say }
}

test('what takes long shows how far it is, and one key cancels it', async () => {
  const { say, user, inputsOf } = open()
  say(aJob({ prepared: 57 }))
  expect(await screen.findByText(/Preparing page 57 of 200/)).toBeVisible()
  expect(screen.getByRole('progressbar', { name: 'Pages prepared' })).toHaveAttribute('value', '57')
  await user.keyboard('{Control>}b{/Control}')
  await waitFor(() => expect(inputsOf('print.cancel')).toEqual([{ id: PRINT_JOB }]))
})

test('a single page that goes well is not spoken of', async () => {
  const { say } = open()
  for (const state of ['preparing', 'sent', 'finished', 'failed'] as const) {
    say(aJob({ papers: 1, state, wasSent: state === 'sent', trouble: state === 'failed' ? 'printer-refused' : null }))
    expect(screen.queryByRole('region', { name: 'Printing' })).toBeNull()
  }
})

test('a printer that stands still is said; one key says that nothing came out and prints it under its own number', async () => {
  const { say, user, inputsOf } = open()
  say(aJob({ papers: 1, state: 'stopped', wasSent: true }))
  expect(await screen.findByText(/The printer stands still/)).toBeVisible()
  await user.keyboard('{Control>}g{/Control}')
  await waitFor(() => expect(inputsOf('print.again')).toEqual([{ id: PRINT_JOB, cameOut: 0 }]))
})

test('of many it is asked how many came out, and only the rest is printed again', async () => {
  const { say, user, inputsOf } = open()
  say(aJob({ state: 'stopped', wasSent: true }))
  await screen.findByText(/The printer stands still/)
  await user.keyboard('{Control>}g{/Control}')
  const field = await screen.findByRole('textbox', { name: /Sheets that came out well/ })
  await waitFor(() => expect(field).toHaveFocus())
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Count the good sheets: 0 to 199.')).toBeVisible()
  await user.keyboard('200{Enter}')
  expect(inputsOf('print.again')).toEqual([])
  await user.clear(field)
  await user.keyboard('57{Enter}')
  await waitFor(() => expect(inputsOf('print.again')).toEqual([{ id: PRINT_JOB, cameOut: 57 }]))
})

test('Esc leaves the question without printing', async () => {
  const { say, user, inputsOf } = open()
  say(aJob({ state: 'sent', wasSent: true }))
  await screen.findByText(/200 pages were handed to the printer/)
  await user.keyboard('{Control>}g{/Control}')
  await screen.findByRole('textbox', { name: /Sheets that came out well/ })
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(inputsOf('print.again')).toEqual([])
})

test('what the queue of the system still holds is said with what to do', async () => {
  const { say, user } = open({ 'print.again': () => refuse('queue-holds-it') })
  say(aJob({ papers: 1, state: 'stopped', wasSent: true }))
  await screen.findByText(/The printer stands still/)
  await user.keyboard('{Control>}g{/Control}')
  expect(await screen.findByRole('alert')).toHaveTextContent('Delete it there, then print again')
})

test('what stands still comes before what is done, and goes when it was seen to', async () => {
  const { say, user, inputsOf } = open()
  const other = '01970000-0000-7000-8000-000000000991'
  say(aJob({ state: 'failed', trouble: 'page-failed' }), PrintJob.parse({ ...aJob({ state: 'finished' }), id: other }))
  expect(await screen.findByText(/A page could not be prepared/)).toBeVisible()
  await user.keyboard('{Control>}h{/Control}')
  await waitFor(() => expect(inputsOf('print.dismiss')).toEqual([{ id: PRINT_JOB }]))
})

test('files in a folder are counted as they are written', async () => {
  const { say } = open()
  say(aJob({ to: 'folder', prepared: 40, papers: 60 }))
  expect(await screen.findByText('40 of 60 files are written.')).toBeVisible()
  say(aJob({ to: 'folder', prepared: 60, papers: 60, state: 'finished' }))
  expect(await screen.findByText('60 files are written into the folder.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /print/i })).toBeNull()
})
