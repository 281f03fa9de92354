import { act, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import type { CentreView, SessionView, StaffView } from '#contract/views'
import { App } from '../../renderer/app.tsx'
import { noteRegister } from '../../renderer/client/register-state.ts'
import { NOW, asha, ravi, session12, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { OpenPage } from '../support/wire.tsx'

interface Laptop {
  vault: OutputOf<'vault.state'>['vault']
  centre: CentreView | null
  me: StaffView | null
  session: SessionView | null
}

const ready: Laptop = { vault: 'open', centre: wagholi, me: asha, session: null }

beforeEach(() => noteRegister('starting'))

function start(some: Partial<Laptop> = {}): OpenPage & { laptop: Laptop } {
  const laptop = { ...ready, ...some }
  const page = openPage(<App />, {
    'vault.state': () => done({ vault: laptop.vault }),
    'vault.open': ({ passphrase }) => {
      if (passphrase !== 'seven jars of pickle') return refuse('wrong-passphrase')
      laptop.vault = 'open'
      return done({})
    },
    'setup.state': () =>
      laptop.vault === 'open' ? done({ centre: laptop.centre, now: NOW }) : refuse('register-locked'),
    'staff.me': () => done(laptop.me),
    'staff.list': () => done([asha, ravi]),
    'staff.signIn': ({ staffId }) => {
      laptop.me = [asha, ravi].find(({ id }) => id === staffId) ?? null
      return laptop.me === null ? refuse('staff-unknown') : done(laptop.me)
    },
    'staff.signOut': () => {
      laptop.me = null
      return done({})
    },
    'sessions.current': () => done(laptop.session),
    'sessions.products': () => done([session12.product]),
    'sessions.queue': () => done([]),
    'people.search': () => done([]),
    'printers.list': () => done([]),
    'sync.state': () =>
      done({
        line: 'offline',
        server: 'https://register.example.org',
        waiting: 14,
        waitingSince: NOW,
        confirmed: 132,
        lastReceiptAt: NOW,
        trouble: 'server-unreachable',
      }),
    'sync.batches': () => done([]),
  })
  return { ...page, laptop }
}

const navigation = (): Promise<HTMLElement> => screen.findByRole('navigation', { name: 'Screens' })
const screensOffered = async (): Promise<(string | null)[]> =>
  within(await navigation())
    .getAllByRole('button')
    .map(({ firstChild }) => firstChild?.textContent ?? null)

test('the vault comes first, a wrong passphrase stays there, the right one leads on', async () => {
  const { user } = start({ vault: 'locked', me: null })
  await user.type(await screen.findByLabelText('Passphrase'), 'seven jars of jam{Enter}')
  expect(await screen.findByText(/This is not the passphrase of this register/)).toBeVisible()
  await user.clear(screen.getByLabelText('Passphrase'))
  await user.type(screen.getByLabelText('Passphrase'), 'seven jars of pickle{Enter}')
  expect(await screen.findByRole('heading', { name: 'Who is at the desk?' })).toBeVisible()
})

test('a new passphrase must be long enough and the same twice', async () => {
  const { user, inputsOf } = start({ vault: 'new' })
  await user.type(await screen.findByLabelText('Passphrase'), 'short{Tab}other{Enter}')
  const summary = await screen.findByRole('alert')
  expect(summary).toHaveTextContent('Write at least 8 characters.')
  expect(summary).toHaveTextContent('The two are not the same.')
  expect(inputsOf('vault.open')).toEqual([])
})

test('a laptop without a register begins with first start', async () => {
  start({ centre: null, me: null })
  expect(await screen.findByRole('heading', { name: 'Which language shall Teeka speak?' })).toBeVisible()
})

test('the in-charge begins at the session while there is none, and has every page', async () => {
  start()
  expect(await screen.findByRole('heading', { name: 'Open a session' })).toBeVisible()
  expect(await screensOffered()).toEqual([
    'Desk',
    'Session',
    'Close day',
    'Seals',
    'Approvals',
    'Staff',
    'Sending',
    'Settings',
    'Paper',
    'Identity',
    'Policy',
    'Stock',
    'Observation',
    'Certificates',
  ])
  expect(screen.getByText('PRACTICE: nothing here counts')).toBeVisible()
  expect(screen.getByText('14 entries wait to be sent')).toBeVisible()
})

test('a verifier is not offered the staff page', async () => {
  start({ me: ravi, session: session12 })
  expect(await screensOffered()).toEqual([
    'Desk',
    'Session',
    'Close day',
    'Seals',
    'Approvals',
    'Sending',
    'Settings',
    'Paper',
    'Stock',
    'Observation',
    'Certificates',
  ])
})

test('Alt and a digit go from page to page, wherever the focus stands', async () => {
  const { user } = start()
  await screen.findByRole('heading', { name: 'Open a session' })
  await user.type(screen.getByLabelText(/^Places/), '{Alt>}4{/Alt}')
  expect(await screen.findByRole('heading', { name: 'Sending' })).toBeVisible()
  expect(screen.getByText('The server does not answer.')).toBeVisible()
  await user.keyboard('{Alt>}2{/Alt}')
  expect(await screen.findByLabelText(/^Places/)).toHaveValue('100')
})

test('F9 hands over: nobody is signed in until somebody gives a PIN', async () => {
  const { user } = start()
  await navigation()
  await user.keyboard('{F9}')
  expect(await screen.findByRole('heading', { name: 'Who is at the desk?' })).toBeVisible()
  await user.keyboard('1')
  await user.keyboard('1357{Enter}')
  expect(await screensOffered()).toContain('Staff')
})

test('while the register restarts, what is half typed stays and the page says so', async () => {
  const { user, announce } = start()
  const places = await screen.findByLabelText(/^Places/)
  await user.clear(places)
  await user.type(places, '250')
  act(() => announce({ kind: 'register', state: 'down' }))
  expect(await screen.findByText('The register does not answer')).toBeVisible()
  act(() => announce({ kind: 'register', state: 'ready' }))
  await vi.waitFor(() => expect(screen.queryByText('The register does not answer')).toBeNull())
  expect(screen.getByLabelText(/^Places/)).toHaveValue('250')
})

test('the size of text is one key away', async () => {
  const { user, inputsOf } = start()
  await navigation()
  await user.keyboard('{Alt>}0{/Alt}')
  expect(inputsOf('settings.set')).toEqual([{ textSize: 125 }])
})

test('a district officer sees the centres and not the desk', async () => {
  start({ centre: { ...wagholi, kind: 'district' }, me: { ...asha, roles: ['district-officer'] } })
  expect(await screensOffered()).toEqual([
    'Centres',
    'Staff',
    'Sending',
    'Settings',
    'Identity',
    'Policy',
    'Observation',
    'Certificates',
  ])
})
