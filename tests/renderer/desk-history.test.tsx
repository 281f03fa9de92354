import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LinkId } from '#contract/fields'
import type { CertificateReading } from '#contract/identity-views'
import type { PersonView } from '#contract/views'
import { asha, ravi } from '../support/people-at-work.ts'
import { openDesk, scan } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { CERTIFICATE_CODE, aMatch, aScannedCertificate } from './desk-scans.ts'
import { aDose, person } from './desk-world.ts'

const button = (words: RegExp): Promise<HTMLElement> => screen.findByRole('button', { name: words })
const readings = (reading: CertificateReading) => new Map([[CERTIFICATE_CODE, reading]])

async function inHand(held: PersonView, some: Parameters<typeof openDesk>[2] = {}): Promise<OpenDesk> {
  const desk = openDesk([held], () => ({}), some)
  await desk.user.type(await screen.findByRole('combobox'), 'sunita{Enter}')
  await screen.findByRole('heading', { level: 1 })
  return desk
}

test('a certificate of the person in hand: its doses are compared, and Enter adds them to the history', async () => {
  const held = person(101, { name: 'Sunita Jadhav' })
  const { user, inputsOf, world } = await inHand(held, { readings: readings(aScannedCertificate()) })
  scan(CERTIFICATE_CODE)
  expect(await screen.findByText('Signed by the programme at PHC Lohegaon')).toBeVisible()
  expect(screen.getByText(/Dose 1 of 2: Covishield, 3 Aug 2026/)).toBeVisible()
  expect(await button(/^Add 1 dose to the history/)).toHaveFocus()
  await screen.findAllByText('agrees')
  await user.keyboard('{Enter}')
  const history = within(await screen.findByRole('region', { name: 'History' }))
  expect(
    await history.findByText('Covishield, lot 4121Z001, from a certificate of PHC Lohegaon, 3 Aug 2026'),
  ).toBeVisible()
  expect(inputsOf('people.noteHistory')).toEqual([
    { personId: held.line.id, sessionId: world.session.id, scanId: aScannedCertificate().scanId, note: null },
  ])
  expect(await screen.findByRole('heading', { name: /Does the photo ID agree/ })).toBeVisible()
})

test('of another name only the in-charge adds it, with a reason; anybody else leaves it out', async () => {
  const held = person(102, { name: 'Sunita Jadhav' })
  const reading = aScannedCertificate({ name: 'Rekha Jadhav' })
  const { user, inputsOf } = await inHand(held, { readings: readings(reading) })
  scan(CERTIFICATE_CODE)
  expect(await screen.findByText(/The name on the document is not the name in the register/)).toBeVisible()
  expect(await button(/^Hand over to the in-charge/)).toBeVisible()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { name: /Does the photo ID agree/ })).toBeVisible()
  expect(inputsOf('people.noteHistory')).toEqual([])
})

test('the in-charge adds it with a reason', async () => {
  const held = person(103, { name: 'Sunita Jadhav' })
  const reading = aScannedCertificate({ name: 'Rekha Jadhav' })
  const { user, inputsOf } = await inHand(held, { readings: readings(reading), me: asha })
  scan(CERTIFICATE_CODE)
  expect(await screen.findByLabelText(/^Why is it taken all the same/)).toHaveFocus()
  await user.keyboard('name before the marriage{Enter}')
  await waitFor(() => expect(inputsOf('people.noteHistory')).toMatchObject([{ note: 'name before the marriage' }]))
})

test('a certificate with nobody in hand registers, and then offers its doses', async () => {
  const { user, inputsOf } = openDesk([], () => ({}), {
    readings: readings(aScannedCertificate({ practice: 'practice' })),
  })
  await screen.findByText('Ready for the next person')
  scan(CERTIFICATE_CODE)
  expect(await screen.findByText('A practice certificate: it counts nowhere.')).toBeVisible()
  await button(/^Register Sunita Jadhav/)
  await user.keyboard('{Enter}')
  expect(await button(/^Add 1 dose to the history/)).toHaveFocus()
  expect(inputsOf('people.register')).toMatchObject([{ scanId: aScannedCertificate().scanId }])
})

test('a certificate that names somebody opens their record', async () => {
  const known = person(104, { name: 'Sunita Jadhav' })
  const reading = aScannedCertificate({ state: 'out-of-date', matches: [aMatch(known, { why: 'same-certificate' })] })
  const { user } = openDesk([known], () => ({}), { readings: readings(reading) })
  await screen.findByText('Ready for the next person')
  scan(CERTIFICATE_CODE)
  expect(await screen.findByText('named by this certificate')).toBeVisible()
  expect(screen.getByText(/its time has run out, the doses stay true/)).toBeVisible()
  await button(/^Open the record of/)
  await user.keyboard('{Enter}')
  expect(await button(/^Add 1 dose/)).toBeVisible()
})

test('joined records stand in the history with who and why; only the in-charge parts them', async () => {
  const other = person(106, { name: 'Sunita R Jadhav' })
  const link = {
    linkId: LinkId.parse('01970000-0000-7000-b000-000000000001'),
    other: other.line,
    reason: 'Compared at the desk: one person',
    byName: ravi.name,
    at: aDose().at ?? other.knownAsOf,
  }
  const held = person(105, { name: 'Sunita Jadhav' }, { links: [link] })
  await inHand(held)
  expect(screen.getByText('Compared at the desk: one person (Ravi Kulkarni, 23 Nov 2026, 10:42)')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Part them/ })).toBeNull()
})

test('Alt X and a reason part two joined records', async () => {
  const other = person(106, { name: 'Sunita R Jadhav' })
  const linkId = LinkId.parse('01970000-0000-7000-b000-000000000001')
  const link = { linkId, other: other.line, reason: 'one person', byName: ravi.name, at: other.knownAsOf }
  const held = person(107, { name: 'Sunita Jadhav' }, { links: [link] })
  const { user, inputsOf } = await inHand(held, { me: asha })
  await button(/^Part them/)
  await user.keyboard('{Alt>}x{/Alt}')
  expect(await screen.findByLabelText(/^Why\?/)).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Say why, in a few words.')).toBeVisible()
  await user.keyboard('twins{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  expect(inputsOf('people.unlink')).toEqual([{ linkId, personId: held.line.id, reason: 'twins' }])
})
