import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import type { AnswerOf } from '#contract/calls'
import { CertificateRun } from '../../renderer/screens/session/certificate-run.tsx'
import { session12 } from '../support/people-at-work.ts'
import { type Answers, openPage } from '../support/wire.tsx'
import { aCertificate } from './desk-world.ts'

const person = (end: number): string => `01970000-0000-7000-8000-0000000005${String(end).padStart(2, '0')}`
const idOf = (end: number): string => `URN:UVCI:01:IN:RUN0000000000${String(end).padStart(3, '0')}#K`
const row = (end: number, copies: number | null, more: object = {}) => ({
  personId: person(end),
  token: end,
  certificate: copies === null ? null : { id: idOf(end), standing: 'valid', copies, outdated: false, ...more },
})
/** Printed, printed no more standing, not printed, not issued. */
const rows = [row(1, 1), row(2, 1, { outdated: true }), row(3, 0), row(4, null)]

async function open(answers: Answers = {}, shown: readonly object[] = rows) {
  const page = openPage(<CertificateRun session={session12} />, {
    'copies.ofSession': () => done(shown) as AnswerOf<'copies.ofSession'>,
    'printers.list': () => done([]),
    'certificates.issue': ({ personId }) => done(aCertificate({ id: idOf(Number(personId.slice(-2))) })),
    'print.many': () => done({}),
    'print.toFolder': () => done({}),
    'files.chooseFolder': () => done({ folder: '/stick' }),
    ...answers,
  })
  if (shown.length > 0) await screen.findByRole('button', { name: /Print \d+ certificate/ })
  return page
}
type Opened = Awaited<ReturnType<typeof open>>
const printed = ({ inputsOf }: Opened) =>
  inputsOf('print.many').map(({ pages }) => pages.map((page) => 'certificateId' in page && page.certificateId))

test('those not printed yet are one job; only who lacks a standing certificate gets one issued', async () => {
  const page = await open()
  expect(screen.getByRole('button', { name: /Print 3 certificates/ })).toBeVisible()
  await page.user.keyboard('{F7}')
  await waitFor(() => expect(printed(page)).toEqual([[2, 3, 4].map(idOf)]))
  expect(page.inputsOf('certificates.issue')).toEqual([{ personId: person(2) }, { personId: person(4) }])
})

test('all of them come by token, or those not printed yet first', async () => {
  const page = await open()
  await page.user.keyboard('{Alt>}k{/Alt}2{F7}')
  await waitFor(() => expect(printed(page)).toEqual([[2, 3, 4, 1].map(idOf)]))
  await page.user.keyboard('{Alt>}k{/Alt}3{F7}')
  await waitFor(() => expect(printed(page)[1]).toEqual([1, 2, 3, 4].map(idOf)))
})

test('for whom none can be issued is said by token, and the others are printed all the same', async () => {
  const page = await open({
    'certificates.issue': ({ personId }) =>
      personId === person(4) ? refuse('too-long') : done(aCertificate({ id: idOf(2) })),
  })
  await page.user.keyboard('{F7}')
  expect(await screen.findByText(/For 1 person no certificate could be issued/)).toBeVisible()
  expect(screen.getByText(/^Token 4: /)).toBeVisible()
  expect(printed(page)).toEqual([[2, 3].map(idOf)])
})

test('as files they go into the folder that is chosen; where none is chosen nothing is issued', async () => {
  let folder: string | null = null
  const page = await open({ 'files.chooseFolder': () => done({ folder }) })
  await page.user.keyboard('{Alt>}s{/Alt}')
  await waitFor(() => expect(page.inputsOf('files.chooseFolder')).toHaveLength(1))
  expect(page.inputsOf('certificates.issue')).toEqual([])
  folder = '/stick'
  await page.user.keyboard('{Alt>}h{/Alt}')
  await waitFor(() => expect(page.inputsOf('print.toFolder')).toMatchObject([{ folder: '/stick', format: 'png' }]))
})

test('a session without a dose has no certificates', async () => {
  await open({}, [])
  expect(await screen.findByText('Nobody has a dose of this session yet.')).toBeVisible()
})
