import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { Reckoning, ReckoningLine } from '#contract/close'
import { Hash } from '#contract/fields'
import { Close } from '../../renderer/screens/close/close.tsx'
import { person } from './desk-world.ts'
import { NOW, asha, ravi, session12 } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const line = (kind: ReckoningLine['kind'], left: number, right: number, some: Partial<ReckoningLine> = {}) => ({
  kind,
  left,
  right,
  weight: 'explain' as const,
  people: [],
  ...some,
})
const fatima = person(5, { name: 'Fatima Shaikh', token: 47 }).line
const stamp = Hash.parse('ab'.repeat(32))
const reckoning: Reckoning = {
  sessionId: session12.id,
  lines: [line('tokens', 53, 53), line('vials', 5, 5), line('exits', 46, 45, { people: [fatima] })],
  noShows: 35,
  stamp,
  closes: [],
}
const last = { at: NOW, byName: 'Asha Patil', stamp, differences: [] }

const open = (some: Partial<Reckoning> = {}, answers: Answers = {}): OpenPage =>
  openPage(<Close />, {
    'staff.me': () => done(asha),
    'sessions.current': () => done(session12),
    'close.reckoning': () => done({ ...reckoning, ...some }),
    'close.seal': () => done({ ...reckoning, closes: [last] }),
    ...answers,
  })

async function explain(user: OpenPage['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: /Explain in writing/ }))
  await user.type(screen.getByLabelText('Why it stays so'), 'She left by the back door')
}

test('what agrees is said in a word, what differs stands with its people and the way to put it right', async () => {
  open()
  const rows = within(await screen.findByRole('list', { name: 'What is compared' }))
  expect(rows.getAllByText('agrees')).toHaveLength(2)
  expect(rows.getByText('differs by 1')).toBeVisible()
  expect(rows.getByRole('button', { name: '47 Fatima Shaikh' })).toBeVisible()
  expect(screen.getByText(/35 people were expected and did not come/)).toBeVisible()
})

test('the day is sealed with the words for what differs, under the figures that were seen', async () => {
  const { user, inputsOf } = open()
  await explain(user)
  expect(screen.getByText(/explained/)).toBeVisible()
  await user.type(screen.getByLabelText(/Your PIN, Asha Patil/), '4711')
  await user.keyboard('{Enter}')
  expect(inputsOf('close.seal')).toEqual([
    {
      id: expect.any(String),
      sessionId: session12.id,
      stamp,
      explanations: [{ kind: 'exits', because: 'She left by the back door' }],
      pin: '4711',
    },
  ])
})

test('a key goes from one difference to the next that has no words yet', async () => {
  const lines = [line('tokens', 53, 52), line('vials', 5, 5), line('exits', 46, 45)]
  const { user, inputsOf } = open({ lines })
  const [first, second] = await screen.findAllByRole('button', { name: /Explain in writing/ })
  expect([first?.textContent, second?.textContent]).toEqual([
    'Explain in writing why it stays soAlt E',
    'Explain in writing why it stays so',
  ])
  await user.keyboard('{Alt>}e{/Alt}')
  expect(screen.getByLabelText('Why it stays so')).toHaveFocus()
  await user.keyboard('Torn off and lost{Alt>}e{/Alt}She left by the back door')
  expect(screen.getAllByLabelText('Why it stays so').map((field) => field.getAttribute('value'))).toEqual([
    'Torn off and lost',
    'She left by the back door',
  ])
  await user.type(screen.getByLabelText(/Your PIN/), '4711{Enter}')
  expect(inputsOf('close.seal')[0]?.explanations.map(({ kind }) => kind)).toEqual(['tokens', 'exits'])
})

test('without the words, or without the PIN, it says at the field what is missing and asks nothing', async () => {
  const { user, inputsOf } = open()
  await screen.findByRole('button', { name: /Explain in writing/ })
  await user.keyboard('{Enter}')
  expect(screen.getAllByText('Say in at least 5 letters why it stays so.').length).toBeGreaterThan(0)
  expect(screen.getAllByText(/Type your PIN/).length).toBeGreaterThan(0)
  expect(inputsOf('close.seal')).toEqual([])
})

test('a refusal takes nothing away but the PIN', async () => {
  const { user } = open({}, { 'close.seal': () => refuse('figures-changed') })
  await explain(user)
  await user.type(screen.getByLabelText(/Your PIN/), '4711')
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/the figures have changed/)).toBeVisible()
  expect(screen.getByLabelText('Why it stays so')).toHaveValue('She left by the back door')
  expect(screen.getByLabelText(/Your PIN/)).toHaveValue('')
})

test('what wants a seal cannot be explained away', async () => {
  open({ lines: [line('seals', 46, 40, { weight: 'resolve' })] })
  expect(await screen.findByText(/cannot be explained away/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Explain in writing/ })).toBeNull()
})

test('a closed day shows by whom, and asks for another seal only when something came later', async () => {
  open({ closes: [last] })
  expect(await screen.findByText(/Closed at .* by Asha Patil/)).toBeVisible()
  expect(screen.queryByLabelText(/Your PIN/)).toBeNull()
})

test('something that came after the close wants a second seal', async () => {
  open({ closes: [{ ...last, stamp: Hash.parse('cd'.repeat(32)) }] })
  expect(await screen.findByText(/entered after the close/)).toBeVisible()
  expect(screen.getByRole('button', { name: /Close again/ })).toBeVisible()
})

test('anyone else sees the figures, and whom to call', async () => {
  open({}, { 'staff.me': () => done(ravi) })
  expect(await screen.findByText(/The in-charge closes the day/)).toBeVisible()
  expect(screen.queryByLabelText(/Your PIN/)).toBeNull()
})
