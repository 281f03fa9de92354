import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Capture } from '../../renderer/scan/capture.ts'
import { DropZone } from '../../renderer/scan/drop-zone.tsx'
import { FileChoice } from '../../renderer/scan/file-choice.tsx'
import { PdfPassword } from '../../renderer/scan/pdf-password.tsx'
import { useDrop } from '../../renderer/scan/use-drop.ts'
import { header } from '../support/picture.ts'
import { openPage } from '../support/wire.tsx'

function Desk({ onCapture }: { readonly onCapture: (capture: Capture) => void }) {
  const drop = useDrop(onCapture)
  return (
    <>
      <DropZone drop={drop} />
      <FileChoice drop={drop} chord="alt+d" />
      <input aria-label="Name" />
    </>
  )
}

async function openDesk() {
  const captures: Capture[] = []
  const page = openPage(<Desk onCapture={(capture) => captures.push(capture)} />, {})
  await screen.findByLabelText('Name')
  return { ...page, captures }
}

const zip = new File([Uint8Array.from([0x50, 0x4b, 3, 4, 7])], 'offlineaadhaar.zip')
const words = new File(['Sunita Jadhav'], 'card.png', { type: 'image/png' })
const withFiles = (...files: File[]) => ({ types: ['Files'], files, items: [] })
/** jsdom has no drag events; what is asked of this one it has in common with a mouse's. */
const leaveFor = (relatedTarget: Element | null) =>
  fireEvent(document.body, new MouseEvent('dragleave', { bubbles: true, relatedTarget }))
const until = (captures: readonly Capture[], count: number) =>
  act(() => vi.waitUntil(() => captures.length === count, { interval: 5 }))

test('a packed file that is dropped anywhere is handed on as bytes', async () => {
  const { captures } = await openDesk()
  expect(fireEvent.drop(screen.getByLabelText('Name'), { dataTransfer: withFiles(zip) })).toBe(false)
  await until(captures, 1)
  expect(captures).toEqual([{ kind: 'zip', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 7]) }])
})

test('a file is what its bytes say, whatever it is called', async () => {
  const { captures } = await openDesk()
  fireEvent.drop(window, { dataTransfer: withFiles(words) })
  await until(captures, 1)
  expect(captures).toEqual([{ kind: 'nothing', why: 'not-a-picture' }])
})

test('a pasted file comes in as a dropped one; pasted text stays with its field', async () => {
  const { captures } = await openDesk()
  fireEvent.paste(screen.getByLabelText('Name'), { clipboardData: withFiles(zip) })
  await until(captures, 1)
  const free = fireEvent.paste(screen.getByLabelText('Name'), { clipboardData: { types: ['text/plain'], files: [] } })
  expect([free, captures[0]?.kind]).toEqual([true, 'zip'])
})

test('a chosen file comes in the same way, twice if it is chosen twice', async () => {
  const { captures, user } = await openDesk()
  const input = screen.getByLabelText('Choose a picture or PDF', { selector: 'input' })
  await user.upload(input, zip)
  await until(captures, 1)
  await user.upload(input, zip)
  await until(captures, 2)
  expect(captures.map(({ kind }) => kind)).toEqual(['zip', 'zip'])
})

test('of several files the first that holds something counts', async () => {
  const { captures } = await openDesk()
  fireEvent.drop(window, { dataTransfer: withFiles(words, zip) })
  await until(captures, 1)
  expect(captures.map(({ kind }) => kind)).toEqual(['zip'])
})

test('the latest drop counts, the one before is forgotten', async () => {
  const { captures } = await openDesk()
  fireEvent.drop(window, { dataTransfer: withFiles(words) })
  fireEvent.drop(window, { dataTransfer: withFiles(zip) })
  await until(captures, 1)
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(captures.map(({ kind }) => kind)).toEqual(['zip'])
})

test('a file of more than 20 MB is not even read', async () => {
  const { captures } = await openDesk()
  const film = new File(['x'], 'film.mp4')
  Object.defineProperty(film, 'size', { value: 20 * 1024 * 1024 + 1 })
  fireEvent.drop(window, { dataTransfer: withFiles(film) })
  await until(captures, 1)
  expect(captures).toEqual([{ kind: 'nothing', why: 'too-large' }])
})

test('a small file that claims to be a gigantic picture is not decoded', async () => {
  const { captures } = await openDesk()
  const bomb = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header(40_000, 40_000)])
  fireEvent.drop(window, { dataTransfer: withFiles(new File([new Uint8Array(bomb)], 'card.png')) })
  await until(captures, 1)
  expect(captures).toEqual([{ kind: 'nothing', why: 'too-large' }])
})

test('while a file hangs over the window the page says where to drop it', async () => {
  await openDesk()
  fireEvent.dragEnter(document.body, { dataTransfer: withFiles(zip) })
  expect(screen.getByText('Drop the picture or the PDF')).toBeVisible()
  leaveFor(screen.getByLabelText('Name'))
  expect(screen.getByText('Drop the picture or the PDF')).toBeVisible()
  leaveFor(null)
  expect(screen.queryByText('Drop the picture or the PDF')).toBeNull()
})

test('a word that is dragged is no file', async () => {
  await openDesk()
  const free = fireEvent.dragEnter(document.body, { dataTransfer: { types: ['text/plain'], files: [] } })
  expect([free, screen.queryByText('Drop the picture or the PDF')]).toEqual([true, null])
})

test('a locked letter asks for its password and says how it is made', async () => {
  const given: string[] = []
  const { user } = openPage(
    <PdfPassword wrong={false} onGive={(password) => given.push(password)} onGiveUp={() => given.push('not now')} />,
    {},
  )
  const field = await screen.findByLabelText(/Password of the PDF/)
  expect(field).toHaveFocus()
  expect(screen.getByText(/first four letters of the name in capitals and the year of birth/)).toBeVisible()
  await user.keyboard('{Enter}')
  expect(screen.getByText('Write the password.')).toBeVisible()
  await user.keyboard('SUNI1974{Enter}')
  await user.keyboard('{Escape}')
  expect(given).toEqual(['SUNI1974', 'not now'])
})

test('a wrong password is said to be wrong until another is written', async () => {
  const { user } = openPage(<PdfPassword wrong onGive={() => undefined} onGiveUp={() => undefined} />, {})
  expect(await screen.findByText(/This password does not open it/)).toBeVisible()
  await user.keyboard('S')
  expect(screen.queryByText(/This password does not open it/)).toBeNull()
})
