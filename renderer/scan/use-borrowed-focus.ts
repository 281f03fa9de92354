/** The focus for something that lies over a screen for a while. One rule: it goes back to where it was. */
import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

export function useBorrowedFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  // In the breath in which it comes and goes: what appears in its place takes the focus after it.
  useLayoutEffect(() => {
    const before = document.activeElement
    ref.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return ref
}
