import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done } from '#contract/answer'
import type { InputOf } from '#contract/calls'
import { LocalDate } from '#contract/fields'
import type { ScreeningView } from '#contract/policy-views'
import type { PersonView } from '#contract/views'
import { forgetDraft } from '../../renderer/ui/use-draft.ts'
import { NOW, ravi } from '../support/people-at-work.ts'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { person, putIn, session, verifiedBy } from './desk-world.ts'

const ORDINARY: ScreeningView['ask'] = {
  claims: [],
  booking: false,
  conditions: ['other-vaccine', 'acutely-unwell', 'allergy'],
}

const booked: NonNullable<PersonView['appointment']> = {
  slot: null,
  bookedOn: null,
  product: null,
  dose: null,
  category: null,
  offList: false,
  hasCode: false,
  check: null,
}

const rahim = (number: number, ask: ScreeningView['ask']): PersonView =>
  person(
    number,
    { name: 'Rahim Khan', nativeName: 'रहीम ख़ान', step: 'verified' },
    { verification: verifiedBy(ravi), screening: { ask, noted: null, before: null } },
  )

const notedFrom = (input: InputOf<'screening.note'>): NonNullable<ScreeningView['noted']> => ({
  category: 'citizen',
  claims: [...input.claims],
  proofs: [],
  comorbidities: [...input.comorbidities],
  conditions: input.conditions.map(({ condition, since }) => ({
    condition,
    since: since === null ? null : LocalDate.parse(since),
  })),
  bookedOn: null,
})

/** The register notes what is said; `after` is what it makes of it. */
async function inHand(view: PersonView, after: Partial<PersonView> = {}): Promise<OpenDesk> {
  forgetDraft(`screening-${view.line.id}`)
  forgetDraft(`screening-${view.line.id}-details`)
  const desk = openDesk([view], (world) => ({
    'screening.note': (input) => {
      const ask = view.screening?.ask ?? ORDINARY
      const changed = { ...view, ...after, screening: { ask, noted: notedFrom(input), before: null } }
      putIn(world, changed)
      return done(changed)
    },
  }))
  await desk.user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  await screen.findByRole('heading', { level: 2, name: 'Ask before the dose' })
  return desk
}

test('on an ordinary day one Enter says that none applies, and the PIN is next', async () => {
  const view = rahim(61, ORDINARY)
  const { user, inputsOf } = await inHand(view)
  expect(screen.getAllByRole('checkbox')).toHaveLength(3)
  expect(screen.queryByText('Comes as, with the proof seen')).toBeNull()
  expect(screen.getByRole('button', { name: /^None of these/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByLabelText(/^PIN of/)).toHaveFocus())
  expect(inputsOf('screening.note')).toEqual([
    { personId: view.line.id, sessionId: session.id, claims: [], comorbidities: [], conditions: [], bookedOn: null },
  ])
  expect(screen.getByText('Asked: none of it applies.')).toBeVisible()
})

test('who had another vaccine says when, and is told from when on they may come', async () => {
  const deferred: PersonView['due'] = {
    state: 'not-due',
    dose: 1,
    of: 2,
    dueFrom: LocalDate.parse('2026-11-28'),
    dueTo: null,
    reasons: [{ why: 'deferred', details: { condition: 'other-vaccine', order: 'An order', until: '2026-11-28' } }],
    order: null,
    byDistrict: false,
    pack: 'india-covid 2',
  }
  const { user, inputsOf } = await inHand(rahim(62, ORDINARY), { due: deferred })
  await user.keyboard('1')
  const since = screen.getByLabelText(/Another vaccine in the past 14 days: when did it end/)
  expect(since).toHaveFocus()
  await user.keyboard('24 11 2026')
  await user.click(screen.getByRole('button', { name: /^Note it/ }))
  expect(screen.getByText('This day has not come yet.')).toBeVisible()
  expect(inputsOf('screening.note')).toEqual([])
  await user.clear(since)
  await user.type(since, '14 11 2026{Enter}')
  expect(await screen.findByText('Earliest 28 Nov 2026')).toBeVisible()
  expect(
    screen.getByText('To be deferred: Another vaccine in the past 14 days. From 28 Nov 2026 on it may be given.'),
  ).toBeVisible()
  expect(inputsOf('screening.note')[0]?.conditions).toEqual([{ condition: 'other-vaccine', since: '2026-11-14' }])
  await user.keyboard('{Alt>}e{/Alt}')
  expect(await screen.findByRole('heading', { level: 2, name: 'Ask before the dose' })).toBeVisible()
})

test('what the booking says of the person is proposed where it is asked, and one Enter confirms it', async () => {
  const ask: ScreeningView['ask'] = { ...ORDINARY, claims: ['health-worker', 'comorbidity'] }
  const { user, inputsOf } = await inHand({ ...rahim(68, ask), appointment: { ...booked, category: 'health-worker' } })
  expect(screen.getByText(/^Booked as: /)).toBeVisible()
  expect(screen.getByRole('button', { name: /^Note it/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(inputsOf('screening.note')).toMatchObject([{ claims: ['health-worker'] }]))
})

test('what the booking says is not proposed where nothing depends on it', async () => {
  await inHand({ ...rahim(69, ORDINARY), appointment: { ...booked, category: 'health-worker' } })
  expect(screen.queryByText(/^Booked as: /)).toBeNull()
  expect(screen.getByRole('button', { name: /^None of these/ })).toBeVisible()
})

test('who is booked for an illness is asked which, for the booking does not say it', async () => {
  const ask: ScreeningView['ask'] = { ...ORDINARY, claims: ['comorbidity'] }
  await inHand({ ...rahim(70, ask), appointment: { ...booked, category: 'comorbid' } })
  expect(screen.getByText(/^Booked as: /)).toBeVisible()
  expect(screen.getByLabelText(/Illness on the certificate/)).toHaveFocus()
})

test('what was said and seen the last time is proposed with its illness, and one Enter confirms it', async () => {
  const ask: ScreeningView['ask'] = { ...ORDINARY, claims: ['health-worker', 'comorbidity'] }
  const before = { claims: ['comorbidity' as const], comorbidities: ['angina'], at: NOW }
  const { user, inputsOf } = await inHand({ ...rahim(71, ask), screening: { ask, noted: null, before } })
  expect(screen.getByText(/^Said and seen .*Look at the proof/)).toBeVisible()
  expect(screen.getByRole('button', { name: /^Note it/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(inputsOf('screening.note')).toMatchObject([{ claims: ['comorbidity'], comorbidities: ['angina'] }]),
  )
})

test('an illness that is not listed any more is not proposed', async () => {
  const ask: ScreeningView['ask'] = { ...ORDINARY, claims: ['comorbidity'] }
  const before = { claims: ['comorbidity' as const], comorbidities: ['struck-off'], at: NOW }
  await inHand({ ...rahim(72, ask), screening: { ask, noted: null, before } })
  expect(screen.getByLabelText(/Illness on the certificate/)).toHaveValue('')
})

test('a claim names the proof that is to be seen, and an illness is chosen from the list', async () => {
  const ask: ScreeningView['ask'] = { ...ORDINARY, claims: ['health-worker', 'comorbidity'] }
  const { user, inputsOf } = await inHand(rahim(63, ask))
  expect(screen.getByText('seen: employment certificate')).toBeVisible()
  await user.keyboard('2')
  await user.click(screen.getByRole('button', { name: /^Note it/ }))
  expect(screen.getByText('Say which listed illness the certificate names.')).toBeVisible()
  await user.selectOptions(screen.getByLabelText(/Illness on the certificate/), 'Angina with hypertension or diabetes')
  await user.click(screen.getByRole('button', { name: /^Note it/ }))
  await waitFor(() =>
    expect(inputsOf('screening.note')).toMatchObject([{ claims: ['comorbidity'], comorbidities: ['angina'] }]),
  )
})

test('a dose that was given before anybody asked is recorded all the same, with a reason', async () => {
  const { user } = await inHand(rahim(64, ORDINARY))
  await user.keyboard('{F4}')
  expect(await screen.findByText(/the questions before the dose were not asked/)).toBeVisible()
  expect(screen.getByLabelText(/^Reason/)).toHaveFocus()
})
