/** The field that had the focus when the desk was locked has it again when it is opened. */
import { useEffect, useLayoutEffect, useRef } from 'react'

/** To be called at the outside of what is hidden: its parts take the focus as they appear, and this comes after them. */
export function useKeptFocus(): void {
  const kept = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => () => void (kept.current = focusedField()), [])
  useEffect(() => {
    if (kept.current?.isConnected === true) kept.current.focus()
  }, [])
}

/** A button is no place to come back to: the next Enter would press it. */
function focusedField(): HTMLElement | null {
  const at = document.activeElement
  return at instanceof HTMLElement && at.matches('input, select, textarea') ? at : null
}
