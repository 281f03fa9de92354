/**
 * A keyboard-wedge scanner, and hands on a keyboard, for pages in jsdom. One rule: only the times between the keys and
 * the places of the keys tell them apart, as in the real window.
 *
 * The page hears no scripted keys as a scanner's; whoever imports this file lets it, before any screen is drawn.
 */
import { fireEvent } from '@testing-library/react'
import { vi } from 'vitest'
import { hearKey } from '../../renderer/scan/hear-wedge.ts'

window.addEventListener('keydown', hearKey, { capture: true })

export interface Keystroke {
  readonly key: string
  readonly code?: string
  readonly shiftKey?: boolean
  readonly ctrlKey?: boolean
  readonly repeat?: boolean
  readonly capsLock?: boolean
}

export interface Pace {
  /** Milliseconds from key to key. */
  readonly gap: number
  /** What comes after the characters. */
  readonly end?: 'Enter' | 'Tab' | 'silence'
}

let clock = 1_000

/** The next key comes this much later than it would. */
export const waits = (ms: number): void => void (clock += ms)

/** @returns false where the page took the key for itself */
export function press(stroke: Keystroke, gap: number): boolean {
  clock += gap
  const at = document.activeElement ?? document.body
  const { capsLock = false, ...init } = stroke
  const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: clock })
  Object.defineProperty(event, 'getModifierState', { value: (name: string) => capsLock && name === 'CapsLock' })
  const free = at.dispatchEvent(event)
  if (free && stroke.key.length === 1) typeCharacter(at, stroke.key)
  return free
}

/** What the browser does with a key that nobody took. */
function typeCharacter(at: Element, character: string): void {
  if (!(at instanceof HTMLInputElement) && !(at instanceof HTMLTextAreaElement)) return
  const [start, end] = [at.selectionStart ?? at.value.length, at.selectionEnd ?? at.value.length]
  const value = at.value.slice(0, start) + character + at.value.slice(end)
  fireEvent.input(at, { target: { value } })
  at.setSelectionRange(start + 1, start + 1)
}

const places: Readonly<Record<string, string>> = { ':': 'Semicolon', '.': 'Period', ' ': 'Space', '-': 'Minus' }

/** On a US layout. */
export const strokeOf = (character: string): Keystroke => ({
  key: character,
  code: codeOf(character),
  shiftKey: /[A-Z:]/.test(character),
})

function codeOf(character: string): string {
  if (/\d/.test(character)) return `Digit${character}`
  return /[a-z]/i.test(character) ? `Key${character.toUpperCase()}` : (places[character] ?? '')
}

/** @returns the keys that the page left alone */
export function type(keys: string | readonly Keystroke[], { gap, end = 'silence' }: Pace): Keystroke[] {
  const strokes = typeof keys === 'string' ? [...keys].map(strokeOf) : keys
  const all = end === 'silence' ? strokes : [...strokes, { key: end, code: end }]
  return all.filter((stroke) => press(stroke, gap))
}

export const SCANNER = 4

/** With vitest's clock: until the page knows that nothing more comes. */
export function fallSilent(): void {
  clock += 1_000
  vi.advanceTimersByTime(1_000)
}
