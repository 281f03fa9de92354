import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { Instant } from '#contract/fields'
import type { RevocationsState } from '#contract/revocations'
import { Revocations } from '../../renderer/screens/sync/revocations.tsx'
import { asha, NOW, ravi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'

const held = (some: Partial<RevocationsState> = {}): RevocationsState => ({
  asOf: NOW,
  daysOld: 0,
  count: 12,
  devices: 1,
  takenAt: NOW,
  carriedBy: 'line',
  ...some,
})
const nothing = held({ asOf: null, daysOld: null, count: 0, devices: 0, takenAt: null, carriedBy: null })

const open = (state: RevocationsState, me = asha, enrolled = true) =>
  openPage(<Revocations enrolled={enrolled} />, {
    'revocations.state': () => done(state),
    'staff.me': () => done(me),
    'revocations.pull': () => done(held({ asOf: Instant.parse('2026-11-24T08:00:00.000+05:30') })),
    'revocations.take': () => refuse('revocations-older', { heldAsOf: NOW }),
    'revocations.save': () => done({ file: '/media/stick/teeka-revocations.json' }),
    'files.chooseFolder': () => done({ folder: '/media/stick' }),
  })

test('the age of the list stands first, then what is on it and how it came', async () => {
  open(held({ daysOld: 3 }))
  expect(await screen.findByText('The list is of 23 Nov 2026, 09:30, 3 days old.')).toBeVisible()
  expect(screen.getByText(/On it: 12 certificates, 1 stolen laptop\./)).toBeVisible()
  expect(screen.getByText('Last fetched on 23 Nov 2026, 09:30.')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('after a week it is said what that means and what to do; a week old it is not yet', async () => {
  open(held({ daysOld: 8 }))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /8 days old\. What was revoked since still reads as good\. Fetch the list once there is a line, or ask the district/,
  )
})

test('a week is not too old', async () => {
  open(held({ daysOld: 7 }))
  await screen.findByText(/7 days old/)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('without a list it says what may be missed', async () => {
  open(nothing)
  expect(await screen.findByRole('alert')).toHaveTextContent(/a certificate that was revoked reads as good/)
})

test('a laptop that is not enrolled is told so without alarm', async () => {
  open(nothing, asha, false)
  expect(await screen.findByText(/a certificate that was revoked reads as good/)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('by key it is fetched, taken from a file and written to a stick, and each says what came of it', async () => {
  const { user, inputsOf } = open(held())
  await screen.findByRole('button', { name: /Fetch the list/ })
  await user.keyboard('{Alt>}r{/Alt}')
  expect(await screen.findByText('The list of 24 Nov 2026, 08:00 is here now.')).toBeVisible()
  await user.keyboard('{Alt>}w{/Alt}')
  expect(await screen.findByText('Written as /media/stick/teeka-revocations.json.')).toBeVisible()
  expect(inputsOf('revocations.save')).toEqual([{ folder: '/media/stick' }])
  await user.upload(screen.getByLabelText('File of the list of revocations'), new File(['{"list":1}'], 'list.json'))
  expect(await screen.findByText(/older than the one here, which is of 23 Nov 2026, 09:30/)).toBeVisible()
  expect(inputsOf('revocations.take')).toEqual([{ text: '{"list":1}' }])
})

test('a stick that was pulled meanwhile is said, and the list that is here stays', async () => {
  const { user, inputsOf } = open(held())
  const file = new File(['{"list":1}'], 'list.json')
  file.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  await user.upload(await screen.findByLabelText('File of the list of revocations'), file)
  expect(await screen.findByText(/cannot be read. Check that the stick is in/)).toBeVisible()
  expect(inputsOf('revocations.take')).toEqual([])
})

test('who does not answer for the centre may fetch it and nothing else', async () => {
  open(held(), ravi)
  await screen.findByRole('button', { name: /Fetch the list/ })
  expect(screen.getAllByRole('button')).toHaveLength(1)
})
