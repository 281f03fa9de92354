import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { refuse } from '#contract/answer'
import type { CertificateView } from '#contract/views'
import { ravi } from '../support/people-at-work.ts'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { CERTIFICATE_ID, aCertificate, aDose, person, tooEarly, verifiedBy } from './desk-world.ts'

type More = Parameters<typeof openDesk> extends [unknown, ...infer R] ? R : never

async function withCertificate(certificate: CertificateView, ...more: More): Promise<OpenDesk> {
  const line = { name: 'Rahim Khan', step: 'vaccinated' } as const
  const view = person(51, line, { verification: verifiedBy(ravi), doses: [aDose()], due: tooEarly, certificate })
  const desk = openDesk([view], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  await screen.findByText(/is recorded, confirmed 10:42:17/)
  return desk
}

test('by one key the certificate is saved as a credential, and no copy is counted', async () => {
  const { user, inputsOf } = await withCertificate(aCertificate({ copies: 1 }))
  await user.keyboard('{Alt>}j{/Alt}')
  expect(await screen.findByText('Saved as /stick/credential.json')).toBeVisible()
  expect(inputsOf('files.saveCredential')).toEqual([{ name: `teeka-${CERTIFICATE_ID}`, text: '{}' }])
  expect(screen.getByText('1 copy went out')).toBeVisible()
})

test('what stands against it is said with what to do', async () => {
  const { user, inputsOf } = await withCertificate(aCertificate(), () => ({
    'certificates.credential': () =>
      refuse('clock-behind', { clock: '2026-11-23T10:42:00.000+05:30', last: '2026-11-23T10:50:00.000+05:30' }),
  }))
  await user.click(screen.getByRole('button', { name: /Save for other systems/ }))
  expect(await screen.findByText(/says 23 Nov 2026, 10:42 and is behind the last entry of/)).toBeVisible()
  expect(inputsOf('files.saveCredential')).toEqual([])
})

test('without a signature of the laptop there is nothing to save', async () => {
  await withCertificate(aCertificate({ signed: false }))
  expect(screen.queryByRole('button', { name: /Save for other systems/ })).toBeNull()
})
