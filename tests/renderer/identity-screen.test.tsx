import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { FacilitationId } from '#contract/fields'
import { screensFor } from '../../renderer/screens/index.ts'
import { speak } from '../../renderer/text/language.ts'
import { settings } from '../support/settings.ts'
import {
  abdul,
  cellsOf,
  key2021,
  key2026,
  leave,
  line,
  missing,
  open,
  part,
  sound,
  sunita,
  id,
} from './identity-world.tsx'

test('only those who answer for it have the page, at a centre and at the district', () => {
  const has = (kind: 'centre' | 'district', role: 'in-charge' | 'verifier' | 'district-officer'): boolean =>
    screensFor(kind, [role]).some(({ name }) => name === 'identity')
  expect([has('centre', 'in-charge'), has('district', 'district-officer'), has('centre', 'verifier')]).toEqual([
    true,
    true,
    false,
  ])
})

test('what needs an in-charge in a minute is seen without opening anything', async () => {
  open({
    'people.conflicts': () => done([sunita, abdul]),
    'trust.keys': () => done(sound(key2021, missing(key2026))),
    'facilitation.list': () => done([leave({ used: 38 }), leave({ id: FacilitationId.parse(id(901)) })]),
    'identity.levels': () => done([line('Ravi Kulkarni', { A1: 31, A3: 17 })]),
  })
  await waitFor(() => expect(part(/^Same dose twice/)).toHaveTextContent('2 to be decided'))
  expect(part(/^Keys of UIDAI/)).toHaveTextContent('1 of 2 today’s is missing')
  expect(part(/^People without an ID/)).toHaveTextContent('30 left, 1 order ends')
  expect(part(/^How surely verified/)).toHaveTextContent('35 % signed, ask 1 officer')
})

test('when nothing is wrong the page is calm, and says what each part is for', async () => {
  const { user } = open()
  expect(await screen.findByText('No dose stands twice')).toBeVisible()
  expect(screen.getByText(/nothing is ever deleted/)).toBeVisible()
  expect(part(/^Same dose twice/)).toHaveTextContent('0 nothing to settle')
  expect(part(/^Keys of UIDAI/)).toHaveTextContent('2 of 2 good to 3 Feb 2029')
  await user.keyboard('{Alt>}p{/Alt}')
  expect(screen.getByText('No order is entered')).toBeVisible()
  await user.keyboard('{Alt>}v{/Alt}')
  expect(screen.getByText('Nobody has been verified yet')).toBeVisible()
  expect(part(/^How surely verified/)).toHaveAttribute('aria-current', 'true')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what could not be asked is said part by part, and is not shown as calm', async () => {
  const away = () => refuse('register-down' as const)
  const { user } = open({
    'people.conflicts': away,
    'trust.keys': away,
    'facilitation.list': away,
    'identity.levels': away,
  })
  for (const letter of ['t', 'k', 'p', 'v']) {
    await user.keyboard(`{Alt>}${letter}{/Alt}`)
    expect(await screen.findByRole('alert')).toHaveTextContent('The register is starting again')
  }
  await waitFor(() => expect(screen.getAllByText('not known')).toHaveLength(4))
})

test('each officer has a line; more than half of twenty or more without a signed record is a look', async () => {
  const lines = [
    line('Few', { A1: 19 }),
    line('Half', { A0: 2, A1: 8, A2: 4, A3: 5, A4: 1 }),
    line('Low one', { A0: 1, A1: 10, A3: 9 }),
    line('', { A3: 3 }),
  ]
  const { user } = open({ 'identity.levels': () => done(lines) })
  await user.keyboard('{Alt>}v{/Alt}')
  const table = await screen.findByRole('table', { name: 'Verified people by officer' })
  expect(within(table).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
    ['Low one', '', '1', '10', '0', '9', '0', '20', ' Look: 11 of 20 without a signed record'],
    ['Few', '', '0', '19', '0', '0', '0', '19', 'too few to tell'],
    ['Half', '', '2', '8', '4', '5', '1', '20', 'nothing stands out'],
    ['no longer on the staff list', '', '0', '0', '0', '3', '0', '3', 'too few to tell'],
  ])
  expect(within(table).getByRole('columnheader', { name: /A3/ })).toHaveTextContent(
    'signed record and picture compared',
  )
})

test('the page speaks Hindi throughout', async () => {
  await speak('hi')
  const { user } = open({
    'settings.get': () => done({ ...settings, language: 'hi' }),
    'people.conflicts': () => done([sunita, abdul]),
    'facilitation.list': () => done([leave()]),
    'identity.levels': () => done([line('Ravi', { A1: 30 })]),
  })
  expect(await screen.findByText(/कुछ भी कभी मिटाया नहीं जाता/)).toBeVisible()
  expect(screen.getByRole('radio', { name: 'दो बार लिखी गई' })).toBeVisible()
  await user.keyboard('{Alt>}k{/Alt}')
  expect(await screen.findByText('यहाँ है, चालू')).toBeVisible()
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByText('28 बाकी')).toBeVisible()
  await user.keyboard('{Alt>}v{/Alt}')
  expect(await screen.findByText(/30 में से 30 बिना हस्ताक्षरित रिकॉर्ड के/)).toBeVisible()
  await speak('en')
})
