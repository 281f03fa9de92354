import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { done, refuse } from '#contract/answer'
import { SignIn } from '../../renderer/screens/sign-in/sign-in.tsx'
import { asha, ravi, sunita, wagholi } from '../support/people-at-work.ts'
import { openPage } from '../support/wire.tsx'
import type { Answers, OpenPage } from '../support/wire.tsx'

const PIN_OF_RAVI = 'PIN of Ravi Kulkarni'

const open = (answers: Answers = {}): OpenPage =>
  openPage(<SignIn centre={wagholi} />, { 'staff.list': () => done([asha, ravi, sunita]), ...answers })

const listed = (): Promise<HTMLElement> => screen.findByRole('option', { name: /Asha Patil/ })

test('a digit chooses the name, and the PIN field is where the next key goes', async () => {
  const { user, inputsOf } = open({ 'staff.signIn': () => done(ravi) })
  await listed()
  await user.keyboard('2')
  expect(screen.getByLabelText(PIN_OF_RAVI)).toHaveFocus()
  await user.keyboard('2468{Enter}')
  expect(inputsOf('staff.signIn')).toEqual([{ staffId: ravi.id, pin: '2468' }])
})

test('arrows walk through the names and Enter takes one', async () => {
  const { user } = open()
  await listed()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
  expect(screen.getByLabelText(PIN_OF_RAVI)).toHaveFocus()
})

test('a wrong PIN is said at the field, the field is empty again and has the focus', async () => {
  const { user } = open({ 'staff.signIn': () => refuse('wrong-pin', { tries: 1, seconds: 0 }) })
  await listed()
  await user.keyboard('2')
  await user.keyboard('1111{Enter}')
  expect(await screen.findByText('This PIN is not right. Try again.')).toBeVisible()
  expect(screen.getByLabelText(PIN_OF_RAVI)).toHaveValue('')
  expect(screen.getByLabelText(PIN_OF_RAVI)).toHaveFocus()
  await user.keyboard('2')
  expect(screen.queryByText('This PIN is not right. Try again.')).toBeNull()
})

test('too many wrong PINs: it says how long to wait, and no further try is sent', async () => {
  const { user, inputsOf } = open({ 'staff.signIn': () => refuse('wrong-pin', { tries: 3, seconds: 15 }) })
  await listed()
  await user.keyboard('2')
  await user.keyboard('1111{Enter}')
  expect(await screen.findByText('Too many wrong PINs. Wait 15 seconds more.')).toBeVisible()
  await user.keyboard('2222{Enter}')
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled()
  expect(inputsOf('staff.signIn')).toHaveLength(1)
})

test('a PIN that is too short is not sent', async () => {
  const { user, inputsOf } = open()
  await listed()
  await user.keyboard('2')
  await user.keyboard('12{Enter}')
  expect(screen.getByText('Type your PIN, 4 to 8 digits.')).toBeVisible()
  expect(inputsOf('staff.signIn')).toEqual([])
})

test('Escape goes back to the names, and the PIN of one person is never another’s', async () => {
  const { user } = open()
  await listed()
  await user.keyboard('2')
  await user.keyboard('13')
  await user.keyboard('{Escape}')
  expect(screen.queryByLabelText(PIN_OF_RAVI)).toBeNull()
  await user.keyboard('3')
  expect(screen.getByLabelText('PIN of Sunita Jadhav')).toHaveValue('')
})

test('whoever has doses to seal sees how many under their name, before anybody has signed in', async () => {
  const seals = [{ staffId: sunita.id, name: sunita.name, count: 12 }]
  open({ 'doses.waiting': () => done({ seals, approvals: 3, disputed: 0 }) })
  expect(await screen.findByRole('option', { name: /^Sunita Jadhav.*12 doses to seal/ })).toBeVisible()
  expect(screen.getByRole('option', { name: /^Ravi Kulkarni/ })).not.toHaveTextContent('seal')
})

test('a practice centre says so before anybody has signed in', async () => {
  open()
  await listed()
  expect(screen.getByText('PRACTICE: nothing here counts')).toBeVisible()
})

describe('a PIN that was forgotten', () => {
  const CODE = '0410 6105 0R3G G287'
  const NEXT = '8J2K 41ZQ 0R3G G28X'

  test('is chosen anew with the code from the envelope; the next code is looked at before anybody is in', async () => {
    const { user, inputsOf } = open({
      'recovery.use': () => done({ code: NEXT }),
      'staff.signIn': () => done(asha),
    })
    await listed()
    await user.keyboard('1{Alt>}k{/Alt}')
    expect(screen.getByLabelText('Recovery code of Asha Patil')).toHaveFocus()
    await user.keyboard('041061050r3gg287{Tab}8024{Tab}8024{Enter}')
    expect(await screen.findByRole('group', { name: 'Your next recovery code' })).toHaveTextContent('8J2K41ZQ0R3GG28X')
    expect(inputsOf('recovery.use')).toMatchObject([{ staffId: asha.id, newPin: '8024' }])
    expect(inputsOf('staff.signIn')).toEqual([])
    await user.keyboard('{Enter}')
    expect(inputsOf('staff.signIn')).toEqual([{ staffId: asha.id, pin: '8024' }])
  })

  test('a slip of the pen is said at the field and is not sent', async () => {
    const { user, inputsOf } = open()
    await listed()
    await user.keyboard('1{Alt>}k{/Alt}')
    await user.keyboard(`${CODE.replace('G287', 'G288')}{Tab}8024{Tab}8024{Enter}`)
    expect(screen.getByText('The code has a typing error. Compare it with the paper, part by part.')).toBeVisible()
    expect(inputsOf('recovery.use')).toEqual([])
  })

  test('of whoever does not lead is reset by the in-charge, and says where', async () => {
    const { user } = open()
    await listed()
    await user.keyboard('2{Alt>}k{/Alt}')
    expect(screen.getByText(/They give you a new PIN: page Staff/)).toBeVisible()
    await user.keyboard('{Escape}')
    expect(screen.getByLabelText(PIN_OF_RAVI)).toHaveFocus()
  })
})
