/** The way into practice and out of it, and what a rehearsal shows. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { Instant } from '#contract/fields'
import { PracticeDoor } from '../../renderer/screens/practice/practice-door.tsx'
import { Figures } from '../../renderer/screens/practice/figures.tsx'
import { SignIn } from '../../renderer/screens/sign-in/sign-in.tsx'
import { asha, NOW, ravi, session12, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'

const real = { ...wagholi, mode: 'real' as const }
const at = (place: OutputOf<'practice.state'>) => ({ 'practice.state': () => done(place) })
const own = { at: 'own', last: 'own' } as const

test('practice is two keys away, and the sentence between them says what it means', async () => {
  const { user, inputsOf } = openPage(<PracticeDoor centre={real} />, { ...at(own), 'practice.enter': () => done({}) })
  await screen.findByRole('button', { name: /Practice/ })
  await user.keyboard('{Alt>}p{/Alt}')
  expect(screen.getByRole('dialog')).toHaveTextContent('Nothing of it counts')
  await user.keyboard('{Enter}')
  expect(inputsOf('practice.enter')).toEqual([{ how: 'go-on' }])
})

test('Escape steps back and nothing was changed', async () => {
  const { user, inputsOf } = openPage(<PracticeDoor centre={real} />, at(own))
  await screen.findByRole('button', { name: /Practice/ })
  await user.keyboard('{Alt>}p{/Alt}')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(inputsOf('practice.enter')).toEqual([])
})

test('a practice register that does not open says so, and can be started over', async () => {
  const { user, inputsOf } = openPage(<PracticeDoor centre={real} />, {
    ...at(own),
    'practice.enter': () => refuse('practice-not-opened'),
  })
  await screen.findByRole('button', { name: /Practice/ })
  await user.keyboard('{Alt>}p{/Alt}')
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/could not be opened/)).toBeVisible()
  await user.keyboard('{Alt>}n{/Alt}')
  expect(inputsOf('practice.enter')).toEqual([{ how: 'go-on' }, { how: 'start-over' }])
})

test.each([
  ['a centre that was founded for practice', wagholi],
  ['a district', { ...real, kind: 'district' as const }],
])('beside %s there is no door', async (_, centre) => {
  openPage(<PracticeDoor centre={centre} />, at(own))
  await Promise.resolve()
  expect(screen.queryByRole('button')).toBeNull()
})

test('in practice the PINs stand on the screen; in the real register they never do', async () => {
  const staff = { 'staff.list': () => done([asha, ravi]) }
  const { user } = openPage(<SignIn centre={wagholi} />, { ...staff, ...at({ at: 'practice', last: 'own' }) })
  await screen.findByRole('option', { name: /Ravi/ })
  await user.keyboard('2')
  expect(await screen.findByText(/Practice PIN: 2580/)).toBeVisible()
  expect(screen.getByRole('button', { name: /Leave practice/ })).toBeVisible()
})

test('back from practice the page says that this is the real register', async () => {
  openPage(<SignIn centre={real} />, { 'staff.list': () => done([asha, ravi]), ...at({ at: 'own', last: 'practice' }) })
  expect(await screen.findByText(/This is the real register again/)).toBeVisible()
  expect(screen.queryByText(/Practice PIN/)).toBeNull()
})

const figures: OutputOf<'practice.figures'> = {
  people: [
    { token: 1, at: NOW, keys: 9, seconds: 41 },
    { token: 2, at: Instant.parse('2026-11-23T09:34:00.000+05:30'), keys: 22, seconds: 95 },
  ],
  keys: { median: 9, p90: 22, most: 22 },
  seconds: { median: 41, p90: 95, most: 95 },
  steps: [{ step: 'verify', median: 120, p90: 120, most: 120 }],
}

test('a rehearsal ends with its figures, the slowest first, a word on what was bad, and once more', async () => {
  const { user, inputsOf } = openPage(<Figures sessionId={session12.id} />, {
    ...at({ at: 'practice', last: 'own' }),
    'practice.figures': () => done(figures),
    'practice.enter': () => done({}),
  })
  expect(await screen.findByText('2 people: half of them took 41 seconds and 9 keys at most.')).toBeVisible()
  const slowest = screen.getByText('Slowest, number 1: token 2').closest('div')
  expect(within(slowest ?? document.body).getByText('95 s, 22 keys')).toBeVisible()
  expect(screen.getByRole('button', { name: /What was bad/ })).toBeVisible()
  await user.keyboard('{Alt>}n{/Alt}')
  expect(inputsOf('practice.enter')).toEqual([{ how: 'start-over' }])
})

test('a real session without measured people shows nothing of it, and never offers to start over', async () => {
  openPage(<Figures sessionId={session12.id} />, { ...at(own), 'practice.figures': () => done(figures) })
  expect(await screen.findByText('Keys and seconds a person')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
