import { act, cleanup, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { CameraPanel } from '../../renderer/scan/camera-panel.tsx'
import { PhotoCompare } from '../../renderer/scan/photo-compare.tsx'
import { openPage } from '../support/wire.tsx'

/** What Chromium says of a laptop's cameras, one answer for each time it is asked. */
class Devices extends EventTarget {
  readonly asked: MediaStreamConstraints[] = []
  readonly answers: (MediaStream | string)[]
  constructor(...answers: (MediaStream | string)[]) {
    super()
    this.answers = answers
  }
  getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.asked.push(constraints)
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0]
    if (answer === undefined) throw new Error('nothing to answer')
    return typeof answer === 'string' ? Promise.reject(new DOMException('', answer)) : Promise.resolve(answer)
  }
  enumerateDevices(): Promise<Partial<MediaDeviceInfo>[]> {
    return Promise.resolve([{ kind: 'videoinput', deviceId: 'one' }])
  }
}

interface Film {
  readonly stream: MediaStream
  readonly track: EventTarget & { stops: number }
}

function film(): Film {
  const track = Object.assign(new EventTarget(), {
    stops: 0,
    stop: () => void (track.stops += 1),
    getSettings: () => ({ deviceId: 'one' }),
  })
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream
  return { stream, track }
}

function withCameras(devices: Devices | undefined): void {
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true })
}
// jsdom plays no video.
Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', { value: null, writable: true })
afterEach(() => withCameras(undefined))

const noCode = (): Promise<'go-on'> => Promise.resolve('go-on')
const openPanel = () => openPage(<CameraPanel onCode={noCode} onClose={() => undefined} />, {})

function Desk() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Scan
      </button>
      {open && <CameraPanel onCode={noCode} onClose={() => setOpen(false)} />}
    </>
  )
}

test('a laptop without a camera says so, and what else will do', async () => {
  openPanel()
  expect(await screen.findByText('This laptop has no camera')).toBeVisible()
  expect(screen.getByText(/use the scanner, or drop a picture/)).toBeVisible()
})

test.each([
  ['NotFoundError', 'This laptop has no camera'],
  ['NotAllowedError', 'The system does not let Teeka use the camera'],
  ['NotReadableError', 'Another program is using the camera'],
  ['TypeError', 'The camera cannot be used'],
])('%s is said in words', async (error, words) => {
  withCameras(new Devices(error))
  openPanel()
  expect(await screen.findByText(words)).toBeVisible()
})

test('a camera that was busy is tried again by its key', async () => {
  const { stream } = film()
  const devices = new Devices('NotReadableError', stream)
  withCameras(devices)
  const { user } = openPanel()
  await screen.findByText('Another program is using the camera')
  await user.keyboard('{Alt>}r{/Alt}')
  expect(await screen.findByLabelText('Live picture of the camera')).toBeInTheDocument()
  expect(devices.asked).toHaveLength(2)
})

test('a camera that is plugged in starts by itself', async () => {
  const devices = new Devices('NotFoundError', film().stream)
  withCameras(devices)
  openPanel()
  await screen.findByText('This laptop has no camera')
  act(() => void devices.dispatchEvent(new Event('devicechange')))
  expect(await screen.findByLabelText('Live picture of the camera')).toBeInTheDocument()
})

test('a camera that is pulled out says so', async () => {
  const { stream, track } = film()
  withCameras(new Devices(stream))
  openPanel()
  await screen.findByText('The camera is starting.')
  await act(() => Promise.resolve())
  act(() => void track.dispatchEvent(new Event('ended')))
  expect(await screen.findByText('The camera was unplugged')).toBeVisible()
})

test('the picture is asked for and never the sound', async () => {
  const devices = new Devices(film().stream)
  withCameras(devices)
  openPanel()
  await screen.findByText('The camera is starting.')
  expect(devices.asked).toEqual([{ video: { width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false }])
})

test('Escape closes the panel, and the focus goes back to where it was', async () => {
  withCameras(new Devices(film().stream))
  const { user } = openPage(<Desk />, {})
  await user.click(await screen.findByRole('button', { name: 'Scan' }))
  expect(await screen.findByRole('region', { name: 'Scan with the camera' })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('region', { name: 'Scan with the camera' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Scan' })).toHaveFocus()
})

test('when the panel goes, the camera is off', async () => {
  const { stream, track } = film()
  withCameras(new Devices(stream))
  openPanel()
  await screen.findByText('The camera is starting.')
  await act(() => Promise.resolve())
  expect(track.stops).toBe(0)
  cleanup()
  expect(track.stops).toBe(1)
})

test('a camera that opens after the panel has gone is closed at once', async () => {
  const { stream, track } = film()
  withCameras(new Devices(stream))
  openPanel()
  await screen.findByText('The camera is starting.')
  cleanup()
  await act(() => Promise.resolve())
  expect(track.stops).toBe(1)
})

test('a record without a photo says so, and the camera stays off', async () => {
  const devices = new Devices(film().stream)
  withCameras(devices)
  const states: string[] = []
  openPage(<PhotoCompare photo={null} onState={(state) => states.push(state)} />, {})
  expect(await screen.findByText(/The record shows no photo/)).toBeVisible()
  expect([states, devices.asked]).toEqual([['none'], []])
})

test('a photo that claims to be huge is none', async () => {
  const states: string[] = []
  const huge = new Uint8Array(60)
  huge.set([0xff, 0x4f, 0xff, 0x51, 0, 49, 0, 0, 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60])
  openPage(<PhotoCompare photo={huge} onState={(state) => states.push(state)} />, {})
  expect(await screen.findByText(/The record shows no photo/)).toBeVisible()
  expect(states).toEqual(['none'])
})
