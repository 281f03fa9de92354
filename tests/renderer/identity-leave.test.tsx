import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { FacilitationId } from '#contract/fields'
import type { Answers, OpenPage } from '../support/wire.tsx'
import { cellsOf, day, id, leave, officer, open } from './identity-world.tsx'

test('an order shows how many it is still good for, and those that run out come first', async () => {
  const leaves = [
    leave(),
    leave({ id: FacilitationId.parse(id(901)), facilitator: 'Imran Shaikh', used: 0, until: day('2026-11-28') }),
    leave({ id: FacilitationId.parse(id(902)), facilitator: 'Lata Pawar', used: 37 }),
    leave({ id: FacilitationId.parse(id(903)), facilitator: 'Om Bhosale', used: 40, state: 'used-up' }),
    leave({ id: FacilitationId.parse(id(904)), facilitator: 'Gita Rao', until: day('2026-11-01'), state: 'over' }),
    leave({ id: FacilitationId.parse(id(905)), facilitator: 'Uma Shah', used: 0, authorised: 4 }),
  ]
  const { user } = open({ 'facilitation.list': () => done(leaves) })
  await user.keyboard('{Alt>}p{/Alt}')
  const table = await screen.findByRole('table', { name: 'Orders of the district' })
  expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
    ['Imran Shaikh98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '0 of 4040 left', '28 Nov 2026', ' ends soon'],
    ['Lata Pawar98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '37 of 403 left', 'none named', ' runs out'],
    ['Savita More98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '12 of 4028 left', 'none named', 'open'],
    ['Uma Shah98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '0 of 44 left', 'none named', 'open'],
    ['Om Bhosale98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '40 of 400 left', 'none named', 'used up'],
    ['Gita Rao98 22 11 88 41', 'DHO/PUN/118by Anil Gokhale', '12 of 4028 left', '1 Nov 2026', 'over'],
  ])
})

const NUMBER = '999941057058'
const everythingShown = (): string =>
  document.body.innerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join(' ')

async function openForm(answers: Answers = {}): Promise<OpenPage> {
  const page = open(answers)
  await page.user.keyboard('{Alt>}p{/Alt}')
  await screen.findByRole('button', { name: 'Enter an order' })
  await page.user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Enter an order of the district' })
  return page
}

test('an order is entered by keys alone, field by field; of the number only its end stays in the page', async () => {
  const entered = leave({ used: 0 })
  const { user, inputsOf } = await openForm({ 'facilitation.authorise': () => done(entered) })
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveFocus()
  await user.keyboard('Savita More{Enter}98221 18841{Enter}')
  expect(screen.getByLabelText(/^Document of the facilitator/)).toHaveFocus()
  await user.keyboard(`{Enter}${NUMBER}{Enter}`)
  expect(screen.getByText('Aadhaar ••••••••7058')).toBeVisible()
  expect(everythingShown()).not.toContain(NUMBER)
  expect(screen.getByLabelText(/^Number of the order/)).toHaveFocus()
  await user.keyboard('DHO/PUN/118{Enter}Anil Gokhale{Enter}40{Enter}')
  expect(inputsOf('facilitation.authorise')).toEqual([])
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Order DHO/PUN/118 is entered: 40 people, Savita More vouches.')).toBeVisible()
  expect(inputsOf('facilitation.authorise')).toEqual([
    {
      id: expect.any(String),
      facilitator: 'Savita More',
      mobile: '9822118841',
      document: 'aadhaar',
      number: NUMBER,
      orderNumber: 'DHO/PUN/118',
      authorisedBy: 'Anil Gokhale',
      doses: 40,
      until: null,
    },
  ])
  await user.keyboard('{Enter}')
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveValue('')
})

test('an empty order says all that is missing, on top and at each field, in the order of the fields', async () => {
  const { user, inputsOf } = await openForm()
  await user.click(screen.getByRole('button', { name: 'Enter this order' }))
  const summary = screen.getByRole('alert')
  expect(
    within(summary)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Name of the facilitator: nothing is written',
    'Write the mobile number of the facilitator.',
    'Type the number of the facilitator’s document.',
    'Write the number of the order, 2 to 40 letters or digits.',
    'District officer who signed it: nothing is written',
    'Write for how many people, 1 to 2000.',
  ])
  expect(screen.getAllByText('Write for how many people, 1 to 2000.')).toHaveLength(2)
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveFocus()
  expect(inputsOf('facilitation.authorise')).toEqual([])
})

test('what cannot be is said at its field: a wrong mobile, a number that is none, too many people, a day that is over', async () => {
  const { user } = await openForm()
  await user.type(screen.getByLabelText(/^Mobile/), '12345{Tab}')
  expect(screen.getByText(/^Mobile of the facilitator: 5 digits instead of 10/)).toBeVisible()
  await user.type(screen.getByLabelText(/^Number on it/), '999941057059{Tab}')
  expect(screen.getByText(/••••••••7059 cannot be taken/)).toBeVisible()
  expect(everythingShown()).not.toContain('999941057059')
  await user.type(screen.getByLabelText(/^For how many people/), '2001{Tab}')
  expect(screen.getByText('Write for how many people, 1 to 2000.')).toBeVisible()
  await user.type(screen.getByLabelText(/^Last day/), '22 11 2026{Tab}')
  expect(screen.getByText('This day is over. Read the order again.')).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.getByText('No order is entered')).toBeVisible()
})

test('an order that the register refuses stays typed in, but for the number that it could not take', async () => {
  const { user } = await openForm({ 'facilitation.authorise': () => refuse('number-blocked') })
  await user.keyboard(`Savita More{Enter}9822118841{Enter}{Enter}${NUMBER}{Enter}`)
  await user.keyboard('DHO/PUN/118{Enter}Anil Gokhale{Enter}40{Enter}31 12 2026{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent('This cannot be a number of this document')
  expect(screen.getByLabelText(/^Name of the facilitator/)).toHaveValue('Savita More')
  expect(screen.getByLabelText(/^Number on it/)).toHaveValue('')
  await user.keyboard('{Escape}')
})

test('at the district the orders are seen and not entered', async () => {
  const { user } = open({ 'staff.me': () => done(officer), 'facilitation.list': () => done([leave()]) })
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByText('The in-charge of the centre enters the order.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Enter an order' })).toBeNull()
})
