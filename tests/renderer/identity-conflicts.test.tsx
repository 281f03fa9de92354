import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { abdul, cellsOf, id, open, part, sunita } from './identity-world.tsx'

test('two doses stand side by side, with why they are one person’s and what differs', async () => {
  open({ 'people.conflicts': () => done([sunita]) })
  expect(await screen.findByText('The same document was shown for both records.')).toBeVisible()
  const table = screen.getByRole('table', { name: 'Sunita Jadhav, dose 1' })
  expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
    ['Name', 'Sunita Jadhav', 'Suneeta Jadhav', 'differs'],
    ['Born, gender', '1974 · Female', '1974 · Female', 'the same'],
    ['Centre', 'PHC Wagholi', 'PHC Wagholi', 'the same'],
    ['Given on', '12 Nov 2026', '14 Nov 2026', 'differs'],
    ['Vaccine', 'Covishield', 'Covishield', 'the same'],
    ['Lot', '4121Z006', '4121Z009', 'differs'],
    ['Vaccinator', 'Meena Kulkarni', 'not known', ''],
  ])
  expect(screen.queryByRole('navigation', { name: 'To be decided' })).toBeNull()
})

test('a digit decides, a few words say why, Enter records it, and the next pair is in hand', async () => {
  let left = [sunita, abdul]
  const { user, inputsOf, announce } = open({
    'people.conflicts': () => done(left),
    'people.settleConflict': () => {
      left = [abdul]
      return done(left)
    },
  })
  await screen.findByRole('article', { name: 'Sunita Jadhav, dose 1' })
  await user.keyboard('2')
  expect(screen.getByText(/One injection with two entries/)).toBeVisible()
  await user.keyboard('card shows one date{Enter}')
  expect(await screen.findByText(/dose 1: Written down twice. Recorded; both entries stay/)).toBeVisible()
  expect(inputsOf('people.settleConflict')).toEqual([
    { doses: [id(501), id(502)], decision: 'recorded-twice', reason: 'card shows one date' },
  ])
  announce({ kind: 'changed', topics: ['conflicts'] })
  await waitFor(() => expect(part(/^Same dose twice/)).toHaveTextContent('1 to be decided'))
  expect(screen.getByRole('article', { name: 'Abdul Khan, dose 2' })).toBeVisible()
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('')
  expect(screen.getByRole('radio', { name: 'Both were given' })).toHaveFocus()
})

test('arrow keys choose the pair, and what was begun on another one waits there', async () => {
  const { user } = open({ 'people.conflicts': () => done([sunita, abdul]) })
  await screen.findByRole('article', { name: 'Sunita Jadhav, dose 1' })
  await user.keyboard('1half')
  await user.click(screen.getByRole('radio', { name: 'Both were given' }))
  await user.tab({ shift: true })
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('article', { name: 'Abdul Khan, dose 2' })).toBeVisible()
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('')
  await user.keyboard('{ArrowUp}')
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('half')
  expect(screen.getByRole('radio', { name: 'Both were given' })).toBeChecked()
})

test('without a decision or a reason nothing is recorded, and what is missing is said at its place', async () => {
  const { user, inputsOf } = open({ 'people.conflicts': () => done([abdul]) })
  await screen.findByRole('article')
  await user.keyboard('{Enter}')
  expect(screen.getByText('Choose what it was.')).toBeVisible()
  await user.keyboard('1{Enter}')
  expect(screen.getByText('Say in a few words how you know.')).toBeVisible()
  expect(screen.queryByText('Choose what it was.')).toBeNull()
  expect(screen.getByLabelText(/^How do you know/)).toHaveFocus()
  expect(inputsOf('people.settleConflict')).toEqual([])
})

test('what somebody else has settled meanwhile is refused in words, and the list is asked again', async () => {
  const { user, inputsOf } = open({
    'people.conflicts': () => done([abdul]),
    'people.settleConflict': () => refuse('conflict-unknown'),
  })
  await screen.findByRole('article')
  const before = inputsOf('people.conflicts').length
  await user.keyboard('1asked her{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('This was settled already')
  expect(screen.getByLabelText(/^How do you know/)).toHaveValue('asked her')
  await waitFor(() => expect(inputsOf('people.conflicts').length).toBeGreaterThan(before))
})
