import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { CentreView, SessionView, StaffView } from '#contract/views'
import { App } from '../../renderer/app.tsx'
import { noteRegister } from '../../renderer/client/register-state.ts'
import { unlockDesk } from '../../renderer/lock/desk-lock.ts'
import { draftsOf, forgetDraft } from '../../renderer/ui/use-draft.ts'
import { NOW, ravi, sunita, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'
import { answersOf, openWorld, person, session, verifiedBy } from './desk-world.ts'
import { provingAnswers } from './desk-proving-world.ts'
import { scan } from './desk-open.tsx'
import { settings } from '../support/settings.ts'

const PIN_OF_RAVI = 'PIN of Ravi Kulkarni'
const rahim = person(
  41,
  { name: 'Rahim Khan', nativeName: 'रहीम ख़ान', step: 'verified' },
  { verification: verifiedBy(ravi) },
)

let me: StaffView | null
interface Desk {
  readonly centre?: CentreView
  readonly session?: SessionView
  readonly answers?: Answers
}

/** Ravi is at the desk of the day; Sunita is the other who can sign in. */
function open({ centre = wagholi, session: day = session, answers = {} }: Desk = {}): OpenPage {
  me = ravi
  const world = openWorld([rahim])
  return openPage(<App />, {
    ...answersOf(world),
    ...provingAnswers(world),
    'vault.state': () => done({ vault: 'open' }),
    'setup.state': () => done({ centre, now: NOW }),
    'sessions.current': () => done(day),
    'staff.me': () => done(me),
    'staff.list': () => done([ravi, sunita]),
    'staff.signIn': ({ staffId, pin }) => {
      if (pin === '1111') return refuse('wrong-pin', { tries: 3, seconds: 15 })
      me = [ravi, sunita].find(({ id }) => id === staffId) ?? null
      return me === null ? refuse('staff-unknown') : done(me)
    },
    'staff.signOut': () => {
      me = null
      return done({})
    },
    ...answers,
  })
}

beforeEach(() => {
  noteRegister('ready')
  unlockDesk()
  for (const { id } of [ravi, sunita]) {
    draftsOf(id)
    for (const name of ['desk-hand', 'desk-search', 'walk-in']) forgetDraft(name)
  }
})
afterEach(() => vi.restoreAllMocks())

const atDesk = (): Promise<HTMLElement> => screen.findByRole('combobox')
const lockedPin = (): Promise<HTMLElement> => screen.findByLabelText(PIN_OF_RAVI)

/** So many minutes go by without a hand on the laptop. */
async function leaveAlone(minutes: number): Promise<void> {
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(now + minutes * 60_000)
  await new Promise((later) => setTimeout(later, 2_100))
}

test('after three minutes without a touch the desk shows nobody, asks for the PIN, and all that was half typed comes back', async () => {
  const { user, inputsOf } = open()
  await atDesk()
  await user.keyboard('{F3}')
  const name = await screen.findByLabelText(/^Name(?! in)/)
  await user.type(name, 'Kavita Mo')
  await act(() => leaveAlone(2))
  expect(screen.getByDisplayValue('Kavita Mo')).toBeVisible()
  await act(() => leaveAlone(4))
  expect(await screen.findByRole('heading', { name: 'Locked' })).toBeVisible()
  expect(await lockedPin()).toHaveFocus()
  expect(screen.getByDisplayValue('Kavita Mo')).not.toBeVisible()
  await waitFor(() => expect(inputsOf('staff.signOut')).toHaveLength(1))
  await user.keyboard('2468{Enter}')
  await waitFor(() => expect(screen.getByDisplayValue('Kavita Mo')).toBeVisible())
  expect(screen.getByDisplayValue('Kavita Mo')).toHaveFocus()
  await user.keyboard('re')
  expect(screen.getByDisplayValue('Kavita More')).toBeVisible()
})

test('a scan and a key keep it open', async () => {
  const { user } = open()
  await atDesk()
  const now = performance.now()
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 2.5 * 60_000)
  fireEvent.keyUp(document.body, { key: '4' })
  clock.mockReturnValue(now + 4 * 60_000)
  await act(() => new Promise((later) => setTimeout(later, 2_100)))
  expect(screen.queryByRole('heading', { name: 'Locked' })).toBeNull()
  clock.mockRestore()
  await user.keyboard('{F9}')
})

test.each([
  ['a real centre locks whatever is set', { ...wagholi, mode: 'real' as const }, true],
  ['a practice desk that never locks does not', wagholi, false],
])('%s', async (_, centre, locks) => {
  open({ centre, answers: { 'settings.get': () => done({ ...settings, lockAfter: 0 }) } })
  await atDesk()
  await act(() => leaveAlone(4))
  expect(screen.queryByRole('heading', { name: 'Locked' }) !== null).toBe(locks)
})

test('the laptop\u2019s own lock locks the desk at once', async () => {
  const { announce } = open()
  await atDesk()
  act(() => announce({ kind: 'lock' }))
  expect(await screen.findByText(/The laptop was locked or asleep. Ravi Kulkarni types the PIN/)).toBeVisible()
  expect(await lockedPin()).toHaveFocus()
})

test('it stays locked while the register is away, and whoever the register brings back is signed out', async () => {
  let away = true
  const signOut = (): ReturnType<NonNullable<Answers['staff.signOut']>> => {
    if (away) return refuse('register-down')
    me = null
    return done({})
  }
  const { announce, inputsOf } = open({ answers: { 'staff.signOut': signOut } })
  await atDesk()
  act(() => announce({ kind: 'lock' }))
  await lockedPin()
  await waitFor(() => expect(inputsOf('staff.signOut').length).toBeGreaterThan(0))
  away = false
  act(() => announce({ kind: 'register', state: 'ready' }))
  await waitFor(() => expect(me).toBeNull())
  expect(screen.getByRole('heading', { name: 'Locked' })).toBeVisible()
})

test('a scanner types no PIN at a locked desk', async () => {
  const { announce, inputsOf } = open()
  await atDesk()
  act(() => announce({ kind: 'lock' }))
  await lockedPin()
  scan('90124500012345678901')
  expect(await screen.findByText(/a badge signs nobody in/)).toBeVisible()
  expect(screen.getByLabelText(PIN_OF_RAVI)).toHaveValue('')
  expect(inputsOf('staff.signIn')).toEqual([])
})

test('F9 hands over with the person in hand: digit, PIN, Enter, and the vaccinator goes on with them', async () => {
  const { user } = open()
  await user.type(await atDesk(), 'rahim{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'रहीम ख़ान' })
  await user.keyboard('{F9}')
  expect(await screen.findByRole('heading', { name: 'Who is at the desk?' })).toBeVisible()
  expect(screen.getByText(/^Ravi Kulkarni hands over/)).toBeVisible()
  for (const shown of screen.getAllByText('रहीम ख़ान')) expect(shown).not.toBeVisible()
  await user.keyboard('2')
  await user.keyboard('1357{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'रहीम ख़ान' })).toBeVisible()
})

test('another person begins with nothing of the first one\u2019s words, which wait for their return', async () => {
  const { user } = open()
  await atDesk()
  await user.keyboard('{F3}')
  await user.type(await screen.findByLabelText(/^Name(?! in)/), 'Kavita Mo')
  await user.keyboard('{F9}')
  await user.keyboard('2')
  await user.keyboard('1357{Enter}')
  await screen.findByRole('heading', { name: 'Ready for the next person' })
  await user.keyboard('{F3}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Name(?! in)/ })).toHaveValue(''))
  await user.keyboard('{F9}')
  await user.keyboard('1')
  await user.keyboard('2468{Enter}')
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Name(?! in)/ })).toHaveValue('Kavita Mo'))
})
