/** A key as it is written on what it does. */
import './key-cap.css'
import { faceOf } from './chord.ts'
import type { Chord } from './chord.ts'

/** Hidden from screen readers: they are told the key by `aria-keyshortcuts` on the act itself. */
export function KeyCap({ chord }: { readonly chord: Chord }) {
  return (
    <kbd className="key-cap" aria-hidden="true">
      {faceOf(chord)}
    </kbd>
  )
}
