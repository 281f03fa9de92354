import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { DoseId, Instant, LotNumber, PersonId } from '#contract/fields'
import type { DoseToApprove, DoseToSeal } from '#contract/seals'
import { Approvals } from '../../renderer/screens/seals/approvals.tsx'
import { Seals } from '../../renderer/screens/seals/seals.tsx'
import { asha, ravi, sunita } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'
import { scan } from './desk-open.tsx'

const id = (end: number): string => `01970000-0000-7000-8000-${String(end).padStart(12, '0')}`
const BADGE = 'TEEKA-BADGE-0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const toSeal = (end: number, name: string, disputed: string | null = null): DoseToSeal => ({
  id: DoseId.parse(id(end)),
  personId: PersonId.parse(id(end + 100)),
  token: end,
  name,
  nativeName: null,
  number: 1,
  of: 2,
  productName: 'Covishield',
  lot: LotNumber.parse('4121Z001'),
  at: Instant.parse('2026-11-23T10:42:00.000+05:30'),
  notedAt: Instant.parse('2026-11-23T10:42:00.000+05:30'),
  enteredBy: 'Ravi Kulkarni',
  disputed,
})
const toApprove = (end: number, name: string, more: Partial<DoseToApprove> = {}): DoseToApprove => ({
  ...toSeal(end, name),
  vaccinator: 'Sunita Jadhav',
  flags: ['late-entry'],
  reason: null,
  lateBecause: 'The power was cut',
  ...more,
})

function openSeals(answers: Answers = {}): OpenPage {
  const doses = [toSeal(41, 'Rahim Khan'), toSeal(42, 'Meera Joshi')]
  return openPage(<Seals />, {
    'staff.me': () => done(sunita),
    'doses.waiting': () =>
      done({ seals: [{ staffId: sunita.id, name: sunita.name, count: 2 }], approvals: 0, disputed: 0 }),
    'doses.awaiting': () => done(doses),
    'doses.seal': ({ doseIds, notMine }) => done({ sealed: doseIds.length, disputed: notMine.length }),
    ...answers,
  })
}
const pin = (): Promise<HTMLElement> => screen.findByLabelText(/^PIN of Sunita Jadhav/)

test('each dose stands in words, the PIN has the focus, and Enter seals all of them in one act', async () => {
  const { user, inputsOf } = openSeals()
  expect(await pin()).toHaveFocus()
  expect(screen.getByRole('row', { name: /41 Rahim Khan 1 of 2 Covishield 4121Z001 .*10:42/ })).toBeVisible()
  await user.keyboard('1357{Enter}')
  expect(await screen.findByText('2 doses are sealed by Sunita Jadhav.')).toBeVisible()
  expect(inputsOf('doses.seal')).toEqual([
    { staffId: sunita.id, doseIds: [id(41), id(42)], notMine: [], secret: { kind: 'pin', pin: '1357' } },
  ])
})

test('one that is not theirs is left out with Space; with a reason it goes to the in-charge, without it waits', async () => {
  const { user, inputsOf } = openSeals()
  await user.click(await screen.findByRole('checkbox', { name: 'Meera Joshi' }))
  expect(screen.getByLabelText(/^Why is it not yours/)).toHaveFocus()
  expect(screen.getByRole('button', { name: /^Seal 1 dose/ })).toBeVisible()
  await user.type(await pin(), '1357{Enter}')
  await waitFor(() => expect(inputsOf('doses.seal')).toHaveLength(1))
  await user.type(screen.getByLabelText(/^Why is it not yours/), 'I was at the other table')
  expect(screen.getByText('1 dose goes to the in-charge.')).toBeVisible()
  await user.type(await pin(), '1357{Enter}')
  await waitFor(() => expect(inputsOf('doses.seal')).toHaveLength(2))
  expect(inputsOf('doses.seal').map(({ doseIds, notMine }) => [doseIds.length, notMine])).toEqual([
    [1, []],
    [1, [{ doseId: id(42), reason: 'I was at the other table' }]],
  ])
})

test('a badge that is scanned seals at once, and nothing of it stays in the field of the PIN', async () => {
  const { inputsOf } = openSeals()
  await pin()
  scan(BADGE)
  await waitFor(() => expect(inputsOf('doses.seal')).toHaveLength(1))
  expect(inputsOf('doses.seal')[0]?.secret).toEqual({ kind: 'badge', code: BADGE })
  expect(await pin()).toHaveValue('')
})

test.each([
  ['wrong-pin', /^Stop: .*This PIN is not right/],
  ['badge-unknown', /does not open this name/],
] as const)('a round that is refused (%s) says why; ticks and reasons stay', async (code, sentence) => {
  const { user } = openSeals({ 'doses.seal': () => refuse(code, { tries: 1, seconds: 0 }) })
  await user.click(await screen.findByRole('checkbox', { name: 'Meera Joshi' }))
  await user.type(screen.getByLabelText(/^Why is it not yours/), 'Not at my table')
  await user.type(await pin(), '8642{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
  expect(screen.getByLabelText(/^Why is it not yours/)).toHaveValue('Not at my table')
  expect(await pin()).toHaveFocus()
})

test('with nothing to seal the page says what would stand here', async () => {
  openSeals({ 'doses.waiting': () => done({ seals: [], approvals: 0, disputed: 0 }) })
  expect(await screen.findByRole('heading', { name: 'No dose awaits a seal' })).toBeVisible()
})

function openApprovals(answers: Answers = {}): OpenPage {
  const doses = [
    toApprove(41, 'Rahim Khan'),
    toApprove(42, 'Meera Joshi', { flags: [], lateBecause: null, disputed: 'I was at the other table' }),
    toApprove(43, 'Farida Mulla', { flags: ['not-verified'], lateBecause: null, reason: 'Came from far' }),
  ]
  return openPage(<Approvals />, {
    'staff.me': () => done(ravi),
    'staff.list': () => done([asha, ravi, sunita]),
    'approvals.waiting': () => done(doses),
    'approvals.approve': ({ doseIds }) => done({ approved: doseIds.length }),
    'approvals.refuse': () => done({}),
    ...answers,
  })
}
const tick = (name: string): Promise<HTMLElement> => screen.findByRole('checkbox', { name })

test('the in-charge reads why each stands out, ticks what was seen, and one PIN approves those', async () => {
  const { user, inputsOf } = openApprovals()
  expect(await screen.findByText(/^Entered late, .*: The power was cut/)).toBeVisible()
  expect(screen.getByText('Sunita Jadhav says it is not theirs: I was at the other table')).toBeVisible()
  expect(screen.getByRole('button', { name: /^Approve 0 doses/ })).toBeDisabled()
  await user.click(await tick('Rahim Khan'))
  await user.keyboard('{ArrowDown}{ArrowDown} ')
  expect(await tick('Farida Mulla')).toBeChecked()
  await user.type(screen.getByLabelText(/^PIN of the in-charge/), '4711{Enter}')
  expect(await screen.findByText('2 doses are approved.')).toBeVisible()
  expect(inputsOf('approvals.approve')).toEqual([
    { doseIds: [id(41), id(43)], note: null, order: null, approver: asha.id, pin: '4711' },
  ])
})

test('what is not approved needs a reason, one dose at a time', async () => {
  const { user, inputsOf } = openApprovals()
  await user.click(await tick('Farida Mulla'))
  await user.type(screen.getByLabelText(/^PIN of the in-charge/), '4711')
  await user.keyboard('{Alt>}x{/Alt}')
  expect(await screen.findByText(/^Write why it is not approved/)).toBeVisible()
  expect(screen.getByLabelText(/^Your note, or why not/)).toHaveFocus()
  await user.keyboard('Nobody saw this dose')
  await user.keyboard('{Alt>}x{/Alt}')
  await waitFor(() =>
    expect(inputsOf('approvals.refuse')).toEqual([
      { doseId: id(43), reason: 'Nobody saw this dose', approver: asha.id, pin: '4711' },
    ]),
  )
})

test('a wrong PIN of the in-charge approves nothing, and the ticks stay', async () => {
  const { user } = openApprovals({ 'approvals.approve': () => refuse('wrong-approver-pin') })
  await user.click(await tick('Rahim Khan'))
  await user.type(screen.getByLabelText(/^PIN of the in-charge/), '8642{Enter}')
  expect(await screen.findByRole('alert')).toHaveTextContent(/not the in-charge's PIN/)
  expect(await tick('Rahim Khan')).toBeChecked()
})
