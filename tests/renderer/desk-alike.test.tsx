import { act, renderHook, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { InputOf } from '#contract/calls'
import type { Reading } from '#contract/identity-views'
import type { Answers } from '../support/wire.tsx'
import { unlockDesk, useLocked } from '../../renderer/lock/desk-lock.ts'
import { asha } from '../support/people-at-work.ts'
import { openDesk, scan } from './desk-open.tsx'
import { AADHAAR_QR, aMatch, anAadhaar } from './desk-scans.ts'
import { person } from './desk-world.ts'

const button = (words: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name: words })
const meera = person(91, { name: 'Meera Nair' }, { mobile: '9822118841' })
const mira = person(92, { name: 'Mira Nair' })

/** Refuses until everybody alike was told apart. */
const wantsApart =
  (usual: Answers, people: readonly string[]) =>
  (input: InputOf<'people.register'>): ReturnType<NonNullable<Answers['people.register']>> => {
    const decided = people.every((one) => input.apart?.people.includes(one))
    return decided ? (usual['people.register']?.(input) ?? refuse('bug')) : refuse('looks-like', { people })
  }

async function typeWalkIn(user: ReturnType<typeof openDesk>['user']): Promise<void> {
  await screen.findByText('Ready for the next person')
  await user.keyboard('{F3}Meera Nair{Enter}{Enter}1974{Enter}f{Enter}{Enter}')
  await screen.findByRole('heading', { name: 'Is this one person or two?' })
}

test('at a walk-in those alike come one after the other; told apart, the same registration is tried again', async () => {
  const { user, inputsOf } = openDesk([meera, mira], (_, usual) => ({
    'people.register': wantsApart(usual, [meera.line.id, mira.line.id]),
  }))
  await typeWalkIn(user)
  expect(screen.getByText('1 of 2')).toBeVisible()
  expect(await button(/^Same person/)).toHaveFocus()
  expect(within(screen.getByRole('table')).getByRole('row', { name: /^Born/ })).toHaveTextContent('Born19741974')
  await user.keyboard('{F4}')
  expect(screen.getByRole('radio', { name: 'Twin, brother or sister' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Choose a reason.')).toBeVisible()
  await user.keyboard('1')
  expect(screen.getByLabelText(/^In a few words/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('2 of 2')).toBeVisible()
  await user.keyboard('{F4}5')
  await user.keyboard('{Enter}')
  expect(screen.getByText('Say in a few words how you know.')).toBeVisible()
  await user.keyboard('lives in another village{Enter}')
  await waitFor(() => expect(inputsOf('people.register')).toHaveLength(2))
  const [first, second] = inputsOf('people.register')
  expect(second).toEqual({
    ...first,
    apart: {
      people: [meera.line.id, mira.line.id],
      reason: 'Twin, brother or sister; lives in another village',
    },
  })
})

test('the same person is opened instead of registered again, and Escape goes back to what was typed', async () => {
  const { user, inputsOf } = openDesk([meera], (_, usual) => ({
    'people.register': wantsApart(usual, [meera.line.id]),
  }))
  await typeWalkIn(user)
  await user.keyboard('{Escape}')
  expect(await screen.findByLabelText(/^Born/)).toHaveValue('1974')
  await user.click(await button(/^Register(?! a)/))
  await button(/^Same person/)
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Meera Nair' })).toBeVisible()
  expect(inputsOf('people.register')).toHaveLength(2)
})

test('a scanned card whose document is another’s: only the in-charge may tell them apart', async () => {
  const reading: Reading = anAadhaar({ matches: [aMatch(meera, { why: 'same-document', document: 'agree' })] })
  const { user } = openDesk([meera], (_, usual) => ({ 'people.register': wantsApart(usual, [meera.line.id]) }), {
    readings: new Map([[AADHAAR_QR, reading]]),
  })
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  await button(/^Open the record of Meera Nair/)
  await user.keyboard('{F3}')
  expect(await screen.findByText(/The document itself names this record/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Different people/ })).toBeNull()
  await user.keyboard('{F9}')
  const { result: locked } = renderHook(() => useLocked())
  expect(locked.current).toMatchObject({ why: 'hand-over' })
  act(unlockDesk)
})

test('the in-charge tells them apart, with the scan and the reason', async () => {
  const reading = anAadhaar({ matches: [aMatch(meera, { why: 'same-record' })] })
  const { user, inputsOf } = openDesk(
    [meera],
    (_, usual) => ({ 'people.register': wantsApart(usual, [meera.line.id]) }),
    { readings: new Map([[AADHAAR_QR, reading]]), me: asha },
  )
  await screen.findByText('Ready for the next person')
  scan(AADHAAR_QR)
  await button(/^Open the record of Meera Nair/)
  await user.keyboard('{F3}')
  await button(/^Same person/)
  await user.keyboard('{F4}4{Enter}')
  expect(await screen.findByRole('heading', { level: 1, name: 'Sunita Jadhav' })).toBeVisible()
  expect(inputsOf('people.register').at(-1)).toMatchObject({
    scanId: reading.scanId,
    apart: { people: [meera.line.id], reason: 'Other face' },
  })
})

test('at the verification the two are joined, and the refused act is tried again with its id', async () => {
  let joined = false
  const { user, inputsOf } = openDesk([meera, mira], (world, usual) => ({
    'people.alike': () => done([aMatch(mira)]),
    'people.link': (input) => {
      joined = true
      return usual['people.link']?.(input) ?? refuse('bug')
    },
    'identity.verify': (input) =>
      joined ? (usual['identity.verify']?.(input) ?? refuse('bug')) : refuse('looks-like', { people: [mira.line.id] }),
    'staff.me': () => done(world.me),
  }))
  await user.type(await screen.findByRole('combobox'), 'meera{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  await user.keyboard('1234567890124{Enter}{Enter}')
  expect(await screen.findByRole('heading', { name: 'Is this one person or two?' })).toBeVisible()
  expect(screen.getByText('Nearly everything agrees: very likely one person.')).toBeVisible()
  await user.keyboard('{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('people.link')).toEqual([
    {
      id: expect.any(String),
      personId: meera.line.id,
      otherId: mira.line.id,
      reason: 'Compared at the desk: one person',
    },
  ])
  const [first, second] = inputsOf('identity.verify')
  expect(second).toEqual(first)
})

test('at the verification two people are told apart, by scan as well', async () => {
  const decided = new Set<string>()
  const { user, inputsOf } = openDesk(
    [meera, mira],
    (_, usual) => ({
      'people.tellApart': (input) => {
        for (const other of input.others) decided.add(other)
        return usual['people.tellApart']?.(input) ?? refuse('bug')
      },
      'identity.verify': (input) =>
        decided.size === 0
          ? refuse('looks-like', { people: [mira.line.id] })
          : (usual['identity.verify']?.(input) ?? refuse('bug')),
    }),
    { readings: new Map([[AADHAAR_QR, anAadhaar({ name: 'Meera Nair' })]]) },
  )
  await user.type(await screen.findByRole('combobox'), 'meera{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  scan(AADHAAR_QR)
  await button(/^Card and person agree/)
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Is this one person or two?' })
  await user.keyboard('{F4}2{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('people.tellApart')).toEqual([
    { personId: meera.line.id, others: [mira.line.id], reason: 'Other family member' },
  ])
  expect(inputsOf('identity.verify')).toHaveLength(2)
})
