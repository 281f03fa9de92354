import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse } from '#contract/answer'
import { asha } from '../support/people-at-work.ts'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { person, verifiedBy } from './desk-world.ts'

/** A number that UIDAI cannot have issued to anybody: its check digit fits, its digits are made up for this test. */
const FITS = '234567890124'
const ONE_DIGIT_OFF = '234567890123'

const title = 'Does the photo ID agree with the person and the record?'
const agrees = (): HTMLElement => screen.getByRole('button', { name: /Document seen and it agrees/ })
const numberField = (): HTMLElement => screen.getByLabelText(/^Number on the document/)
const everythingShown = (): string =>
  document.body.innerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join(' ')

async function inHand(number: number, ...more: Parameters<typeof openDesk> extends [unknown, ...infer R] ? R : never) {
  const desk: OpenDesk = openDesk([person(number, { name: 'Sunita Jadhav' })], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByRole('heading', { name: title })
  return desk
}

test('document by digit, number, Enter to check, Enter to confirm: the dose is next, its PIN has the focus', async () => {
  const { user, inputsOf, world } = await inHand(11)
  expect(screen.getByRole('radio', { name: 'Aadhaar' })).toHaveFocus()
  await user.keyboard('1')
  expect(numberField()).toHaveFocus()
  await user.keyboard(`${FITS}{Enter}`)
  expect(screen.getByText('Aadhaar ••••••••0124')).toBeVisible()
  expect(screen.getByText('The number fits its form')).toBeVisible()
  expect(agrees()).toHaveFocus()
  expect(inputsOf('identity.verify')).toEqual([])
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText(/^PIN of Sunita Jadhav/)).toHaveFocus()
  expect(inputsOf('identity.verify')).toEqual([
    {
      id: expect.any(String),
      personId: person(11, {}).line.id,
      sessionId: world.session.id,
      document: 'aadhaar',
      number: FITS,
      state: null,
      unreadableBecause: null,
      facilitation: null,
      guardian: null,
      photo: 'not-compared',
      differences: [],
      decision: 'agrees',
      note: null,
    },
  ])
})

test('the full number is out of the page as soon as it is checked, and after it was sent', async () => {
  const { user } = await inHand(12)
  await user.keyboard(`1${FITS}`)
  expect(everythingShown()).toContain(FITS)
  await user.keyboard('{Enter}')
  expect(everythingShown()).not.toContain(FITS)
  await user.keyboard('{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(everythingShown()).not.toContain(FITS)
})

test('a blocked number says why, is taken off the page, and nothing is sent', async () => {
  const { user, inputsOf } = await inHand(13)
  await user.keyboard(`1${ONE_DIGIT_OFF}{Enter}`)
  expect(screen.getByText(/••••••••0123 cannot be taken: the check digit does not fit/)).toBeVisible()
  expect(everythingShown()).not.toContain(ONE_DIGIT_OFF)
  expect(numberField()).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(inputsOf('identity.verify')).toEqual([])
  await user.keyboard(`${FITS}{Enter}{Enter}`)
  expect(await screen.findByLabelText(/^PIN of/)).toBeVisible()
})

test('a PAN that is none stays to be put right', async () => {
  const { user } = await inHand(14)
  await user.keyboard('2ABCCE1234F{Enter}')
  expect(screen.getByText(/cannot be taken: not the number of a person/)).toBeVisible()
  expect(numberField()).toHaveValue('ABCCE1234F')
})

test('a doubtful number is a look and no stop', async () => {
  const { user } = await inHand(15)
  await user.keyboard('5XX12 20190001234{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('no state has these letters')
  expect(agrees()).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByLabelText(/^PIN of/)).toBeVisible()
})

test('without a number Enter asks for it', async () => {
  const { user, inputsOf } = await inHand(16)
  await user.click(agrees())
  expect(screen.getByText('Type the number, or say that it cannot be read.')).toBeVisible()
  expect(numberField()).toHaveFocus()
  expect(inputsOf('identity.verify')).toEqual([])
})

test('a number that cannot be read needs a reason', async () => {
  const { user, inputsOf } = await inHand(17)
  await user.keyboard('{Alt>}u{/Alt}')
  expect(screen.getByLabelText(/^Why can it not be read/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Say in a few words why it cannot be read.')).toBeVisible()
  await user.keyboard('card worn{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('identity.verify')).toMatchObject([{ number: null, unreadableBecause: 'card worn' }])
})

test('what differs is recorded and goes to the in-charge; Enter then frees the desk', async () => {
  const { user, inputsOf } = await inHand(18)
  await user.keyboard('{F4}')
  expect(screen.getByLabelText(/^What differs/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Say in a few words what differs.')).toBeVisible()
  await user.keyboard('other photo{Enter}')
  expect(await screen.findByText(/did not agree. Ravi Kulkarni recorded it at 10:41/)).toBeVisible()
  expect(inputsOf('identity.verify')).toMatchObject([{ decision: 'differs', note: 'other photo' }])
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Ready for the next person')).toBeVisible()
  expect(screen.getByRole('combobox')).toHaveFocus()
})

test('the in-charge can have a document checked again', async () => {
  const referred = person(
    19,
    { name: 'Sunita Jadhav', step: 'referred' },
    {
      verification: verifiedBy(asha, 'differs'),
    },
  )
  const { user } = openDesk([referred])
  await user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByText(/did not agree/)
  await user.keyboard('{F4}')
  await screen.findByRole('heading', { name: title })
  await user.keyboard(`1${FITS}{Enter}{Enter}`)
  expect(await screen.findByLabelText(/^PIN of/)).toBeVisible()
})

test('after a restart of the register Enter sends the same verification once more', async () => {
  let tries = 0
  const { user, inputsOf } = await inHand(20, (_, usual) => ({
    'identity.verify': (input) => {
      tries += 1
      return tries === 1 ? refuse('register-down') : (usual['identity.verify']?.(input) ?? refuse('bug'))
    },
  }))
  await user.keyboard(`1${FITS}{Enter}{Enter}`)
  expect(await screen.findByText(/register is starting again/)).toBeVisible()
  await user.keyboard('{Enter}')
  await screen.findByLabelText(/^PIN of/)
  const [first, second] = inputsOf('identity.verify')
  expect(second).toEqual(first)
})

test('the kind of document is remembered for the next person, the number is not', async () => {
  const { user } = openDesk([person(21, { name: 'Sunita Jadhav' }), person(22, { name: 'Rahim Khan' })])
  await user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByRole('heading', { name: title })
  await user.keyboard('4J8369854{Enter}')
  await user.keyboard('{Escape}')
  await user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'Rahim Khan' })
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Passport' })).toHaveFocus())
  expect(screen.getByRole('radio', { name: 'Passport' })).toBeChecked()
  expect(numberField()).toHaveValue('')
})

test('the rarer documents are in a list', async () => {
  const { user, inputsOf } = await inHand(23)
  await user.keyboard('6')
  expect(await screen.findByLabelText(/^Other document/)).toHaveFocus()
  await user.selectOptions(screen.getByLabelText(/^Other document/), 'Student ID')
  await user.keyboard('{Enter}')
  expect(numberField()).toHaveFocus()
  await user.keyboard('AB-1234{Enter}{Enter}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('identity.verify')).toMatchObject([{ document: 'student-id', number: 'AB-1234' }])
})
