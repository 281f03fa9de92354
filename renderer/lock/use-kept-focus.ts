/** The field that had the focus when the desk was locked has it again when it is opened, with its caret. */
import { useEffect, useLayoutEffect, useRef } from 'react'

interface Kept {
  readonly field: HTMLElement
  /** Null where the field has none, as lists and dates. */
  readonly caret: readonly [start: number, end: number] | null
}

/** To be called at the outside of what is hidden: its parts take the focus as they appear, and this comes after them. */
export function useKeptFocus(): void {
  const kept = useRef<Kept | null>(null)
  useLayoutEffect(() => () => void (kept.current = focusedField()), [])
  useEffect(() => {
    const { field, caret } = kept.current ?? {}
    if (field?.isConnected !== true) return
    field.focus()
    // All of it selected, the next letter would replace what was half typed.
    if (field instanceof HTMLInputElement && caret !== null && caret !== undefined) field.setSelectionRange(...caret)
  }, [])
}

/** A button is no place to come back to: the next Enter would press it. */
function focusedField(): Kept | null {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || !at.matches('input, select, textarea')) return null
  const { selectionStart: start = null, selectionEnd: end = null } = at as Partial<HTMLInputElement>
  return { field: at, caret: start === null || end === null ? null : [start, end] }
}
