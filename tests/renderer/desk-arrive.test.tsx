import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { person, session } from './desk-world.ts'

const expected = person(41, { name: 'Meera Joshi', step: 'listed' })

async function inHand(...more: Parameters<typeof openDesk> extends [unknown, ...infer More] ? More : never) {
  const desk: OpenDesk = openDesk([expected], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'meera{Enter}')
  await screen.findByText('Expected, and not here yet.')
  return desk
}
const given = { 'queue.arrive': () => done({ token: 12, line: { ...expected.line, token: 12 } }) }

test('who is on the list and has come gets the next token by one key', async () => {
  const { user, inputsOf } = await inHand(() => given)
  await user.keyboard('{Alt>}t{/Alt}')
  expect(inputsOf('queue.arrive')).toEqual([{ sessionId: session.id, personId: expected.line.id, token: null }])
})

test('the token of the gate is taken as typed; one that somebody has says whose it is, and stays typed', async () => {
  const { user, inputsOf } = await inHand(() => ({
    'queue.arrive': () => refuse('token-taken', { token: 7, name: 'Kavita More' }),
  }))
  await user.keyboard('{Alt>}g{/Alt}7')
  await user.keyboard('{Alt>}t{/Alt}')
  expect(await screen.findByText(/Token 7 was given to Kavita More already/)).toBeVisible()
  expect(screen.getByLabelText(/Token from the gate/)).toHaveValue('7')
  expect(inputsOf('queue.arrive')).toMatchObject([{ token: 7 }])
})
