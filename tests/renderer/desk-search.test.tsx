import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { done, refuse } from '#contract/answer'
import { openDesk } from './desk-open.tsx'
import { person, session } from './desk-world.ts'

const jadhav = person(1, { name: 'Sunita Ramesh Jadhav', nativeName: 'सुनीता रमेश जाधव' })
const devi = person(2, { name: 'Sunita Devi', mobileEnd: '1207' })
const khan = person(3, { name: 'Rahim Khan', step: 'verified', gender: 'male' })

const box = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: 'Find a person' })
const name = (words: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name: words })

test('the desk opens with the focus in the search box', async () => {
  openDesk([])
  expect(await box()).toHaveFocus()
  expect(screen.getByText('Ready for the next person')).toBeVisible()
})

test('without a session the desk says what comes first', async () => {
  openDesk([], () => ({ 'sessions.current': () => done(null) }))
  expect(await screen.findByText('No session is open')).toBeVisible()
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('two of one name are told apart in the list, and the arrow keys and Enter open the second', async () => {
  const { user } = openDesk([jadhav, devi, khan])
  await user.type(await box(), 'sunita')
  const options = await screen.findAllByRole('option')
  expect(options.map((option) => option.textContent)).toEqual([
    expect.stringContaining('…8841'),
    expect.stringContaining('…1207'),
  ])
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Sunita Devi')
  await user.keyboard('{Enter}')
  expect(await name('Sunita Devi')).toBeVisible()
  expect(await box()).toHaveValue('')
})

test('Enter in the search box never acts for the person in hand', async () => {
  const { user, inputsOf } = openDesk([khan, devi])
  await user.type(await box(), 'rahim{Enter}')
  await name('Rahim Khan')
  await user.keyboard('{F2}')
  expect(await box()).toHaveFocus()
  await user.keyboard('{Enter}nobody{Enter}')
  expect(inputsOf('doses.record')).toEqual([])
  expect(inputsOf('identity.verify')).toEqual([])
  expect(await name('Rahim Khan')).toBeVisible()
})

test('the search box keeps the focus that a key sent there, though a step appears right afterwards', async () => {
  const { user, inputsOf } = openDesk([khan, devi], (_, usual) => ({
    'people.get': async (input) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return (await usual['people.get']?.(input)) ?? refuse('person-unknown')
    },
  }))
  await user.type(await box(), 'rahim')
  await screen.findByRole('option')
  await user.keyboard('{Enter}{F2}')
  await name('Rahim Khan')
  expect(await box()).toHaveFocus()
  await user.keyboard('sunita{Enter}')
  await name('Sunita Devi')
  expect(await box()).not.toHaveFocus()
  expect(inputsOf('identity.verify')).toEqual([])
})

test('a scanned reference id opens its only person, also when Enter comes before the answer', async () => {
  const booked = person(4, { name: 'Meera Nair', referenceId: '28475610394857' })
  const { user } = openDesk([booked], (_, usual) => ({
    'people.search': async (input) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      return (await usual['people.search']?.(input)) ?? done([])
    },
  }))
  await user.type(await box(), '28475610394857{Enter}')
  expect(await name('Meera Nair')).toBeVisible()
})

test('Enter before the answer opens nobody where several fit', async () => {
  const { user } = openDesk([jadhav, devi], (_, usual) => ({
    'people.search': async (input) => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      return (await usual['people.search']?.(input)) ?? done([])
    },
  }))
  await user.type(await box(), 'sunita{Enter}')
  expect(await screen.findAllByRole('option')).toHaveLength(2)
  expect(screen.queryByRole('heading', { name: /जाधव|Devi/ })).toBeNull()
})

test('Escape empties the box, and once more puts the person away; the focus is back in the box', async () => {
  const { user } = openDesk([jadhav, khan])
  await user.type(await box(), 'rahim{Enter}')
  await name('Rahim Khan')
  await user.keyboard('{Control>}k{/Control}xyz{Escape}')
  expect(await box()).toHaveValue('')
  expect(await name('Rahim Khan')).toBeVisible()
  await user.keyboard('{Escape}')
  await screen.findByText('Ready for the next person')
  expect(await box()).toHaveFocus()
})

test('the queue stands by where people are, with counts, and a press takes one in hand', async () => {
  const referred = person(5, { name: 'Fatima Shaikh', step: 'referred' })
  const gone = person(6, { name: 'Om Sharma', step: 'vaccinated', sync: 'confirmed' })
  const { user } = openDesk([jadhav, khan, referred, gone])
  const queue = within(await screen.findByRole('complementary', { name: 'Queue' }))
  await queue.findByText('Rahim Khan')
  expect(queue.getAllByRole('heading', { level: 3 }).map((head) => head.textContent)).toEqual([
    'Ready for the dose1',
    'To the in-charge1',
    'At the gate0',
    'Expected1',
    `Under observation${session.counts.observing}`,
    `Done${session.counts.done}`,
    `Gone without a dose${session.counts.ended}`,
  ])
  expect(queue.queryByText('Om Sharma')).toBeNull()
  await user.click(queue.getByRole('button', { name: /Under observation/ }))
  expect(await queue.findByText('Om Sharma')).toBeVisible()
  expect(queue.getByText('confirmed')).toBeInTheDocument()
  await user.click(queue.getByRole('button', { name: /Sunita Ramesh Jadhav/ }))
  expect(await name('सुनीता रमेश जाधव')).toBeVisible()
  expect(queue.getByRole('button', { name: /Sunita Ramesh Jadhav/ })).toHaveAttribute('aria-current', 'true')
})

test('Alt Q and the arrow keys walk through the queue', async () => {
  const { user } = openDesk([jadhav, khan])
  await screen.findByRole('button', { name: /Rahim Khan/ })
  await user.keyboard('{Alt>}q{/Alt}')
  expect(screen.getByRole('button', { name: /Rahim Khan/ })).toHaveFocus()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(await name('सुनीता रमेश जाधव')).toBeVisible()
})

test('the day stands at the edge: given, the vial with what is left of it, what waits', async () => {
  openDesk([])
  const today = within(await screen.findByRole('complementary', { name: 'Today' }))
  expect(today.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '46 of 100')
  expect(today.getByText('3 doses left')).toBeVisible()
  expect(await today.findByText('14')).toBeVisible()
})

test('F5 opens a vial in the middle of a person and comes back to the same person', async () => {
  const { user, inputsOf } = openDesk([khan], (world) => ({ 'vials.open': () => done(world.session) }))
  await user.type(await box(), 'rahim{Enter}')
  await name('Rahim Khan')
  await user.keyboard('{F5}')
  expect(await screen.findByLabelText(/^Lot/)).toHaveFocus()
  await user.keyboard('{Enter}')
  await vi.waitFor(() => expect(inputsOf('vials.open')).toHaveLength(1))
  expect(await name('Rahim Khan')).toBeVisible()
})

test('a person whom the register does not know is said to be so, and Escape frees the desk', async () => {
  const { user } = openDesk([khan], () => ({ 'people.get': () => refuse('person-unknown') }))
  await user.type(await box(), 'rahim{Enter}')
  expect(await screen.findByText(/This person is not in the register/)).toBeVisible()
  await user.keyboard('{Escape}')
  expect(await screen.findByText('Ready for the next person')).toBeVisible()
})
