import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { PersonView } from '#contract/views'
import { asha, ravi } from '../support/people-at-work.ts'
import type { Answers } from '../support/wire.tsx'
import { openDesk } from './desk-open.tsx'
import { aDose, person } from './desk-world.ts'

async function correcting(held: PersonView, answers: Answers, me = ravi) {
  const desk = openDesk([held], () => ({ 'staff.list': () => done([asha, ravi]), ...answers }), { me })
  await desk.user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByRole('heading', { level: 1 })
  await desk.user.keyboard('{Alt>}k{/Alt}')
  expect(await screen.findByRole('heading', { name: 'Correct what is recorded' })).toBeVisible()
  return desk
}

const withDose = (id: number): PersonView => ({
  ...person(id, { name: 'Sunita Jadav', step: 'vaccinated' }),
  doses: [aDose()],
})

test('a name is corrected with Enter alone: the right one, a reason by its digit', async () => {
  const held = person(301, { name: 'Sunita Jadav' })
  const { user, inputsOf } = await correcting(held, { 'corrections.person': () => done(held) })
  expect(screen.getByText('Sunita Jadav', { selector: '.correct-stands' })).toBeVisible()
  await waitFor(() => expect(screen.getByLabelText('Right is')).toHaveFocus())
  await user.keyboard('Sunita Jadhav{Enter}2{Enter}')
  await waitFor(() =>
    expect(inputsOf('corrections.person')).toMatchObject([
      {
        personId: held.line.id,
        changes: [{ field: 'name', to: 'Sunita Jadhav' }],
        reason: 'Mistyped',
        approval: null,
      },
    ]),
  )
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Correct what is recorded' })).toBeNull())
})

test('from the field one key goes back to what is wrong, and its letter on to the field for that', async () => {
  const held = person(311, { name: 'Sunita Jadav' })
  const { user } = await correcting(held, {})
  await waitFor(() => expect(screen.getByLabelText('Right is')).toHaveFocus())
  await user.keyboard('{Alt>}c{/Alt}m')
  expect(screen.getByRole('radio', { name: /^Mobile/ })).toBeChecked()
  await waitFor(() => expect(screen.getByLabelText('Right is')).toHaveFocus())
  await user.keyboard('9000000001')
  expect(screen.getByLabelText('Right is')).toHaveValue('9000000001')
})

test('what cannot be a name says so at the field, and nothing is sent', async () => {
  const held = person(302, { name: 'Sunita Jadav' })
  const { user, inputsOf } = await correcting(held, {})
  await user.keyboard('12{Enter}')
  expect(await screen.findByText(/Name: signs that do not belong into a name/)).toBeVisible()
  expect(inputsOf('corrections.person')).toEqual([])
})

test('where the in-charge is needed the PIN is asked for, and the same correction goes again', async () => {
  const held = person(303, { name: 'Sunita Jadav' })
  const { user, inputsOf } = await correcting(held, {
    'corrections.person': ({ approval }) => (approval === null ? refuse('needs-in-charge') : done(held)),
  })
  await user.keyboard('Sunita Jadhav{Enter}1{Enter}')
  await user.type(await screen.findByLabelText(/PIN/), '4711{Enter}')
  await waitFor(() => expect(inputsOf('corrections.person')).toHaveLength(2))
  const [first, second] = inputsOf('corrections.person')
  expect(second).toMatchObject({ id: first?.id, approval: { approver: asha.id, pin: '4711' } })
})

test('what is odd and true all the same is said once more by a key of its own', async () => {
  const held = withDose(304)
  const { user, inputsOf } = await correcting(
    held,
    {
      'corrections.dose': ({ knowing }) =>
        knowing?.includes('number-taken') === true ? done(held) : refuse('number-taken', { number: 2 }),
    },
    asha,
  )
  await user.click(screen.getByRole('radio', { name: /^Dose number/ }))
  await user.type(await screen.findByLabelText('Right is'), '2{Enter}1{Enter}')
  expect(await screen.findByText(/Dose 2 of this person is recorded already/)).toBeVisible()
  await user.keyboard('{F4}')
  await waitFor(() => expect(inputsOf('corrections.dose').at(-1)).toMatchObject({ knowing: ['number-taken'] }))
})

test('a dose that was never given is taken out with a reason', async () => {
  const held = withDose(305)
  const { user, inputsOf } = await correcting(held, { 'corrections.void': () => done(held) }, asha)
  await user.click(screen.getByRole('radio', { name: /^Never given/ }))
  expect(await screen.findByText(/taken out of every count/)).toBeVisible()
  await user.click(screen.getByRole('radio', { name: /^Mixed up/ }))
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(inputsOf('corrections.void')).toMatchObject([{ doseId: aDose().id, reason: 'Mixed up with another' }]),
  )
})
