import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PersonView } from '#contract/views'
import { done, refuse } from '#contract/answer'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { person, session, tooEarly, verifiedBy } from './desk-world.ts'
import { ravi } from '../support/people-at-work.ts'

async function inHand(view: PersonView, ...more: OpenDeskMore): Promise<OpenDesk> {
  const desk = openDesk([view], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'a{Enter}')
  await screen.findByRole('heading', { level: 1, name: view.line.name })
  return desk
}
type OpenDeskMore = Parameters<typeof openDesk> extends [unknown, ...infer More] ? More : never

const here = person(37, { name: 'Sunita Jadhav', step: 'arrived', token: 47 })
const early = person(
  38,
  { name: 'Meera Joshi', step: 'verified', token: 48 },
  {
    verification: verifiedBy(ravi),
    due: tooEarly,
  },
)
const noted = { 'queue.endVisit': () => done({ ...here.line, step: 'ended' as const }) }

test('one digit says why, Enter records it, and the desk is free for the next one', async () => {
  const { user, inputsOf } = await inHand(here, () => noted)
  await user.keyboard('{Alt>}x{/Alt}')
  await user.keyboard('1{Enter}')
  expect(inputsOf('queue.endVisit')).toEqual([
    { sessionId: session.id, personId: here.line.id, outcome: 'refused', comeAgain: null, note: null },
  ])
  expect(await screen.findByText('Ready for the next person')).toBeVisible()
})

test('who comes too early is told from when, and that day is recorded with two Enters', async () => {
  const { user, inputsOf } = await inHand(early, () => noted)
  await screen.findByRole('button', { name: /Do not vaccinate today/ })
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText(/May come again from/)).toHaveValue('18 Jan 2027')
  await user.keyboard('{Enter}')
  expect(inputsOf('queue.endVisit')).toMatchObject([{ outcome: 'not-eligible', comeAgain: '2027-01-18' }])
})

test('without a reason it says what is missing; a day that is past is refused in words and stays', async () => {
  const refusing = { 'queue.endVisit': () => refuse('come-again-past', { today: '2026-11-23' }) }
  const { user, inputsOf } = await inHand(here, () => refusing)
  await user.keyboard('{Alt>}x{/Alt}{Enter}')
  expect(screen.getByText('Choose why there was no dose.')).toBeVisible()
  await user.keyboard('2')
  await user.type(screen.getByLabelText(/May come again from/), '20 11 2026')
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/must lie after today/)).toBeVisible()
  expect(screen.getByLabelText(/May come again from/)).toHaveValue('20 11 2026')
  expect(inputsOf('queue.endVisit')).toMatchObject([{ outcome: 'deferred', comeAgain: '2026-11-20' }])
})
