import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { BadgeId } from '#contract/fields'
import type { StaffRecord } from '#contract/staff'
import type { StaffView } from '#contract/views'
import { Staff } from '../../renderer/screens/staff/staff.tsx'
import { ChangePin } from '../../renderer/screens/staff/change-pin.tsx'
import { asha, NOW, ravi, sunita, wagholi } from '../support/people-at-work.ts'
import { openPage, PRINT_JOB } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const quiet = { leftAt: null, wrongPins: 0, lastWrongPinAt: null, pinResetAt: null, badge: null, recoverySince: null }
const record = (one: StaffView, more: Partial<StaffRecord> = {}): StaffRecord => ({ ...one, ...quiet, ...more })
const BADGE = BadgeId.parse('01970000-0000-7000-8000-000000000077')

function open(answers: Answers = {}): OpenPage {
  return openPage(<Staff />, {
    'staff.me': () => done(asha),
    'setup.state': () => done({ centre: wagholi, now: NOW }),
    'doses.waiting': () =>
      done({ seals: [{ staffId: sunita.id, name: sunita.name, count: 3 }], approvals: 0, disputed: 0 }),
    'staff.roster': () =>
      done([
        record(asha),
        record(ravi, { wrongPins: 4, lastWrongPinAt: NOW }),
        record(sunita, { badge: { id: BADGE, issuedAt: NOW } }),
        record({ ...ravi, id: BADGE as unknown as StaffView['id'], name: 'Anil Shinde' }, { leftAt: NOW }),
      ]),
    'staff.changeRoles': ({ roles }) => done({ ...ravi, roles }),
    'staff.resetPin': () => done({}),
    'staff.leave': () => done({}),
    'badges.issue': () => done({}),
    'badges.end': () => done({}),
    'print.page': () => done({ jobId: PRINT_JOB }),
    ...answers,
  })
}
const choose = async ({ user }: OpenPage, name: RegExp): Promise<void> =>
  user.click(await screen.findByRole('button', { name }))

test('the in-charge sees wrong PINs, badges, and who has left', async () => {
  open()
  expect(await screen.findByRole('row', { name: /Ravi Kulkarni .*4 wrong PINs in 7 days, last/ })).toBeVisible()
  expect(screen.getByRole('row', { name: /Sunita Jadhav .*badge since/ })).toBeVisible()
  const left = screen.getByRole('row', { name: /Anil Shinde .*left/ })
  expect(within(left).queryByRole('button')).toBeNull()
})

test('a PIN that was forgotten is typed anew twice by its owner; a weak one is not sent', async () => {
  const page = open()
  await choose(page, /^Ravi Kulkarni/)
  await page.user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByLabelText('New PIN')).toHaveFocus()
  await page.user.keyboard('1234{Tab}1234{Enter}')
  expect(screen.getAllByText(/^Digits in a row are guessed first/)[0]).toBeVisible()
  expect(page.inputsOf('staff.resetPin')).toEqual([])
  await page.user.clear(screen.getByLabelText('New PIN'))
  await page.user.type(screen.getByLabelText('New PIN'), '8024')
  await page.user.clear(screen.getByLabelText('The new PIN again'))
  await page.user.type(screen.getByLabelText('The new PIN again'), '8024{Enter}')
  expect(await screen.findByText(/^Ravi Kulkarni signs in with the new PIN/)).toBeVisible()
  expect(page.inputsOf('staff.resetPin')).toEqual([{ id: expect.any(String), staffId: ravi.id, pin: '8024' }])
})

test('roles are ticked; the last in-charge stays one', async () => {
  const page = open({ 'staff.changeRoles': () => refuse('last-in-charge') })
  await choose(page, /^Asha Patil/)
  await page.user.keyboard('{Alt>}r{/Alt}')
  await page.user.click(await screen.findByRole('checkbox', { name: /^Observer/ }))
  await page.user.click(screen.getByRole('button', { name: /^Change the roles/ }))
  expect(await screen.findByText(/Make somebody else in-charge first/)).toBeVisible()
  expect(page.inputsOf('staff.changeRoles')).toEqual([{ staffId: asha.id, roles: ['in-charge', 'observer'] }])
})

test('a badge is printed under the person\u2019s own PIN; a printer that failed prints the same badge once more', async () => {
  let out = 0
  const page = open({ 'print.page': () => ((out += 1) === 1 ? refuse('printer-refused') : done({ jobId: PRINT_JOB })) })
  await choose(page, /^Sunita Jadhav/)
  await page.user.keyboard('{Alt>}b{/Alt}')
  await page.user.type(await screen.findByLabelText('PIN of Sunita Jadhav'), '1357{Enter}')
  expect(await screen.findByText(/^The printer did not take the page/)).toBeVisible()
  await page.user.type(screen.getByLabelText('PIN of Sunita Jadhav'), '1357{Enter}')
  expect(await screen.findByText(/^The badge of Sunita Jadhav went to the printer/)).toBeVisible()
  const [first, second] = page.inputsOf('badges.issue')
  expect(second).toEqual(first)
  expect(page.inputsOf('print.page').map(({ page: printed }) => printed)).toEqual([
    { kind: 'badge', badgeId: first?.id },
    { kind: 'badge', badgeId: first?.id },
  ])
})

test('a lost badge ends with one key', async () => {
  const page = open()
  await choose(page, /^Sunita Jadhav/)
  await page.user.keyboard('{Alt>}b{/Alt}')
  await screen.findByLabelText('PIN of Sunita Jadhav')
  await page.user.keyboard('{Alt>}l{/Alt}')
  expect(await screen.findByText(/^The badge of Sunita Jadhav has ended/)).toBeVisible()
  expect(page.inputsOf('badges.end')).toEqual([{ id: BADGE, why: 'lost' }])
})

test('leaving says what it means and what is left unsealed, and Escape steps back', async () => {
  const page = open()
  await choose(page, /^Sunita Jadhav/)
  await page.user.keyboard('{Alt>}x{/Alt}')
  expect(await screen.findByText(/^3 doses still await the seal of Sunita Jadhav/)).toBeVisible()
  await page.user.keyboard('{Escape}')
  expect(page.inputsOf('staff.leave')).toEqual([])
  await page.user.keyboard('{Alt>}x{/Alt}')
  await screen.findByText(/^Sunita Jadhav will not be able to sign in/)
  await page.user.keyboard('{Enter}')
  await waitFor(() => expect(page.inputsOf('staff.leave')).toEqual([{ staffId: sunita.id }]))
})

test('nobody resets their own PIN here, nor takes themselves off the staff', async () => {
  const page = open()
  await choose(page, /^Asha Patil/)
  expect(screen.queryByRole('button', { name: /^Reset the PIN/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Leaves the staff/ })).toBeNull()
  expect(screen.getByText('Your own PIN is changed on the page Settings.')).toBeVisible()
})

test('one\u2019s own PIN is changed with the old one, which is asked again where it was wrong', async () => {
  const { user, inputsOf } = openPage(<ChangePin />, {
    'staff.changePin': ({ pin }) => (pin === '2580' ? done({}) : refuse('wrong-pin', { tries: 1, seconds: 0 })),
  })
  await user.type(await screen.findByLabelText(/^Your PIN now/), '2581')
  await user.type(screen.getByLabelText('New PIN'), '8024')
  await user.type(screen.getByLabelText('The new PIN again'), '8024')
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByText(/This PIN is not right/)).toBeVisible()
  expect(screen.getByLabelText(/^Your PIN now/)).toHaveFocus()
  await user.keyboard('2580')
  await user.keyboard('{Alt>}p{/Alt}')
  expect(await screen.findByText(/^Your PIN is changed/)).toBeVisible()
  expect(inputsOf('staff.changePin').at(-1)).toEqual({ pin: '2580', newPin: '8024' })
})

test('the in-charge makes a code for the envelope under their PIN; it is printed, and the page keeps nothing of it', async () => {
  const page = open({ 'recovery.issue': () => done({ code: '0410 6105 0R3G G287' }) })
  const { user, inputsOf } = page
  expect(await screen.findByText(/You have no recovery code yet/)).toBeVisible()
  await user.keyboard('{Alt>}k{/Alt}')
  await user.keyboard('9753{Enter}')
  expect(await screen.findByRole('group', { name: 'Your recovery code' })).toHaveTextContent('041061050R3GG287')
  await user.keyboard('{Enter}')
  expect(await screen.findByText(/The code went to the printer/)).toBeVisible()
  expect(screen.queryByText('0R3G')).toBeNull()
  const { id } = inputsOf('recovery.issue')[0] ?? {}
  expect(inputsOf('print.page')).toMatchObject([{ page: { kind: 'recovery-code', recoveryId: id } }])
})

test('a code that is written down needs no printer', async () => {
  const { user } = open({ 'recovery.issue': () => done({ code: '0410 6105 0R3G G287' }) })
  await screen.findByText(/You have no recovery code yet/)
  await user.keyboard('{Alt>}k{/Alt}')
  await user.keyboard('9753{Enter}')
  await screen.findByRole('group', { name: 'Your recovery code' })
  await user.keyboard('{Alt>}w{/Alt}')
  expect(screen.getByText(/Your code lies in its envelope/)).toBeVisible()
})
