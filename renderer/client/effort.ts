/**
 * What a person costs at the keyboard: keys and seconds from taking them in hand to the recorded dose. One rule: it
 * counts presses and never which key, and time only while somebody works at it.
 */

/** Milliseconds on any clock that only goes forwards. */
type Time = number

export interface Effort {
  readonly keys: number
  /** Worked so far, up to `since`. */
  readonly worked: number
  /** Null while it is put aside or the desk is locked. */
  readonly since: Time | null
}

export const NO_EFFORT: Effort = { keys: 0, worked: 0, since: null }

export const resumed = (effort: Effort, at: Time): Effort => (effort.since === null ? { ...effort, since: at } : effort)

export const paused = (effort: Effort, at: Time): Effort =>
  effort.since === null ? effort : { ...effort, worked: effort.worked + at - effort.since, since: null }

/** One press; nothing while it is paused. */
export const pressed = (effort: Effort): Effort =>
  effort.since === null ? effort : { ...effort, keys: effort.keys + 1 }

/** A scanner typed so many characters, which were counted as they came: they are one scan. */
export const scanned = (effort: Effort, characters: number): Effort =>
  effort.since === null ? effort : { ...effort, keys: Math.max(0, effort.keys - characters) + 1 }

/** Whole seconds, the last one begun counted. */
export const spent = (effort: Effort, at: Time): { readonly keys: number; readonly seconds: number } => ({
  keys: effort.keys,
  seconds: Math.ceil(paused(effort, at).worked / 1000),
})

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'NumLock'])

/** A held key is one press, and Shift is part of another. */
export const isPress = ({ key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>): boolean =>
  !repeat && !MODIFIERS.has(key)
