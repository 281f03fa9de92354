/**
 * Who gets a key. One rule: the innermost layer is asked first, and keys work wherever the focus stands, except where
 * the focused thing needs that very key itself.
 */
import { forgetSentFocus, isSent } from './arrival-focus.ts'
import { chordOf } from './chord.ts'
import type { Chord } from './chord.ts'

export interface KeyAct {
  /** In words, for the list on F1; without them the key is not listed. */
  readonly does?: string
  readonly run: () => void
}
export interface KeyLayer {
  /** Grows inwards: what is drawn later lies further in or on top. */
  readonly order: number
  readonly keys: ReadonlyMap<Chord, KeyAct>
  /** Lies over the page: layers beneath it hear nothing. */
  readonly over: boolean
}

const layers: KeyLayer[] = []

export function addLayer(layer: KeyLayer): () => void {
  if (layers.length === 0) window.addEventListener('keydown', press, { capture: true })
  layers.push(layer)
  layers.sort((one, other) => one.order - other.order)
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    if (layers.length === 0) window.removeEventListener('keydown', press, { capture: true })
  }
}

function reachable(): KeyLayer[] {
  const fromTop = layers.toReversed()
  const cover = fromTop.findIndex(({ over }) => over)
  return cover < 0 ? fromTop : fromTop.slice(0, cover + 1)
}

/** What can be pressed now, each chord once, the innermost layers first. */
export function listKeys(): { chord: Chord; does: string }[] {
  const found = new Map<Chord, string>()
  for (const { keys } of reachable()) {
    for (const [chord, { does }] of keys) if (does !== undefined && !found.has(chord)) found.set(chord, does)
  }
  return [...found]
    .map(([chord, does]) => ({ chord, does }))
    .toSorted((one, other) => rank(one.chord) - rank(other.chord))
}

/** As one looks for them: the primary act, a step back, function keys in their row, then the rest. */
function rank(chord: Chord): number {
  if (chord === 'enter') return 0
  if (chord === 'escape') return 1
  const row = /^f(\d+)$/.exec(chord)?.[1]
  return row === undefined ? 100 : 1 + Number(row)
}

function press(event: KeyboardEvent): void {
  const chord = chordOf(event)
  if (event.isComposing || (event.repeat && !chord.startsWith('arrow'))) return
  if (neededByFocus(event.target, chord)) return
  const act = reachable()
    .map(({ keys }) => keys.get(chord))
    .find((found) => found !== undefined)
  if (act === undefined) return
  event.preventDefault()
  event.stopPropagation()
  forgetSentFocus()
  act.run()
}

const typable = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]'

/** Enter presses the button that has the focus, a choice aside (Space takes that); letters and digits are typed where something can be typed. */
function neededByFocus(target: EventTarget | null, chord: Chord): boolean {
  if (!(target instanceof Element)) return false
  if (chord === 'enter') {
    return target.matches(
      `button:not([role=radio]), a[href], textarea, summary, ${isSent() ? 'input' : '[data-own-enter]'}`,
    )
  }
  if (chord === 'escape') return target.getAttribute('aria-expanded') === 'true'
  if (chord.length === 1 || chord.startsWith('arrow') || chord === 'delete') return target.matches(typable)
  return false
}
