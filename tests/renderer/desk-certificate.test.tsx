import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { PersonView } from '#contract/views'
import { ravi } from '../support/people-at-work.ts'
import { settings } from '../support/settings.ts'
import { PRINT_JOB } from '../support/wire.tsx'
import { openDesk } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { CERTIFICATE_ID, aCertificate, aDose, person, tooEarly, verifiedBy } from './desk-world.ts'

type More = Parameters<typeof openDesk> extends [unknown, ...infer R] ? R : never

const vaccinated = (number: number, more: Partial<PersonView> = {}): PersonView =>
  person(
    number,
    { name: 'Rahim Khan', step: 'vaccinated' },
    { verification: verifiedBy(ravi), doses: [aDose()], due: tooEarly, ...more },
  )

async function inHand(view: PersonView, ...more: More): Promise<OpenDesk> {
  const desk = openDesk([view], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  await screen.findByText(/is recorded, confirmed 10:42:17/)
  return desk
}

test('Enter issues and prints, Enter calls the next person and the search box has the focus', async () => {
  const { user, inputsOf } = await inHand(vaccinated(51))
  expect(screen.getByRole('button', { name: /Print the certificate/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/Sent to the printer at/)).toBeVisible()
  expect(inputsOf('print.page')).toEqual([
    { page: { kind: 'certificate', certificateId: CERTIFICATE_ID, language: null, size: 'a4' }, printer: null },
  ])
  expect(await screen.findByText('1 copy went out')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: /Next person/ })).toHaveFocus())
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Ready for the next person')).toBeVisible()
  expect(screen.getByRole('combobox')).toHaveFocus()
})

test('the certificate goes to the printer of the settings', async () => {
  const { user, inputsOf } = await inHand(vaccinated(52), () => ({
    'settings.get': () => done({ ...settings, printer: 'Office' }),
  }))
  expect(screen.getByText('Printer: Office')).toBeVisible()
  await user.keyboard('{F7}')
  await screen.findByText(/Sent to the printer/)
  expect(inputsOf('print.page')).toMatchObject([{ printer: 'Office' }])
})

test('on a roll it goes to the printer of slips', async () => {
  const { user, inputsOf } = await inHand(vaccinated(64), () => ({
    'settings.get': () =>
      done({ ...settings, printer: 'Office', slipPrinter: 'Receipts', certificateSizes: { Office: 'slip' } }),
  }))
  expect(screen.getByText('Printer: Receipts')).toBeVisible()
  await user.keyboard('{F7}')
  await screen.findByText(/Sent to the printer/)
  expect(inputsOf('print.page')).toMatchObject([{ printer: 'Receipts', page: { size: 'slip' } }])
})

test('one person’s certificate is printed in their own language, found by key and by its own name', async () => {
  const { user, inputsOf } = await inHand(vaccinated(62))
  await user.keyboard('{Alt>}l{/Alt}')
  const language = screen.getByRole('combobox', { name: /Language beside English/ })
  expect(language).toHaveFocus()
  expect(language).toHaveDisplayValue('मराठी (Marathi)')
  await user.selectOptions(language, 'தமிழ் (Tamil)')
  await user.keyboard('{F7}')
  await screen.findByText(/Sent to the printer/)
  expect(inputsOf('print.page')).toMatchObject([{ page: { language: 'ta' } }])
})

test('a printer that does not take it is said in words; no copy is counted; it can be tried again', async () => {
  let tries = 0
  const { user } = await inHand(vaccinated(53), (_, usual) => ({
    'print.page': (input) => {
      tries += 1
      return tries === 1 ? refuse('printer-refused') : (usual['print.page']?.(input) ?? refuse('bug'))
    },
  }))
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/The printer did not take the page/)).toBeVisible()
  expect(screen.getByText('no copy went out yet')).toBeVisible()
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/Sent to the printer/)).toBeVisible()
  expect(await screen.findByText('1 copy went out')).toBeVisible()
})

test('printed again it is a duplicate, counted as the next copy', async () => {
  const { user } = await inHand(vaccinated(54, { certificate: aCertificate({ copies: 1 }) }))
  expect(screen.getByRole('button', { name: /Next person/ })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: /Print again, as duplicate/ }))
  expect(await screen.findByText('2 copies went out')).toBeVisible()
})

test('when nothing came out, one key prints the same copy once more; another copy is another key', async () => {
  const { user, inputsOf } = await inHand(vaccinated(60))
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/Sent to the printer at/)).toBeVisible()
  await user.keyboard('{Alt>}n{/Alt}')
  await waitFor(() => expect(inputsOf('print.again')).toEqual([{ id: PRINT_JOB, cameOut: 0 }]))
  expect(inputsOf('print.page')).toHaveLength(1)
  await user.keyboard('{F7}')
  await waitFor(() => expect(inputsOf('print.page')).toHaveLength(2))
})

test('saved as a picture for a phone, under the name of the certificate and of nobody', async () => {
  const { user, inputsOf } = await inHand(vaccinated(61, { certificate: aCertificate({ copies: 1 }) }))
  await user.keyboard('{Alt>}h{/Alt}')
  expect(await screen.findByText('Saved as /home/desk/certificate.png')).toBeVisible()
  expect(inputsOf('print.savePicture')).toMatchObject([{ name: `teeka-${CERTIFICATE_ID}-copy-2` }])
})

test('the window that is printed is made ready as soon as somebody stands here', async () => {
  const { inputsOf } = await inHand(vaccinated(62))
  expect(inputsOf('print.soon')).toEqual([{}])
})

test('saved as PDF it is a copy too; a cancelled saving is none', async () => {
  let tries = 0
  const { user, inputsOf } = await inHand(vaccinated(55), (_, usual) => ({
    'print.savePdf': (input) => {
      tries += 1
      return tries === 1 ? refuse('saving-cancelled') : (usual['print.savePdf']?.(input) ?? refuse('bug'))
    },
  }))
  await user.keyboard('{Alt>}s{/Alt}')
  expect(await screen.findByText(/Saving was cancelled/)).toBeVisible()
  await user.keyboard('{Alt>}s{/Alt}')
  expect(await screen.findByText('Saved as /home/desk/certificate.pdf')).toBeVisible()
  const page = { kind: 'certificate', certificateId: CERTIFICATE_ID, language: null, size: 'a4' }
  expect(inputsOf('print.savePdf')).toEqual(Array(2).fill({ page, name: `teeka-${CERTIFICATE_ID}` }))
  expect(await screen.findByText('1 copy went out')).toBeVisible()
})

test('without a certificate of the laptop it says that it is not signed', async () => {
  await inHand(vaccinated(56, { certificate: aCertificate({ signed: false }) }))
  expect(screen.getByText('Not yet signed')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('It prints as provisional')
})

test('a dose more than on the certificate: it is issued anew', async () => {
  const doses = [aDose(), { ...aDose(), id: aDose().id, number: 2 }]
  await inHand(vaccinated(57, { doses, certificate: aCertificate({ copies: 1, doses: 1 }) }))
  expect(screen.getByText(/There is a dose more than on the certificate/)).toBeVisible()
  expect(screen.getByRole('button', { name: /Print the certificate/ })).toHaveFocus()
})

test('the history shows each record with its receipt or without', async () => {
  const view = vaccinated(58, {
    doses: [aDose({ sync: 'confirmed', flags: ['too-early'] })],
    certificate: aCertificate(),
  })
  await inHand(view)
  const history = within(screen.getByRole('region', { name: 'History' }))
  const [identity, dose, certificate] = history.getAllByRole('listitem')
  expect(identity).toHaveTextContent(/agrees: Aadhaar ••••••••0124, Ravi Kulkarni.*waiting/)
  expect(dose).toHaveTextContent(/Covishield, lot 4121Z006.*too early after the dose before.*confirmed/)
  expect(certificate).toHaveTextContent(/05HG 7J05 9M3G HYGA #K.*waiting/)
})

test('F7 prints again for somebody who was vaccinated on another day', async () => {
  const before = vaccinated(59, { certificate: aCertificate({ copies: 1 }) })
  const { user } = openDesk([{ ...before, line: { ...before.line, step: 'none' }, verification: null }])
  await user.type(await screen.findByRole('combobox'), 'rahim{Enter}')
  await screen.findByRole('heading', { name: /Does the photo ID agree/ })
  await user.keyboard('{F7}')
  expect(await screen.findByText('Dose 1 of 2 was recorded on 23 Nov 2026, 10:42')).toBeVisible()
  await user.keyboard('{F7}')
  await screen.findByText(/Sent to the printer/)
  expect(await screen.findByText('2 copies went out')).toBeVisible()
})
