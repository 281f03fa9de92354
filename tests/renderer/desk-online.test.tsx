import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { ScanId } from '#contract/fields'
import { NOW } from '../support/people-at-work.ts'
import type { Answers } from '../support/wire.tsx'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { person } from './desk-world.ts'

const scanId = ScanId.parse('01970000-0000-7000-b000-000000000044')
const on: Answers = {
  'online.state': () => done({ state: 'on' }),
  'online.askOtp': () => done({ txn: 'ab12' }),
  'online.ask': () => done({ scanId, masked: '••••••••7058', at: NOW }),
}

async function inHand(number: number, answers: Answers): Promise<OpenDesk> {
  const desk = openDesk([person(number, { name: 'Sunita Jadhav' })], () => answers)
  await desk.user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  return desk
}

test('a centre that asks nobody does not offer it', async () => {
  await inHand(311, { 'online.state': () => done({ state: 'off' }) })
  expect(screen.queryByRole('button', { name: /Ask UIDAI/ })).toBeNull()
})

test('with the OTP from the person\u2019s phone the yes becomes the verification', async () => {
  const { user, inputsOf } = await inHand(312, on)
  await user.click(await screen.findByRole('button', { name: /Ask UIDAI/ }))
  await user.type(screen.getByLabelText(/^Number on the document/), '999941057058')
  await user.click(screen.getByRole('button', { name: /send an OTP/ }))
  await user.type(await screen.findByLabelText(/^OTP from/), '482913')
  await user.click(screen.getByRole('button', { name: /Ask with this OTP/ }))
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('online.askOtp')).toMatchObject([{ number: '999941057058', consent: true }])
  expect(inputsOf('online.ask')).toMatchObject([{ consent: true, factor: { kind: 'otp', txn: 'ab12', otp: '482913' } }])
  expect(inputsOf('identity.verify')).toMatchObject([{ scanId, document: 'aadhaar', number: null, decision: 'agrees' }])
})

test('a no is said in words, and the way back is by the card', async () => {
  const { user, inputsOf } = await inHand(313, { ...on, 'online.ask': () => refuse('not-the-person', { code: '100' }) })
  await user.click(await screen.findByRole('button', { name: /Ask UIDAI/ }))
  await user.type(screen.getByLabelText(/^Number on the document/), '999941057058')
  await user.click(screen.getByRole('button', { name: /without OTP/ }))
  expect(await screen.findByText(/name, gender or birth are not those of this number/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: /Verify by the card/ }))
  expect(await screen.findByRole('heading', { name: /Does the photo ID agree/ })).toBeVisible()
  expect(inputsOf('identity.verify')).toEqual([])
})

test('without a line nothing is kept to be asked later', async () => {
  const { user, inputsOf } = await inHand(314, { ...on, 'online.askOtp': () => refuse('server-unreachable') })
  await user.click(await screen.findByRole('button', { name: /Ask UIDAI/ }))
  await user.type(screen.getByLabelText(/^Number on the document/), '999941057058')
  await user.click(screen.getByRole('button', { name: /send an OTP/ }))
  expect(await screen.findByText(/server did not answer/)).toBeVisible()
  expect(inputsOf('online.askOtp')).toHaveLength(1)
})
