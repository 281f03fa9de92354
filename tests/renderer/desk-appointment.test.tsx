/** The code of a booking before the dose, and the read-back after it. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { PersonView } from '#contract/views'
import { ravi } from '../support/people-at-work.ts'
import { settings } from '../support/settings.ts'
import { PRINT_JOB } from '../support/wire.tsx'
import { openDesk, scan } from './desk-open.tsx'
import type { OpenDesk } from './desk-open.tsx'
import { aDose, booked, CODE, person, session, verifiedBy } from './desk-world.ts'

type More = Parameters<typeof openDesk> extends [unknown, ...infer R] ? R : never

const kavita = (number: number, more: Partial<PersonView> = {}): PersonView =>
  person(
    number,
    { name: 'Kavita More', nativeName: 'कविता मोरे', step: 'verified', referenceId: '12345678901234' },
    { verification: verifiedBy(ravi), appointment: booked, ...more },
  )

async function inHand(view: PersonView, ...more: More): Promise<OpenDesk> {
  const desk = openDesk([view], ...more)
  await desk.user.type(await screen.findByRole('combobox'), 'kavita{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'कविता मोरे' })
  return desk
}
const code = (): Promise<HTMLElement> => screen.findByLabelText(/^Appointment code/)

test('after the document the code: four digits and Enter, and the dose is next', async () => {
  const view = kavita(51)
  const { user, inputsOf } = await inHand(view)
  expect(await code()).toHaveFocus()
  expect(screen.getByText('Booked for 09:00–11:00 · booking made on 14 Nov 2026')).toBeVisible()
  await user.keyboard(`${CODE}{Enter}`)
  expect(await screen.findByLabelText(/^PIN of/)).toHaveFocus()
  expect(inputsOf('appointments.check')).toEqual([
    { personId: view.line.id, sessionId: session.id, said: { kind: 'code', code: CODE } },
  ])
})

test('a wrong code is said in words, the field is empty again and has the focus', async () => {
  const { user, inputsOf } = await inHand(kavita(52))
  await code()
  await user.keyboard('9999{Enter}')
  expect(await screen.findByText(/This is not the code of this appointment/)).toBeVisible()
  expect(await code()).toHaveValue('')
  expect(await code()).toHaveFocus()
  await user.keyboard('{F4}')
  await screen.findByLabelText(/^PIN of/)
  expect(inputsOf('appointments.check').at(-1)?.said).toEqual({ kind: 'absent', wrongTries: 1, note: null })
})

test('three digits are not sent', async () => {
  const { user, inputsOf } = await inHand(kavita(53))
  await code()
  await user.keyboard('048{Enter}')
  expect(screen.getByText(/Type the four digits/)).toBeVisible()
  expect(inputsOf('appointments.check')).toEqual([])
})

test('who was known by a signed document is not asked', async () => {
  await inHand(kavita(54, { verification: { ...verifiedBy(ravi), method: 'secure-qr', assurance: 'A2' } }))
  expect(await screen.findByLabelText(/^PIN of/)).toHaveFocus()
  expect(screen.queryByLabelText(/^Appointment code/)).toBeNull()
})

test('a scanned slip says the code itself', async () => {
  const view = kavita(55)
  const slip = 'TEEKA-APPOINTMENT;ref=12345678901234;code=0482'
  const readings = new Map([
    [slip, { kind: 'appointment' as const, referenceId: '12345678901234' as never, code: CODE, person: view.line }],
  ])
  const { inputsOf } = openDesk([view], undefined, { readings })
  await screen.findByRole('combobox')
  scan(slip)
  expect(await screen.findByLabelText(/^PIN of/)).toHaveFocus()
  expect(inputsOf('appointments.check')).toHaveLength(1)
})

const vaccinated = (number: number): PersonView =>
  kavita(number, {
    line: { ...kavita(number).line, step: 'vaccinated' },
    doses: [aDose({ readBack: null })],
  })

test('after the dose it is read back, large, and Enter goes on to the certificate', async () => {
  const { user, inputsOf } = await inHand(vaccinated(56))
  const right = await screen.findByRole('button', { name: /Everything is right/ })
  expect(right).toHaveFocus()
  expect(screen.getByText(/Dose 1 of 2 is recorded/)).toBeVisible()
  const page = within(screen.getByRole('region', { name: /Turn the screen/ }))
  for (const words of ['कविता मोरे', 'Kavita More', '1974', 'Female', '98 22 11 88 41', '1 of 2', 'Covishield']) {
    expect(page.getByText(words)).toBeVisible()
  }
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: /Print the certificate/ })).toHaveFocus()
  expect(inputsOf('doses.readBack')).toEqual([expect.objectContaining({ how: 'screen' })])
})

test('the letter of a line opens what puts it right, and nothing is confirmed by it', async () => {
  const { user, inputsOf } = await inHand(vaccinated(57))
  await screen.findByRole('button', { name: /Everything is right/ })
  await user.keyboard('m')
  expect(await screen.findByRole('radio', { name: /^Mobile/ })).toBeChecked()
  expect(inputsOf('doses.readBack')).toEqual([])
})

test('a slip is printed instead, and that it was a slip is noted', async () => {
  const { user, inputsOf } = await inHand(vaccinated(58), (_, usual) => ({
    ...usual,
    'settings.get': () => done({ ...settings, printer: 'Office', slipPrinter: 'Receipts' }),
    'print.page': () => done({ jobId: PRINT_JOB }),
  }))
  await screen.findByRole('button', { name: /Everything is right/ })
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByRole('button', { name: /Print the certificate/ })).toBeVisible()
  expect(inputsOf('print.page')).toMatchObject([{ printer: 'Receipts' }])
  expect(inputsOf('doses.readBack')).toEqual([expect.objectContaining({ how: 'slip' })])
})

test('a printer that refuses leaves the screen as the way', async () => {
  const { user, inputsOf } = await inHand(vaccinated(59), (_, usual) => ({
    ...usual,
    'print.page': () => refuse('printer-refused'),
  }))
  await screen.findByRole('button', { name: /Everything is right/ })
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByText(/The printer did not take the page/)).toBeVisible()
  expect(inputsOf('doses.readBack')).toEqual([])
})
