/** Saying what is bad, from any screen. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { FeedbackId } from '#contract/fields'
import { Feedback } from '../../renderer/screens/feedback/feedback.tsx'
import { NOW } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { OpenPage } from '../support/wire.tsx'

const places = [
  { name: 'desk', label: 'Desk' },
  { name: 'sync', label: 'Sending' },
]
const facts = () => done({ version: '0.1.0', electron: '45', packaged: false, register: '24' })

const open = (answer: 'kept' | 'refused' = 'kept'): OpenPage =>
  openPage(<Feedback at="sync" places={places} />, {
    'shell.facts': facts,
    'feedback.give': ({ id, screen: at, rating, words, version, language }) =>
      answer === 'refused'
        ? refuse('register-down')
        : done({
            id: FeedbackId.parse(id),
            at: NOW,
            screen: at,
            rating,
            words,
            version,
            language,
            saidIn: 'own',
            centre: null,
          }),
  })

test('one key, a digit, some words and Enter; the screen is known already', async () => {
  const { user, inputsOf } = open()
  await user.keyboard('{Shift>}{F1}{/Shift}')
  expect(screen.getByLabelText('What were you doing?')).toHaveValue('sync')
  await user.keyboard('4')
  expect(screen.getByLabelText('In your words')).toHaveFocus()
  await user.keyboard('रसीद देर से आई{Enter}')
  expect(await screen.findByText(/It is written down/)).toBeVisible()
  expect(inputsOf('feedback.give')).toMatchObject([
    { screen: 'sync', rating: 4, words: 'रसीद देर से आई', version: '0.1.0', language: 'en' },
  ])
})

test('what is missing is said at its field, and nothing is sent', async () => {
  const { user, inputsOf } = open()
  await user.keyboard('{Shift>}{F1}{/Shift}')
  await user.keyboard('{Enter}')
  expect(screen.getByText('Say how bad it is, 1 to 5.')).toBeVisible()
  expect(inputsOf('feedback.give')).toEqual([])
})

test('a refusal keeps every word, and so does closing it half typed', async () => {
  const { user } = open('refused')
  await user.keyboard('{Shift>}{F1}{/Shift}')
  await user.keyboard('2')
  await user.keyboard('Too slow{Enter}')
  expect(await screen.findByText(/The register is starting again/)).toBeVisible()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{Shift>}{F1}{/Shift}')
  expect(screen.getByLabelText('In your words')).toHaveValue('Too slow')
})
