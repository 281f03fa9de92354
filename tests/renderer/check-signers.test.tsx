import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { Hash } from '#contract/fields'
import { NOW, ravi } from '../support/people-at-work.ts'
import { openCheck } from './check-world.tsx'

type View = OutputOf<'certificates.signers'>
const list = (name: string, some: Partial<View['lists'][number]> = {}): View['lists'][number] => ({
  list: name,
  hash: Hash.parse('0'.repeat(64)),
  signers: 3,
  at: NOW,
  by: 'Asha Patil',
  state: 'sound',
  ...some,
})
const held: View = {
  countries: [
    { country: 'AT', signers: 2 },
    { country: '', signers: 1 },
  ],
  lists: [list('EU')],
}

async function choose(file: File): Promise<void> {
  fireEvent.change(await screen.findByLabelText('File with a list of signers'), { target: { files: [file] } })
}
const file = (text: string, name = 'EU list.json'): File => new File([text], name)

test('what lies in a file is seen by country before Enter believes it, and it bears the name of its file', async () => {
  let view: View = { countries: [], lists: [] }
  const { user, inputsOf, announce } = openCheck({
    'certificates.signers': () => done(view),
    'certificates.readSigners': () =>
      done({ signers: 3, countries: held.countries, leftOut: [{ why: 'is-an-authority', count: 2 }] }),
    'certificates.importSigners': ({ list: name }) => {
      view = { ...held, lists: [list(name)] }
      return done({ signers: 3, leftOut: [] })
    },
  })
  await screen.findByText('None is here')
  await user.keyboard('{Alt>}s{/Alt}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Signers of other countries' })).toHaveFocus()
  await choose(file('[]'))
  expect(await screen.findByText('3 signers of 2 countries')).toBeVisible()
  const countries = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(countries).toEqual(['Austria2', 'Country not named1'])
  expect(screen.getByText(/2 an authority, not a signer/)).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Name of the list' })).toHaveFocus()
  expect(inputsOf('certificates.importSigners')).toEqual([])
  await user.keyboard('{Enter}')
  expect(await screen.findByText('3 signers are believed from now on.')).toBeVisible()
  expect(inputsOf('certificates.importSigners')).toEqual([{ list: 'EU list', text: '[]' }])
  announce({ kind: 'changed', topics: ['trust'] })
  expect(await screen.findByRole('rowheader', { name: 'EU list' })).toBeVisible()
})

test('a list of the same name says what it takes the place of', async () => {
  const { user } = openCheck({
    'certificates.signers': () => done(held),
    'certificates.readSigners': () => done({ signers: 1, countries: [{ country: 'TG', signers: 1 }], leftOut: [] }),
  })
  await screen.findByText('3 signers of 2 countries')
  await user.keyboard('{Alt>}s{/Alt}')
  await choose(file('x', 'EU.pem'))
  expect(await screen.findByText('It takes the place of EU, brought in 23 Nov 2026, 09:30.')).toBeVisible()
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('table', { name: 'Lists that were brought in' })).toBeVisible()
})

test('a file that is no list says why and what next', async () => {
  const { user } = openCheck({ 'certificates.readSigners': () => refuse('no-signers') })
  await screen.findByText('None is here')
  await user.keyboard('{Alt>}s{/Alt}')
  await choose(file('a photo'))
  expect(await screen.findByRole('alert')).toHaveTextContent('Take the list of signers (DSC).')
})

test('a list is dropped by its digit and a second Enter, and a changed one is a stop in words', async () => {
  let view: View = { ...held, lists: [list('EU'), list('WHO', { state: 'broken' })] }
  const { user, inputsOf } = openCheck({
    'certificates.signers': () => done(view),
    'certificates.dropSigners': () => {
      view = { countries: [], lists: [] }
      return done(view)
    },
  })
  await screen.findByText(/^Changed on this laptop/)
  await user.keyboard('{Alt>}s{/Alt}')
  const table = await screen.findByRole('table', { name: 'Lists that were brought in' })
  expect(within(table).getByText(/^Changed on this laptop: not used/)).toBeVisible()
  await user.keyboard('2')
  expect(await screen.findByRole('heading', { name: 'No longer believe the list WHO?' })).toBeVisible()
  expect(inputsOf('certificates.dropSigners')).toEqual([])
  await user.keyboard('{Enter}')
  await waitFor(() => expect(inputsOf('certificates.dropSigners')).toEqual([{ list: 'WHO' }]))
  expect(await screen.findByText('The list WHO is gone.')).toBeVisible()
})

test('who does not lead sees whose signers are believed, and changes nothing', async () => {
  const { user } = openCheck({ 'staff.me': () => done(ravi), 'certificates.signers': () => done(held) })
  await screen.findByText('3 signers of 2 countries')
  await user.keyboard('{Alt>}s{/Alt}')
  expect(await screen.findByText('Lists are brought in by the in-charge or the district.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /No longer believe it/ })).toBeNull()
  expect(screen.queryByLabelText('File with a list of signers')).toBeNull()
})
