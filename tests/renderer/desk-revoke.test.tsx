import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { asha, ravi } from '../support/people-at-work.ts'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { aCertificate, aDose, CERTIFICATE_ID, person, tooEarly, verifiedBy } from './desk-world.ts'

async function inHand(number: number, certificate = aCertificate({ copies: 1 })): Promise<OpenDesk> {
  const more = { verification: verifiedBy(ravi), doses: [aDose()], due: tooEarly, certificate }
  const desk = openDesk([person(number, { name: 'Rahim Khan', step: 'vaccinated' }, more)])
  await desk.user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  await screen.findByText(/is recorded, confirmed 10:42:17/)
  return desk
}
const history = () => within(screen.getByRole('region', { name: 'History' }))

test('by the keyboard alone: a reason by its digit, the PIN, Enter; then the page says what the paper is worth', async () => {
  const { user, inputsOf } = await inHand(71)
  await user.keyboard('{Alt>}v{/Alt}')
  expect(await screen.findByRole('heading', { name: 'Revoke this certificate' })).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent(
    /Every copy that is out.*will read as revoked.*Nothing takes that back/,
  )
  await user.keyboard('1')
  await user.keyboard('{Enter}')
  await user.keyboard('4711{Enter}')
  expect(
    await screen.findByText(/Revoked by Asha Patil.*The paper was lost or stolen\. Every copy of it reads as revoked/),
  ).toBeVisible()
  expect(inputsOf('certificates.revoke')).toEqual([
    {
      certificateId: CERTIFICATE_ID,
      reason: 'The paper was lost or stolen',
      approval: { approver: asha.id, pin: '4711' },
    },
  ])
  expect(history().getByText(/revoked 23 Nov 2026, 10:50/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Revoke this certificate/ })).toBeNull()
  // What is printed from here on is another.
  expect(screen.getByRole('button', { name: /Print the certificate/ })).toHaveFocus()
})

test('a wrong PIN is said and nothing is revoked; what was typed stays', async () => {
  const { user } = await inHand(72)
  await user.keyboard('{Alt>}v{/Alt}')
  await screen.findByRole('heading', { name: 'Revoke this certificate' })
  await user.keyboard('2{Enter}')
  await user.keyboard('1111{Enter}')
  expect(await screen.findByText(/not the in-charge's PIN/)).toBeVisible()
  expect(screen.getByRole('radio', { name: /wrong person/ })).toBeChecked()
})

test('without a reason or a PIN it goes nowhere, and says what is missing', async () => {
  const other = aCertificate({ id: 'URN:UVCI:01:IN:0000000000000000#X', copies: 1 })
  const { user, inputsOf } = await inHand(73, other)
  await user.keyboard('{Alt>}v{/Alt}')
  await user.click(await screen.findByRole('button', { name: /Revoke it for good/ }))
  expect(await screen.findByText('Say why it is revoked.')).toBeVisible()
  await user.keyboard('3{Enter}{Enter}')
  expect(await screen.findByText('The in-charge types their PIN.')).toBeVisible()
  expect(inputsOf('certificates.revoke')).toEqual([])
})

test('Escape leaves it as it was, and F7 prints nothing meanwhile', async () => {
  const { user, inputsOf } = await inHand(74)
  await user.keyboard('{Alt>}v{/Alt}')
  await screen.findByRole('heading', { name: 'Revoke this certificate' })
  await user.keyboard('{F7}')
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('button', { name: /Next person/ })).toHaveFocus()
  expect([...inputsOf('print.page'), ...inputsOf('certificates.revoke')]).toEqual([])
})

test('one that a correction revoked is not offered to be revoked, and says why a new one comes', async () => {
  const revoked = { at: aCertificate().issuedAt, byName: 'Asha Patil', reason: null }
  await inHand(75, aCertificate({ copies: 1, standing: 'to-replace', revoked }))
  expect(screen.getByText(/was corrected since, so it is revoked/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Revoke this certificate/ })).toBeNull()
})
