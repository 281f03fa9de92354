/**
 * Keys by name: `F2`, `Enter`, `ctrl+k`, `alt+1`. One rule: one spelling for each chord, whatever the keyboard's
 * layout does to letters and digits (a Hindi layout types Devanagari on the same keys).
 */
export type Chord = string

export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
}

/** `Digit4` and `Numpad4` are `4`, `KeyK` is `k`: by place, since the letter depends on the layout. */
function keyName({ key, code }: Pressed): string {
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]
  return (place ?? (code === 'NumpadEnter' ? 'Enter' : key)).toLowerCase()
}

export function chordOf(pressed: Pressed): Chord {
  const held = [pressed.ctrlKey && 'ctrl', pressed.altKey && 'alt', pressed.metaKey && 'meta'].filter(Boolean)
  const named = pressed.shiftKey && pressed.key.length > 1 ? ['shift'] : []
  return [...held, ...named, keyName(pressed)].join('+')
}

export const normal = (chord: Chord): Chord => chord.toLowerCase()

const faces: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  delete: 'Del',
}

/** As it stands on the keyboard: `Ctrl K`, `Esc`, `↓`. */
export const faceOf = (chord: Chord): string =>
  normal(chord)
    .split('+')
    .map((key) => faces[key] ?? key.toUpperCase())
    .join(' ')
