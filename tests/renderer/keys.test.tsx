import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ActButton, PrimaryButton } from '../../renderer/ui/act-button.tsx'
import { KeyHelp } from '../../renderer/ui/key-help.tsx'
import { useKeys } from '../../renderer/ui/use-keys.ts'
import { openPage } from '../support/wire.tsx'

function Keys({ keys, over = false }: { keys: Parameters<typeof useKeys>[0]; over?: boolean }) {
  useKeys(keys, { over })
  return null
}

test('a function key is heard while a name is being typed', async () => {
  const search = vi.fn<() => void>()
  const { user } = openPage(
    <>
      <Keys keys={{ F2: search, 'ctrl+k': search }} />
      <input aria-label="Name" />
    </>,
    {},
  )
  await user.type(await screen.findByLabelText('Name'), 'Asha{F2}{Control>}k{/Control}')
  expect(search).toHaveBeenCalledTimes(2)
  expect(screen.getByLabelText('Name')).toHaveValue('Asha')
})

test('digits are typed where they are typed, and choose everywhere else', async () => {
  const choose = vi.fn<() => void>()
  const { user } = openPage(
    <>
      <Keys keys={{ '1': choose }} />
      <input aria-label="Mobile" />
    </>,
    {},
  )
  await user.type(await screen.findByLabelText('Mobile'), '1')
  expect(choose).not.toHaveBeenCalled()
  await user.tab()
  await user.keyboard('1')
  expect(choose).toHaveBeenCalledTimes(1)
})

test('Ctrl K is the same key on a Hindi layout', async () => {
  const search = vi.fn<() => void>()
  openPage(
    <>
      <Keys keys={{ 'ctrl+k': search }} />
      <p>ready</p>
    </>,
    {},
  )
  await screen.findByText('ready')
  fireEvent.keyDown(document.body, { key: 'क', code: 'KeyK', ctrlKey: true })
  expect(search).toHaveBeenCalledTimes(1)
})

test('keys of a word that is still being composed are left alone', async () => {
  const act = vi.fn<() => void>()
  openPage(<PrimaryButton onAct={act}>Go on</PrimaryButton>, {})
  await screen.findByText('Go on')
  fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter', isComposing: true })
  expect(act).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter' })
  expect(act).toHaveBeenCalledTimes(1)
})

test('Enter in a field is the primary act, once; on another button it is that button', async () => {
  const [primary, other] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const { user } = openPage(
    <>
      <input aria-label="Code" />
      <PrimaryButton onAct={primary}>Next</PrimaryButton>
      <ActButton onAct={other}>Back</ActButton>
    </>,
    {},
  )
  await user.type(await screen.findByLabelText('Code'), '{Enter}')
  expect([primary.mock.calls.length, other.mock.calls.length]).toEqual([1, 0])
  screen.getByRole('button', { name: 'Back' }).focus()
  await user.keyboard('{Enter}')
  expect([primary.mock.calls.length, other.mock.calls.length]).toEqual([1, 1])
})

test('the inner part of a screen hears a key before the outer one', async () => {
  const [outer, inner] = [vi.fn<() => void>(), vi.fn<() => void>()]
  function Outer() {
    useKeys({ Escape: outer })
    return <Keys keys={{ Escape: inner }} />
  }
  const { user } = openPage(<Outer />, {})
  await vi.waitFor(async () => {
    await user.keyboard('{Escape}')
    expect(inner).toHaveBeenCalled()
  })
  expect(outer).not.toHaveBeenCalled()
})

test('F1 lists what the keys do, covers them while it is open, and gives the focus back', async () => {
  const act = vi.fn<() => void>()
  const { user } = openPage(
    <>
      <input aria-label="Code" />
      <Keys keys={{ F5: { does: 'Open a vial', run: act } }} />
      <KeyHelp />
    </>,
    {},
  )
  const code = await screen.findByLabelText('Code')
  code.focus()
  await user.keyboard('{F1}')
  expect(screen.getByRole('dialog')).toHaveTextContent('F5Open a vial')
  await user.keyboard('{F5}')
  expect(act).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(code).toHaveFocus()
  await user.keyboard('{F5}')
  expect(act).toHaveBeenCalledTimes(1)
})
