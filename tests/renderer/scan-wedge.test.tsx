import { act, screen } from '@testing-library/react'
import { useRef, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useWedge } from '../../renderer/scan/use-wedge.ts'
import { useKeys } from '../../renderer/ui/use-keys.ts'
import { fallSilent, press, SCANNER, strokeOf, type, waits } from '../support/scanner.ts'
import { openPage } from '../support/wire.tsx'

const scans: string[] = []
const shortcuts: string[] = []

/** A field that sends the focus on when it is full. */
function PinOfFour() {
  const [pin, setPin] = useState('')
  const next = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        aria-label="PIN"
        value={pin}
        onChange={({ currentTarget: { value } }) => {
          setPin(value)
          if (value.length === 4) next.current?.focus()
        }}
      />
      <input aria-label="After the PIN" ref={next} />
    </>
  )
}

function Desk() {
  const hearing = useWedge((text) => scans.push(text))
  const [name, setName] = useState('Asha')
  useKeys({
    '1': () => void shortcuts.push('1'),
    Enter: () => void shortcuts.push('Enter'),
    F4: () => void shortcuts.push('F4'),
  })
  return (
    <>
      <input aria-label="Name" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <output>{name}</output>
      <PinOfFour />
      <button type="button">Agrees</button>
      {hearing && <p>a long code comes in</p>}
    </>
  )
}

const field = (): HTMLInputElement => screen.getByLabelText('Name')
/** What React holds for the field. */
const remembered = () => screen.getByRole('status').textContent
const does = (work: () => void): void => act(work)

beforeEach(async () => {
  openPage(<Desk />, {})
  await screen.findByLabelText('Name')
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  waits(60_000)
  for (const list of [scans, shortcuts]) list.length = 0
})

const CODE = '1234567890'
const digits = (count: number): string => CODE.repeat(Math.ceil(count / CODE.length)).slice(0, count)

test('a scan is heard where the focus stands in a field, and the field shows what it held before', () => {
  field().focus()
  field().setSelectionRange(2, 2)
  does(() => void type('PUN-0412', { gap: SCANNER, end: 'Enter' }))
  expect(scans).toEqual(['PUN-0412'])
  expect([field().value, remembered(), field().selectionStart]).toEqual(['Asha', 'Asha', 2])
})

test('a field that sent the focus on gets it back, and so does what it held', () => {
  screen.getByLabelText('PIN').focus()
  does(() => void type(CODE, { gap: SCANNER, end: 'Enter' }))
  expect([scans, document.activeElement]).toEqual([[CODE], screen.getByLabelText('PIN')])
  expect(screen.getByLabelText('PIN')).toHaveValue('')
  expect(screen.getByLabelText('After the PIN')).toHaveValue('')
})

test('a scan is heard where nothing can be typed, and none of it presses a shortcut', () => {
  does(() => void type('1111111', { gap: SCANNER, end: 'Enter' }))
  does(fallSilent)
  expect([scans, shortcuts]).toEqual([['1111111'], []])
})

test('a scan is heard on a button, which stays unpressed', () => {
  screen.getByRole('button').focus()
  const left = type('1234567', { gap: SCANNER, end: 'Enter' })
  expect([scans, left]).toEqual([['1234567'], []])
})

test('Tab may end a scan, and the focus stays', () => {
  field().focus()
  does(() => void type(CODE, { gap: SCANNER, end: 'Tab' }))
  expect([scans, document.activeElement, field().value]).toEqual([[CODE], field(), 'Asha'])
})

test('a long scan without an ending key ends with silence', () => {
  field().focus()
  does(() => void type(digits(40), { gap: SCANNER }))
  expect(scans).toEqual([])
  does(fallSilent)
  expect([scans, field().value]).toEqual([[digits(40)], 'Asha'])
})

test('a long scan may pause for as long as a silence lasts', () => {
  does(() => void type(digits(50), { gap: SCANNER }))
  waits(500)
  does(() => void type(digits(10), { gap: SCANNER, end: 'Enter' }))
  expect(scans).toEqual([digits(60)])
})

test('the largest QR code comes through whole, and the page says that it comes', () => {
  field().focus()
  does(() => void type(digits(7_089), { gap: 1 }))
  expect(screen.getByText('a long code comes in')).toBeInTheDocument()
  does(() => void press({ key: 'Enter' }, 1))
  expect([scans, field().value]).toEqual([[digits(7_089)], 'Asha'])
  expect(screen.queryByText('a long code comes in')).toBeNull()
})

test('what is longer than any code is swallowed and dropped', () => {
  field().focus()
  does(() => void type(digits(10_001), { gap: 0, end: 'Enter' }))
  expect([scans, field().value]).toEqual([[], 'Asha'])
  does(() => void type(digits(1800), { gap: 34, end: 'Enter' }))
  expect([scans, field().value, shortcuts]).toEqual([[], 'Asha', []])
})

test('somebody who types fast is no scanner', () => {
  field().focus()
  does(() => void type(' Jadhav', { gap: 60, end: 'Enter' }))
  expect([scans, field().value, shortcuts]).toEqual([[], 'Asha Jadhav', ['Enter']])
})

test('two fast hands and a slow third key are no scanner', () => {
  field().focus()
  does(() => void type(' Jadh', { gap: 10 }))
  does(() => void type('av', { gap: 80, end: 'Enter' }))
  expect([scans, field().value]).toEqual([[], 'Asha Jadhav'])
})

test('a hand that falls on the keys writes what it wrote', () => {
  field().focus()
  field().setSelectionRange(0, 4)
  does(() => void type('asdfghjkl', { gap: 5 }))
  does(fallSilent)
  expect([scans, field().value, remembered()]).toEqual([[], 'asdfghjkl', 'asdfghjkl'])
})

test.each(['Backspace', 'ArrowLeft', 'Escape'])('%s is a person', (key) => {
  field().focus()
  does(() => void type('1234', { gap: 5 }))
  const left = press({ key }, 5)
  does(() => void type('567', { gap: 5, end: 'Enter' }))
  expect([scans, left, field().value]).toEqual([[], true, 'Asha1234567'])
})

test('a key held down is a person', () => {
  field().focus()
  does(() => {
    for (let times = 0; times < 12; times += 1) press({ key: 'a', code: 'KeyA', repeat: times > 0 }, 30)
    press({ key: 'Enter' }, 30)
  })
  expect(scans).toEqual([])
})

test('a single digit is the shortcut that it was, a moment later', () => {
  does(() => void press(strokeOf('1'), 500))
  expect(shortcuts).toEqual([])
  does(fallSilent)
  expect(shortcuts).toEqual(['1'])
})

test('a digit and Enter in one go are both keys', () => {
  does(() => void type('1', { gap: 500 }))
  does(() => void press({ key: 'Enter', code: 'Enter' }, 20))
  expect(shortcuts).toEqual(['1', 'Enter'])
})

test('function keys and chords are left alone', () => {
  expect(press({ key: 'F4', code: 'F4' }, 5)).toBe(false)
  expect(press({ key: 'k', code: 'KeyK', ctrlKey: true }, 5)).toBe(true)
  expect(shortcuts).toEqual(['F4'])
})

test('with a Hindi layout switched on the scan says what the scanner meant', () => {
  const inscript = [
    { key: 'छ', code: 'KeyH', shiftKey: true },
    { key: 'ब', code: 'KeyC', shiftKey: true },
    { key: '१', code: 'Digit1' },
    { key: 'च', code: 'Semicolon', shiftKey: true },
    { key: 'क्ष', code: 'Digit7', shiftKey: true },
    { key: 'A', code: 'KeyA', shiftKey: true },
  ]
  field().focus()
  does(() => void type(inscript, { gap: SCANNER, end: 'Enter' }))
  expect([scans, field().value]).toEqual([['HC1:&A'], 'Asha'])
})

test('Caps Lock does not turn a code round', () => {
  const turned = Array.from('abc123', (key) => ({
    ...strokeOf(key.toUpperCase()),
    key,
    shiftKey: true,
    capsLock: true,
  }))
  does(() => void type(turned, { gap: SCANNER, end: 'Enter' }))
  expect(scans).toEqual(['ABC!@#'])
})

test('Shift within a scan is no interruption', () => {
  const strokes = Array.from('HC1:6B').flatMap((key) => {
    const stroke = strokeOf(key)
    return stroke.shiftKey === true ? [{ key: 'Shift', code: 'ShiftLeft' }, stroke] : [stroke]
  })
  does(() => void type(strokes, { gap: 20, end: 'Enter' }))
  expect(scans).toEqual(['HC1:6B'])
})

test('one scan after another, each by itself', () => {
  does(() => void type('1234567', { gap: SCANNER, end: 'Enter' }))
  waits(400)
  does(() => void type('7654321', { gap: SCANNER, end: 'Enter' }))
  expect(scans).toEqual(['1234567', '7654321'])
})
