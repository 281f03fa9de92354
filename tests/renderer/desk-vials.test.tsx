import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { OutputOf } from '#contract/calls'
import { Instant, LocalDate, LotNumber } from '#contract/fields'
import type { SessionView, VialView } from '#contract/views'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { covaxin, covishield } from '../support/people-at-work.ts'
import type { OpenDesk } from './desk-open.tsx'
import { openDesk } from './desk-open.tsx'
import { session, vial } from './desk-world.ts'

type Need = OutputOf<'vials.need'>

const calm: Need = { waiting: 2, expected: 0, lots: [], others: [] }

const openWith = (
  vials: readonly VialView[],
  need: Partial<Need> = {},
  more: Parameters<typeof openDesk>[1] = () => ({}),
): OpenDesk => {
  const today: SessionView = { ...session, vials: [...vials] }
  forgetDraft(`vial-${session.id}-${vials.length}`)
  return openDesk(
    [],
    (world, usual) => ({
      'sessions.products': () => done([covishield, covaxin]),
      'vials.need': () => done({ ...calm, ...need }),
      ...more(world, usual),
    }),
    { session: today },
  )
}

const over: VialView = { ...vial, number: 2, discardAt: Instant.parse('2020-01-01T10:00:00.000+05:30') }

test('three doses are left and two people wait: F5 says that no other vial is needed', async () => {
  const { user } = openWith([vial])
  await screen.findByText('3 doses left')
  await user.keyboard('{F5}')
  expect(
    await screen.findByText('3 doses are left in vial 3 and 2 people wait: no need to open another.'),
  ).toBeVisible()
})

test('six people wait and one dose is left: F5 says to open it, with what expires first', async () => {
  const lots = [{ lot: LotNumber.parse('4121Z009'), expiry: LocalDate.parse('2027-01-31'), held: 4, dosesPerVial: 10 }]
  const { user, inputsOf } = openWith([{ ...vial, given: 9 }], { waiting: 6, lots }, ({ session: now }) => ({
    'vials.open': () => done(now),
  }))
  await screen.findByText('1 dose left')
  await user.keyboard('{F5}')
  expect(await screen.findByText('Open it: 6 people wait and 1 dose is left in vial 3.')).toBeVisible()
  await user.keyboard('{Enter}')
  expect(inputsOf('vials.open')).toMatchObject([{ lot: '4121Z009', expiry: '2027-01-31', despite: null }])
})

test('a vial over its time is what F5 asks about: Enter discards it for that reason', async () => {
  const { user, inputsOf } = openWith([over], {}, ({ session: now }) => ({ 'vials.discard': () => done(now) }))
  expect(await screen.findByText('time over: discard now')).toBeVisible()
  await user.keyboard('{F5}')
  expect(await screen.findByRole('radio', { name: /Its time is over/ })).toBeChecked()
  await user.keyboard('{Enter}')
  expect(inputsOf('vials.discard')).toEqual([{ vialId: over.id, reason: 'time-over', note: null }])
})

test('a broken vial leaves the table in four keys', async () => {
  const { user, inputsOf } = openWith([vial], {}, ({ session: now }) => ({ 'vials.discard': () => done(now) }))
  await screen.findByText('3 doses left')
  await user.keyboard('{F5}')
  await screen.findByLabelText(/^Lot/)
  await user.keyboard('{Alt>}d{/Alt}3{Enter}')
  expect(inputsOf('vials.discard')).toEqual([{ vialId: vial.id, reason: 'broken', note: null }])
})

test('another reason says what, and at the end one key discards them all', async () => {
  const second = { ...vial, id: over.id, number: 4 }
  const { user, inputsOf } = openWith([vial, second], {}, ({ session: now }) => ({
    'vials.discardAll': () => done(now),
  }))
  await screen.findByText('3 doses left')
  await user.keyboard('{F5}')
  await screen.findByLabelText(/^Lot/)
  await user.keyboard('{Alt>}d{/Alt}')
  await user.click(screen.getByRole('radio', { name: /Another reason/ }))
  await user.click(screen.getByRole('button', { name: /^Discard vial 3/ }))
  expect(screen.getByText('Say in a few words what happened to the vial.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: /^Discard all opened vials: 2/ }))
  expect(inputsOf('vials.discardAll')).toEqual([{ sessionId: session.id }])
})

test('two vaccines on the table: both are named at the edge, with their session and vial', async () => {
  openWith([vial], { others: [{ product: covaxin.code, session: 13, number: 1 }] })
  await screen.findByText(/Covaxin/)
  expect(screen.getByText('Two vaccines are on the table today')).toBeVisible()
  expect(screen.getByText(/Session 13, vial 1:/)).toHaveTextContent('Session 13, vial 1: Covaxin')
})

test('a discarded vial is not proposed', async () => {
  const discarded = { at: vial.openedAt, reason: 'broken', dosesLeft: 3 } as const
  openWith([{ ...vial, discarded }])
  expect(await screen.findByText('No vial in use')).toBeVisible()
})

test('what speaks against a label is said; the vial that was opened all the same needs a reason', async () => {
  const { user, inputsOf } = openWith([vial], {}, ({ session: now }) => ({
    'vials.open': ({ despite }) => (despite === null ? refuse('monitor-past', { lot: '4121Z006' }) : done(now)),
  }))
  await screen.findByText('3 doses left')
  await user.keyboard('{F5}')
  await user.selectOptions(await screen.findByLabelText(/^Vial monitor/), 'stage-3')
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/past its discard point/)).toBeVisible()
  await user.type(screen.getByLabelText(/^It was opened all the same/), 'Given before it was seen')
  await user.keyboard('{Enter}')
  expect(inputsOf('vials.open')).toMatchObject([
    { monitor: 'stage-3', despite: null },
    { monitor: 'stage-3', despite: 'Given before it was seen' },
  ])
})
