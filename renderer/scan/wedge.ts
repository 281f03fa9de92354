/**
 * How a scanner that acts as a keyboard ("wedge") is told from a person who types. One rule: only the times of the
 * keys decide, as the keyboard stamped them, so a busy page cannot turn one into the other.
 */
import { usCharacterOf } from './us-layout.ts'

/** A scanner leaves a few milliseconds between two keys; the fastest typist leaves more than this for long. */
export const GAP_MS = 35
/** Fewer fast keys than this are a person's: two hands rolling over the keyboard. */
export const FEWEST = 6
/** So many fast keys are a scan even if no Enter ends them, and may pause for as long as a silence lasts. */
export const SURELY = 40
/** What ends a scan that has no ending key. */
export const SILENCE_MS = 120
/** A long one may stand still for longer: a laptop that is busy for half a second must not cut a card in two. */
export const LONG_SILENCE_MS = 600
/**
 * A version 40 QR code holds 7,089 digits, and the slowest scanners type eight of them in a tenth of a second; whatever is
 * longer in keys or in time is no code.
 */
export const MOST = 10_000
export const LONGEST_MS = 60_000

/** One key that types a character. */
export interface Stroke {
  /** What the layout that is switched on types. */
  readonly key: string
  /** The key's place, empty where the system gives none. */
  readonly code: string
  readonly shift: boolean
  readonly capsLock: boolean
  /** Milliseconds, on any clock that only goes forwards. */
  readonly at: number
}

/** A run of keys, each soon after the one before. */
export interface Burst {
  readonly strokes: Stroke[]
  readonly since: number
  /** The last key of any kind, Shift too. */
  last: number
  /** It went on for too long to be a code: it is heard to its end and then dropped. */
  spoilt: boolean
}

export const startBurst = (stroke: Stroke): Burst => ({
  strokes: [stroke],
  since: stroke.at,
  last: stroke.at,
  spoilt: false,
})

/** Whether a key pressed at that time still belongs to the run. */
export function goesOn(burst: Burst, at: number): boolean {
  return at - burst.last <= (burst.strokes.length >= SURELY ? LONG_SILENCE_MS : GAP_MS)
}

export function addStroke(burst: Burst, stroke: Stroke): void {
  burst.last = stroke.at
  burst.spoilt ||= burst.strokes.length === MOST || stroke.at - burst.since > LONGEST_MS
  if (!burst.spoilt) burst.strokes.push(stroke)
}

export const isScan = (burst: Burst): boolean => burst.strokes.length >= FEWEST
export const isSurelyScan = (burst: Burst): boolean => burst.strokes.length >= SURELY

/** What the layout that is switched on typed. */
export const typedBy = (burst: Burst): string => burst.strokes.map(({ key }) => key).join('')

/**
 * What the scanner meant. Codes are ASCII: where the layout typed other letters, or Caps Lock turned them round, the
 * places of the keys are read instead, all of them, since half of each would be a third text.
 * @returns null for a run that is no code
 */
export function scannedBy(burst: Burst): string | null {
  if (burst.spoilt) return null
  const typed = typedBy(burst)
  const trusted = /^[\x20-\x7e]*$/.test(typed) && !burst.strokes.some(({ capsLock }) => capsLock)
  if (trusted) return typed
  return burst.strokes.map(({ key, code, shift }) => usCharacterOf(code, shift) ?? key).join('')
}
