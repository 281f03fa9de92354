/**
 * Hears a scanner wherever the focus stands. One rule: nothing of a scan stays in a field and nothing of it presses a
 * key of the app; whatever was no scan arrives as it was typed.
 *
 * The first keys of a scan cannot be told from typing. Where something can be typed they go in and are taken back
 * later; everywhere else, where each could be a shortcut, they wait for the length of a gap.
 */
import { countPress, countScan } from '../client/effort-now.ts'
import { isArriving, release, swallow } from './held-keys.ts'
import { putBack, fieldOf, remember, typeInto } from './typed-field.ts'
import type { Remembered } from './typed-field.ts'
import type { Burst, Stroke } from './wedge.ts'
import {
  addStroke,
  GAP_MS,
  goesOn,
  isScan,
  isSurelyScan,
  LONG_SILENCE_MS,
  scannedBy,
  SILENCE_MS,
  startBurst,
} from './wedge.ts'
import { SURELY, typedBy } from './wedge.ts'

export interface Hearer {
  readonly onScan: (text: string) => void
  /** A long scan has begun to come in, or is over. */
  readonly onHearing: (hearing: boolean) => void
}

interface Run {
  readonly burst: Burst
  /** The fields that the first keys went into, as they were before, and first of all the one with the focus. */
  readonly fields: Remembered[]
  /** The first keys where nothing can be typed; they wait. */
  readonly held: KeyboardEvent[]
}

const hearers: Hearer[] = []
let run: Run | null = null
let silence: ReturnType<typeof setTimeout> | undefined

/** The latest hearer gets the scans. With none, keys are nobody's business here. */
export function addHearer(hearer: Hearer): () => void {
  hearers.push(hearer)
  return () => {
    hearers.splice(hearers.indexOf(hearer), 1)
    if (hearers.length === 0) forget()
  }
}

/** For the window, in the capture phase, before any other listener of keys. */
export function hearKey(event: KeyboardEvent): void {
  if (hearers.length === 0 || isArriving()) return
  if (event.key === 'Shift' || event.key === 'CapsLock') return passModifier(event)
  const going = run !== null && goesOn(run.burst, event.timeStamp) ? run : null
  if (going === null) settle()
  const stroke = strokeOf(event)
  if (stroke !== null) return hearStroke(event, stroke, going)
  if (going !== null && isScan(going.burst) && endsScan(event)) {
    swallow(event)
    return finish(going, 'ending key')
  }
  settle()
}

const endsScan = ({ key }: KeyboardEvent): boolean => key === 'Enter' || key === 'Tab'

// Listeners of one phase are called in the order in which they came. This one comes when the module is loaded, and
// the app's own keys (ui/key-layers.ts) when the first screen is drawn. A script's key is no scanner's.
window.addEventListener(
  'keydown',
  (event) => {
    if (!event.isTrusted) return
    // Before anybody swallows it: what a scanner typed is taken off again when it is known for a scan.
    countPress(event)
    hearKey(event)
  },
  { capture: true },
)

/** Shift is pressed within a scan for every capital; it is no character and no interruption. */
function passModifier(event: KeyboardEvent): void {
  if (run !== null && goesOn(run.burst, event.timeStamp)) run.burst.last = event.timeStamp
}

/** Null for what is no character, or belongs to a shortcut, a held key or a word that is being composed. */
function strokeOf(event: KeyboardEvent): Stroke | null {
  const { key, code, shiftKey, timeStamp } = event
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return null
  if (key.length > 1 && isAscii(key)) return null
  return { key, code, shift: shiftKey, capsLock: event.getModifierState('CapsLock'), at: timeStamp }
}

/** Keys without a character have English names; one key of a Hindi layout may type three characters, क्ष. */
const isAscii = (key: string): boolean => /^[\x20-\x7e]*$/.test(key)

function hearStroke(event: KeyboardEvent, stroke: Stroke, going: Run | null): void {
  if (going === null) return begin(event, stroke)
  const known = isScan(going.burst)
  addStroke(going.burst, stroke)
  if (known) swallow(event)
  else if (isScan(going.burst)) becomeScan(event, going)
  else waitAndSee(event, going)
  if (going.burst.strokes.length === SURELY) tell(true)
  listenForSilence(going)
}

function begin(event: KeyboardEvent, stroke: Stroke): void {
  // No code begins with a space, and a space presses the button that has the focus.
  if (stroke.key === ' ') return
  run = { burst: startBurst(stroke), fields: [], held: [] }
  waitAndSee(event, run)
  listenForSilence(run)
}

function waitAndSee(event: KeyboardEvent, { fields, held }: Run): void {
  const field = fieldOf(event.target)
  if (field === null) {
    swallow(event)
    held.push(event)
  } else if (!fields.some((known) => known.field === field)) fields.push(remember(field))
}

/** Now it is known: what went into fields comes out again, and the focus goes back to where it was. */
function becomeScan(event: KeyboardEvent, { fields }: Run): void {
  swallow(event)
  for (const field of fields.toReversed()) putBack(field)
  const first = fields[0]?.field
  if (first !== undefined && document.activeElement !== first) first.focus()
}

function listenForSilence({ burst }: Run): void {
  clearTimeout(silence)
  const wait = isSurelyScan(burst) ? LONG_SILENCE_MS : isScan(burst) ? SILENCE_MS : GAP_MS
  // The second timer lets keys go first that were pressed while the page was busy and stand in line.
  silence = setTimeout(() => {
    silence = setTimeout(fallSilent, 5)
  }, wait)
}

/**
 * Nothing waits for the end of a few keys that all went into a field: whether the next one belongs to them is told by its
 * stamp, also where the page was too busy to hear it in time.
 */
function fallSilent(): void {
  if (run !== null && (isScan(run.burst) || run.held.length > 0)) settle()
}

/** The run is over without an ending key. */
function settle(): void {
  const over = run
  if (over === null) return
  if (isSurelyScan(over.burst)) return finish(over, 'silence')
  forget()
  if (!isScan(over.burst)) release(over.held)
  // As far as it went into a field it was typing after all, by somebody very fast or by a hand on the keys.
  else if (over.fields[0] !== undefined) typeInto(over.fields[0], typedBy(over.burst))
}

function finish({ burst }: Run, endedBy: 'ending key' | 'silence'): void {
  countScan(burst.strokes.length + (endedBy === 'ending key' ? 1 : 0))
  const text = scannedBy(burst)
  forget()
  if (isSurelyScan(burst)) tell(false)
  if (text !== null) hearers.at(-1)?.onScan(text)
}

function forget(): void {
  clearTimeout(silence)
  run = null
}

const tell = (hearing: boolean): void => hearers.at(-1)?.onHearing(hearing)
