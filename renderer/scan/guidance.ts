/**
 * What to tell who holds a card before the camera. One rule: one thing at a time, the first that stands in the way, and
 * never so often that it cannot be read.
 */
import type { Sight } from './sight.ts'

/** Names a sentence of `scan.camera.guide`. */
export type Guide = 'starting' | 'show' | 'closer' | 'back' | 'still' | 'light' | 'glare' | 'flat' | Outcome
export type Outcome = 'checking' | 'other' | 'enough'

const DARK = 40
/** Half of the middle blank white: a phone at full brightness, a card that mirrors a lamp. */
const BLANK = 0.5
/** The edges of a card that trembles change less than this. */
const MOVES = 0.06
/** The reader needs 2 pixels a module in focus and more in real light (measured on codes of 121 modules). */
const PIXELS_A_MODULE = 2.2
/** Less fine pattern is a shirt's button or a line of print. */
const SOME_PATTERN = 0.1
const MUCH_PATTERN = 0.6
const ALL_PATTERN = 0.9

/** For a picture in which no code could be read. */
export function guideFor({ unread, view }: Sight): Guide {
  if (view.light < DARK) return 'light'
  if (unread !== null && unread < PIXELS_A_MODULE) return 'closer'
  if (unread !== null) return view.motion > MOVES ? 'still' : 'flat'
  if (view.glare > BLANK) return 'glare'
  if (view.pattern < SOME_PATTERN) return 'show'
  if (view.pattern < MUCH_PATTERN) return 'closer'
  return view.pattern < ALL_PATTERN ? 'still' : 'back'
}

export interface Steady {
  readonly shown: Guide
  readonly next: Guide
  /** How often in a row `next` was found. */
  readonly times: number
}

/** Three pictures are about a third of a second. */
const TIMES = 3

/** What is shown changes only for what was found several times in a row. */
export function steadier({ shown, next, times }: Steady, found: Guide): Steady {
  const again = found === next ? times + 1 : 1
  return { shown: again >= TIMES ? found : shown, next: found, times: again }
}
